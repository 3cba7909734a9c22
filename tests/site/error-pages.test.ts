import { beforeAll, expect, inject, test } from "vitest";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";

const origin = inject("site");
const UNKNOWN = "00000000-0000-7000-8000-000000000000";

let cookies: Cookies;
beforeAll(async () => {
	cookies = await signEverybodyIn(origin);
});

const AT = [
	["what the front refuses", "GET", "/en/classes//x", 400],
	["another site's form", "POST", "/en/list", 403],
	["an address of no page", "GET", "/ar/nowhere", 404],
	["a class that is none", "GET", "/bn/classes/no-such-class", 404],
	["a learner that is none", "GET", `/ur/learners/${UNKNOWN}`, 404],
	["a page of others", "GET", "/pl/admin", 403],
	["a page that takes no form", "POST", "/ar/today", 405],
] as const;

test.each(AT)("%s (%s %s) is said with the number that the log has", async (...row) => {
	const [, method, address, status] = row;
	const cookie = cookies.get("tutor");
	const answer =
		row[0] === "another site's form"
			? await foreign(address)
			: await ask(origin, cookie, method, address);
	expect(answer.status).toBe(status);
	const [, language] = address.split("/");
	expect(answer.body).toContain(`<html lang="${language}"`);
	expect(answer.body).toContain(`<bdi>${answer.headers.get("x-request-id")}</bdi>`);
});

async function foreign(address: string) {
	const headers = { "sec-fetch-site": "cross-site" };
	const answer = await fetch(origin + address, { method: "POST", headers });
	return { status: answer.status, body: await answer.text(), headers: answer.headers };
}

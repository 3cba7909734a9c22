import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	endPersonalLink,
	makePersonalLink,
	showPersonalLink,
} from "#app/keeping/personal-link.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { MATRIX } from "#tests/support/matrix.ts";
import { alike, ask, type Method } from "#tests/support/matrix-ask.ts";
import { NOBODY } from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

/** Every page that opens by a private link, those of the other parts too. */
const PATTERNS = Object.keys(MATRIX).filter((pattern) => pattern.includes("/:token"));
const HOMES = PATTERNS.filter((pattern) => pattern.endsWith("/:token"));

let site: OwnSite;
let wrong: Record<string, string>;

beforeAll(async () => {
	site = await openOwnSite();
	wrong = {
		random: randomBytes(32).toString("base64url"),
		short: "qz7",
		long: "x".repeat(200),
		strange: "qz%20qz",
		script: "%3Cscript%3E",
		ended: await givenLink(site.db, "ended"),
		expired: await givenLink(site.db, "expired"),
		id: newId(),
	};
});
afterAll(() => site.close());

const at = (pattern: string, token: string) =>
	`/${pattern.replace(":lang", "en").replace(":token", token).replace(/:\w+/g, NOBODY)}`;

test("there are pages with tokens to look at", () => {
	expect(PATTERNS.length).toBeGreaterThan(3);
	expect(HOMES).toContain(":lang/my/:token");
});

describe.each(PATTERNS)("/%s", (pattern) => {
	test.each<Method>(["GET", "POST"])("%s answers every wrong token alike", async (method) => {
		const answers = [];
		for (const token of Object.values(wrong)) {
			const answer = await ask(site.origin, undefined, method, at(pattern, token));
			// A page no form is sent to says so for every token.
			expect([404, 405]).toContain(answer.status);
			answers.push(alike(answer, spellingsOf(token)));
		}
		for (const answer of answers) expect(answer).toBe(answers[0]);
	});

	test("and asks the database the same of each", async () => {
		const statements: string[] = [];
		const counted = openDb(site.url, ({ query }) => statements.push(query.sql));
		const asked = [];
		const route = Object.values(site.build.routes).find((one) => one?.path === pattern)!;
		for (const token of Object.values(wrong)) {
			statements.length = 0;
			const address = at(pattern, token);
			const context = { ...site.contextAt(address), db: counted };
			const params = { ...paramsOf(pattern), token: decodeURIComponent(token) };
			const request = new Request(site.origin + address);
			await Promise.resolve(route.module.loader?.({ context, request, params })).catch(() => null);
			asked.push(statements.join("\n"));
		}
		await counted.destroy();
		expect(asked[0]).not.toBe("");
		expect(new Set(asked).size).toBe(1);
	});
});

function paramsOf(pattern: string): Record<string, string> {
	const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => [name!, NOBODY]);
	return { ...Object.fromEntries(names), lang: "en" };
}

function spellingsOf(token: string): string[] {
	const plain = decodeURIComponent(token);
	const html = plain.replaceAll("'", "&#x27;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return [token, encodeURIComponent(plain), html, plain, token.replaceAll("'", "&#x27;")];
}

/** A link that opened a page once. */
async function givenLink(db: Db, kind: "ended" | "expired"): Promise<string> {
	const { contextAt } = site;
	const secret = contextAt("/en").sessionSecret;
	const made = new Date(kind === "expired" ? "2024-01-01T10:00:00Z" : SITE_NOW);
	const found = await db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.role", "=", "volunteer")
		.select(["enrolment.learner_id as learnerId", "course.provider_id as providerId"])
		.orderBy("enrolment.id", kind === "expired" ? "asc" : "desc")
		.executeTakeFirstOrThrow();
	const { id } = await db.selectFrom("person").select("id").orderBy("id").executeTakeFirstOrThrow();
	const person = { id, name: "", language: "en" as const, grants: [] };
	await endPersonalLink(db, found, made);
	await makePersonalLink(db, secret, person, found, made);
	const { token } = (await showPersonalLink(db, secret, found, made))!;
	expect((await ask(site.origin, undefined, "GET", `/en/my/${token}`)).status).toBe(
		kind === "expired" ? 404 : 200,
	);
	if (kind === "ended") await endPersonalLink(db, found, made);
	return token;
}

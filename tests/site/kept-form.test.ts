import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rolesFor } from "#app/access/addresses.ts";
import { forgetKept, openKept } from "#app/people/kept-form.server.ts";
import { mayBeKept } from "#app/people/kept-form.ts";
import { insertSession } from "#app/people/people-queries.server.ts";
import { sessionIdOf } from "#app/people/sessions.server.ts";
import { MATRIX } from "#tests/support/matrix.ts";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import { NOBODY } from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { formsOf } from "#tests/support/page-forms.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const NOW = new Date(SITE_NOW);
const WORDS = 'She said: "ten o’clock", <b>not</b> nine\r\nand & so on';
const BODY = new URLSearchParams([
	["note", WORDS],
	["level", "entry-1"],
	["level", "entry-2"],
	["old-password", "secret words"],
]).toString();

/** Every address of staff that takes a form. */
const ADDRESSES = Object.keys(MATRIX)
	.map((pattern) => `/${pattern.replace(":lang", "en").replace(/:\w+/g, NOBODY)}`)
	.filter((address) => rolesFor(address) !== null && mayBeKept(address));

let site: OwnSite;
let cookies: Cookies;
let administrator = "";
beforeAll(async () => {
	site = await openOwnSite();
	cookies = await signEverybodyIn(site.origin);
	const { id } = await site.db
		.selectFrom("person")
		.where("email_folded", "=", "admin@demo.test")
		.select("id")
		.executeTakeFirstOrThrow();
	administrator = id;
});
afterAll(() => site.close());

const post = (cookie: string | undefined, address: string, body = BODY) =>
	ask(site.origin, cookie, "POST", address, body);
const kept = (personId = administrator) =>
	openKept(site.db, site.contextAt("/en").sessionSecret, personId, NOW);

describe("what was typed when a session had ended", () => {
	test("is kept for whose it was, at every address that takes a form of staff", async () => {
		expect(ADDRESSES.length).toBeGreaterThan(100);
		const cookie = await givenEnded();
		for (const address of ADDRESSES) {
			const { status, location } = await post(cookie, address);
			expect([status, location], address).toEqual([
				302,
				"/en/sign-in?kept=yes&next=%2Fen%2Faccount%2Fkept",
			]);
			expect(await kept(), address).toEqual({
				address,
				fields: [
					["note", WORDS],
					["level", "entry-1"],
					["level", "entry-2"],
				],
			});
		}
	});

	test("is offered to her alone, and gone once it was sent", async () => {
		await post(await givenEnded(), "/en/account/language", "language=none&note=two+words");
		const other = await ask(site.origin, cookies.get("coordinator"), "GET", "/en/account/kept");
		expect([other.status, other.location]).toEqual([302, "/en/manage"]);
		const cookie = await givenSession();
		const page = await ask(site.origin, cookie, "GET", "/ar/account/kept");
		expect(page.status).toBe(200);
		expect(page.body).toContain("two words");
		const form = formsOf(page.body, "/ar/account/kept").find(({ action }) =>
			action.endsWith("/language"),
		)!;
		expect(form.action).toBe("/ar/account/language");
		const refused = await post(cookie, form.action, form.body);
		expect(refused.status).toBe(400);
		expect(await kept()).not.toBeNull();
		const sent = await post(cookie, form.action, form.body.replace("=none", "=en"));
		expect(sent.status).toBe(303);
		expect(await kept()).toBeNull();
	});

	test("can be thrown away, and is forgotten by itself", async () => {
		await post(await givenEnded(), "/en/admin/areas/new");
		const cookie = await givenSession();
		expect((await post(cookie, "/en/account/kept", "")).location).toBe("/en/admin");
		expect(await kept()).toBeNull();
		const ended = await givenEnded();
		await post(ended, "/en/admin/areas/new");
		await forgetKept(site.db, new Date(NOW.getTime() + 25 * 3_600_000));
		const rows = await site.db.selectFrom("kept_form").selectAll().execute();
		expect(rows).toEqual([]);
		expect((await post(ended, "/en/admin/areas/new")).location).toBe("/en/sign-in");
	});

	test("is not kept for a stranger, nor when it is a password or a file", async () => {
		for (const cookie of [undefined, "session=nobody", `session=${"x".repeat(43)}`]) {
			expect((await post(cookie, "/en/admin/areas/new")).location).toBe("/en/sign-in");
		}
		const ended = await givenEnded();
		for (const address of ["/en/account/password", "/en/account/proof"]) {
			expect((await post(ended, address)).location).toBe("/en/sign-in");
		}
		expect(await kept()).toBeNull();
		const file = new FormData();
		file.set("file", new Blob(["name"]), "learners.csv");
		const { headers } = await fetch(`${site.origin}/en/manage/import`, {
			method: "POST",
			redirect: "manual",
			headers: { cookie: ended, "sec-fetch-site": "same-origin" },
			body: file,
		});
		expect(headers.get("location")).toBe("/en/sign-in?kept=file");
	});

	test("lies sealed in its table", async () => {
		await post(await givenEnded(), "/en/admin/areas/new");
		const rows = await site.db.selectFrom("kept_form").selectAll().execute();
		expect(rows.length).toBe(1);
		expect(JSON.stringify(rows)).not.toContain("clock");
		expect(JSON.stringify(rows)).not.toContain("areas");
	});

	test("comes back when she signed out in another window", async () => {
		const cookie = await givenSession();
		const out = await post(cookie, "/en/sign-out", "");
		const left = out.headers.getSetCookie().find((one) => one.startsWith("left="))!;
		const { location } = await post(left.split(";")[0], "/en/admin/areas/new");
		expect(location).toBe("/en/sign-in?kept=yes&next=%2Fen%2Faccount%2Fkept");
	});
});

test("what was typed is kept while she proves herself again", async () => {
	const cookie = await givenSession();
	const longAgo = new Date(NOW.getTime() - 11 * 60_000).toISOString();
	await site.db.updateTable("session").set({ proven_at: longAgo }).execute();
	const { location } = await post(cookie, "/en/admin/accounts/new");
	expect(location).toBe("/en/account/proof?next=%2Fen%2Faccount%2Fkept");
	expect(await kept()).toMatchObject({ address: "/en/admin/accounts/new" });
});

/** A new session of the administrator's. */
async function givenSession(): Promise<string> {
	const token = randomBytes(32).toString("base64url");
	const id = sessionIdOf(token, site.contextAt("/en").sessionSecret);
	const at = NOW.toISOString();
	const times = { created_at: at, seen_at: at, proven_at: at };
	await insertSession(site.db, { id, person_id: administrator, ...times });
	return `session=${token}`;
}

async function givenEnded(): Promise<string> {
	const cookie = await givenSession();
	await site.db.deleteFrom("session").where("person_id", "=", administrator).execute();
	return cookie;
}

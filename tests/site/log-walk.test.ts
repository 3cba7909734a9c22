import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import { privateLink, publishedPilot, subjectOf } from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { formsOf } from "#tests/support/page-forms.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const PATTERNS = Object.keys(MATRIX);
/** Part of every name, e-mail address, token, reference and word that anybody types. */
const MARK = "zqAminaqz";
/** Signs out, or ends what the walk goes by. */
const NOT_SENT = /\/(sign-out|account)/;

let site: OwnSite;
let cookies: Cookies;
let ids: Record<string, string>;
let printed: string[];

beforeAll(async () => {
	printed = [];
	for (const way of ["log", "info", "warn", "error", "debug"] as const) {
		vi.spyOn(console, way).mockImplementation((...words) => void printed.push(words.join(" ")));
	}
	site = await openOwnSite(undefined, { env: { LOG_LEVEL: "debug" } });
	const taughtBy = "tutor@demo.test";
	const own = await subjectOf(site.db, "lea-valley-college", { taughtBy }, SITE_NOW);
	const secret = site.contextAt("/en").sessionSecret;
	const link = await privateLink(site.db, secret, own, SITE_NOW);
	ids = { ...own, ...link, ...(await publishedPilot(site.db)), quarterEnd: "2026-09-30" };
	cookies = await signEverybodyIn(site.origin);
	const named = { preferred_name: MARK, full_name: MARK, email: `${MARK}@example.test` };
	await site.db.updateTable("learner").set(named).execute();
});
afterAll(async () => {
	vi.restoreAllMocks();
	await site.close();
});

const addressOf = (pattern: string, known: Record<string, string> = ids) =>
	`/${pattern.replace(":lang", "en").replace(/:(\w+)/g, (_, name: string) => known[name] ?? MARK)}`;
const insiderOf = (pattern: string): Who | undefined =>
	WHO.find((who) => MATRIX[pattern]!.GET[who] === 200);

/** With what somebody might type in every field that takes words. */
const typed = (body: string) =>
	body.replace(/=(Test|Words\+of\+a\+test\.|)(?=&|$)/g, `=${MARK}%40example.test`);

async function walk(): Promise<number> {
	const sent = new Set<string>();
	for (const pattern of PATTERNS) {
		const who = insiderOf(pattern);
		const cookie = who && cookies.get(who);
		const address = addressOf(pattern);
		const page = await ask(site.origin, cookie, "GET", `${address}?q=${MARK}&near=${MARK}`);
		await ask(site.origin, cookie, "GET", addressOf(pattern, {}));
		for (const { action, body } of page.status === 200 ? formsOf(page.body, address) : []) {
			const kind = `${who} ${action.replace(/[\da-f-]{36}|\?.*/g, "")}`;
			if (NOT_SENT.test(action) || sent.has(kind)) continue;
			sent.add(kind);
			await ask(site.origin, cookie, "POST", action, typed(body));
		}
	}
	return sent.size;
}

test("no line of the log has anything of anybody, whatever is read and typed", async () => {
	expect(await walk()).toBeGreaterThan(80);
	await ask(
		site.origin,
		undefined,
		"POST",
		"/en/sign-in",
		`email=${MARK}%40x.test&password=${MARK}`,
	);
	const known = wordsOf();
	const lines = site.logged();
	expect(lines.length).toBeGreaterThan(2 * PATTERNS.length);
	const people = await site.db.selectFrom("person").select(["name", "email"]).execute();
	const words = people.flatMap((person) => Object.values(person));
	for (const line of [...lines, ...printed]) {
		expect(line).not.toMatch(/zqAmina|@|%40|\?/i);
		expect(words.filter((word) => line.includes(word))).toEqual([]);
	}
	for (const line of lines.map((text): Record<string, unknown> => JSON.parse(text))) {
		expect(line.id ?? line.event, JSON.stringify(line)).toEqual(expect.any(String));
		const strange = String(line.route ?? "")
			.split("/")
			.filter((word) => !known.has(word));
		expect(strange, JSON.stringify(line)).toEqual([]);
		expect(JSON.stringify({ ...line, id: "" })).not.toMatch(/[\da-f]{8}-[\da-f]{4}|[\w-]{43}/);
	}
	expect(printed).toEqual([]);
});

function wordsOf(): Set<string> {
	const routes = Object.values(site.build.routes).flatMap((route) => route?.path?.split("/") ?? []);
	const open = "health live ready assets metrics icon.svg sw.js oidc callback".split(" ");
	return new Set(["", "*", ...open, ...routes.filter((word) => !word.startsWith(":"))]);
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { copyDatabase } from "#app/backups/copy.server.ts";
import { readSettings } from "#app/server/settings.ts";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import { addressOf, publishedPilot, subjectOf } from "#tests/support/matrix-subjects.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

let postgres: Awaited<ReturnType<typeof openPostgres>>;
let here: OwnSite;
let there: OwnSite;
let cookies: Cookies;
let ofClass: Record<string, string>;
let ofPilot: Record<string, string>;

beforeAll(async () => {
	postgres = await openPostgres();
	here = await openOwnSite();
	cookies = await signEverybodyIn(here.origin);
	const taughtBy = "tutor@demo.test";
	ofClass = await subjectOf(here.db, "lea-valley-college", { taughtBy }, SITE_NOW);
	ofPilot = { ...(await publishedPilot(here.db)), quarterEnd: "2026-09-30" };
	const to = await postgres.create("moved");
	await copyDatabase(here.url, to, readSettings({}, false).auditKeys);
	there = await openOwnSite(undefined, { env: { DATABASE_URL: to } });
});
afterAll(async () => {
	await there?.close();
	await here?.close();
	await postgres?.stop();
});

/** Finder, desk, register, report; those of the subject, each as the first who may see it. */
const PAGES = Object.keys(MATRIX).filter(
	(pattern) =>
		/^:lang\/(classes|today|manage|lessons|learners|pilots|admin)\b/.test(pattern) &&
		// The audit grows with every page that is looked at; the squares of a card hold the port.
		!/^:lang\/(admin(\/audit.*)?|classes\/:slug\/card)$/.test(pattern) &&
		firstWho(pattern) !== undefined,
);

function firstWho(pattern: string): Who | undefined {
	const asked = MATRIX[pattern]!.GET;
	return WHO.find((who) => asked[who] === 200);
}

test("the site answers the same on the copy, and nobody has to sign in again", async () => {
	const known = PAGES.filter((pattern) => !missing(pattern));
	const differing: string[] = [];
	let pages = 0;
	for (const pattern of known) {
		const address = addressOf(pattern, idsFor(pattern));
		const who = firstWho(pattern)!;
		const asks = (site: OwnSite) => ask(site.origin, cookies.get(who), "GET", address);
		const [before, again, after] = [await asks(here), await asks(here), await asks(there)];
		// What is there for a moment only, such as a file on its way in, is not asked for.
		if (before.status !== 200) continue;
		pages++;
		const [is, was] = [after, before].map(({ body }) => settled(body, again.body));
		if (after.status !== 200 || is !== was) differing.push(firstDifference(pattern, was!, is!));
	}
	expect(differing).toEqual([]);
	expect(pages).toBeGreaterThan(60);
});

const idsFor = (pattern: string) => (pattern.includes("/pilots/") ? ofPilot : ofClass);

function missing(pattern: string): boolean {
	const names = [...pattern.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name!);
	return names.some((name) => name !== "lang" && !(name in idsFor(pattern)));
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** All but what is another each time a page is asked for, as the keys of forms are. */
function settled(body: string, again: string): string {
	return (
		body
			.replace(/nonce="[^"]*"/g, "")
			// A line of a calendar goes on behind a space.
			.replaceAll("\r\n ", "")
			.replaceAll(/localhost(:|%3A)\d+/g, "localhost")
			.replaceAll(ID, (id) => (again.includes(id) ? id : "an id"))
	);
}

function firstDifference(pattern: string, was: string, is: string): string {
	const at = [...was].findIndex((sign, n) => sign !== is[n]);
	return `${pattern}: ${was.slice(at - 40, at + 60)} | ${is.slice(at - 40, at + 60)}`;
}

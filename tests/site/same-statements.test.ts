import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefused, MATRIX, type Who } from "#tests/support/matrix.ts";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import {
	addressOf,
	givenEmployer,
	givenHelper,
	givenMember,
	NOBODY,
	type Subject,
	subjectOf,
} from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

/**
 * No time tells an outsider that a row exists: for a row of somebody else the database is asked word
 * for word what it is asked for none, by the whole server with its audit.
 */
const PATTERNS = Object.keys(MATRIX).filter(
	(pattern) => MATRIX[pattern]!.GET.stranger === 302 && /:(?!lang)/.test(pattern),
);
const METHODS = ["GET", "POST"] as const;
const BODY = "reason=other&confirmed=yes&title=Taken+over&capacity=3&note=hello&from=list";

let site: OwnSite;
let cookies: Cookies;
let theirs: Subject;
let colleagues: Subject;
const statements: string[] = [];

beforeAll(async () => {
	site = await openOwnSite(undefined, { onQuery: ({ query }) => statements.push(query.sql) });
	cookies = await signEverybodyIn(site.origin);
	const provider = "lea-valley-college";
	const tutor = "tutor@demo.test";
	const own = await subjectOf(site.db, provider, { taughtBy: tutor }, SITE_NOW);
	theirs = {
		...own,
		...(await givenHelper(site.db, own.courseId, SITE_NOW)),
		...(await givenEmployer(site.db, own.courseId)),
		...(await givenMember(site.db, provider, SITE_NOW)),
	};
	colleagues = await subjectOf(site.db, provider, { notBy: tutor }, SITE_NOW);
});
afterAll(() => site.close());

/** These stand for words, and name no row. */
const WORDS = ["change", "list", "role", "grant", "step", "consent"] as const;

/** As many ids of nothing as the address has names. */
function nowhere(pattern: string): string {
	const ids = Object.fromEntries(
		[...pattern.matchAll(/:([a-zA-Z]+)/g)].map(([, name], index) => {
			return [name, `${NOBODY.slice(0, -1)}${index}`];
		}),
	);
	const words = Object.fromEntries(WORDS.map((word) => [word, theirs[word]]));
	return addressOf(pattern, { ...ids, ...words });
}

async function askedBy(who: Who, method: "GET" | "POST", address: string) {
	const body = method === "POST" ? BODY : "";
	statements.length = 0;
	const { status } = await ask(site.origin, cookies.get(who), method, address, body);
	return { status, statements: [...statements] };
}

/** Which of the addresses the database is asked differently at, where the rows are another's. */
async function differences(who: Who, patterns: readonly string[], subject: Subject) {
	const different: string[] = [];
	for (const pattern of patterns) {
		for (const method of METHODS) {
			const real = await askedBy(who, method, addressOf(pattern, subject));
			const none = await askedBy(who, method, nowhere(pattern));
			if (JSON.stringify(real) !== JSON.stringify(none)) different.push(`${method} ${pattern}`);
		}
	}
	return different;
}

/** Refused by what the row is, and not by her role alone, which the entrance sees without a row. */
function isOutside(pattern: string, who: Who): boolean {
	const row = MATRIX[pattern]!;
	if (who === "employer") return pattern.startsWith(":lang/workplace/");
	return isRefused(row, who) && [row.GET[who], row.POST[who]].some((one) => one !== 403);
}

test.each([
	["tutor2", 50],
	["coordinator2", 100],
	["employer", 2],
] as const)("%s asks the database for another's row as for none", async (who, least) => {
	const patterns = PATTERNS.filter((pattern) => isOutside(pattern, who));
	expect(patterns.length).toBeGreaterThan(least);
	expect(await differences(who, patterns, theirs)).toEqual([]);
});

test("a tutor asks for a colleague's class as for none", async () => {
	const patterns = PATTERNS.filter((one) => /^:lang\/(lessons|learners)\//.test(one));
	expect(patterns.length).toBeGreaterThan(50);
	expect(await differences("tutor", patterns, colleagues)).toEqual([]);
});

test("what is asked differently is noticed: a row of her own", async () => {
	const pattern = ":lang/lessons/:lessonId/register";
	expect(await differences("tutor", [pattern], theirs)).toContain(`GET ${pattern}`);
});

import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filledIn } from "#tests/support/filled-form.ts";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import {
	addressOf,
	givenEmployer,
	givenHelper,
	publishedPilot,
	subjectOf,
	workplaceOf,
} from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { formsOf, type PageForm } from "#tests/support/page-forms.ts";
import { SENT_TWICE } from "#tests/support/sent-twice.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const LEA_VALLEY = "lea-valley-college";
/** Signs out, or ends what the walk goes by. */
const NOT_SENT = /\/(sign-out|sign-in|account\/(sessions|password|security))/;
/** Who asked for what, and how often: two requests are two requests. */
const COUNTS = /^(audit_|session|sign_in|unmet_need|public_change|kysely|sqlite)/;
/** Her browser has the number of her list from the first answer, and sends it with the second. */
const BY_COOKIE = /^\/\w+\/list$/;
/** What is not there any more is nobody's: who had it hears what a stranger hears. */
const IS_GONE = /\/closures\/[^/]+\/removal$/;
const COPIES = 20;

let site: OwnSite;
let cookies: Cookies;
let ids: Record<string, Record<string, string>>;
let tables: string[];
let own: string;

beforeAll(async () => {
	site = await openOwnSite();
	const taughtBy = "tutor@demo.test";
	const found = await subjectOf(site.db, LEA_VALLEY, { taughtBy }, SITE_NOW);
	const helper = await givenHelper(site.db, found.courseId, SITE_NOW);
	const subject = { ...found, ...helper, ...(await givenEmployer(site.db, found.courseId)) };
	const pilots = { ...(await publishedPilot(site.db)), quarterEnd: "2026-09-30" };
	ids = { pilots, workplace: await workplaceOf(site.db, "employer@demo.test"), subject };
	own = `/en/my/${(await givenOwnPage(site, LEA_VALLEY)).token}`;
	const all = await site.db.introspection.getTables();
	tables = all.map(({ name }) => name).filter((name) => !COUNTS.test(name));
	cookies = await signEverybodyIn(site.origin);
});
afterAll(() => site.close());

test("each address that takes something in says why twice is once", () => {
	const taking = Object.values(site.build.routes).flatMap((route) =>
		route?.module.action && route.path ? [route.path] : [],
	);
	expect(Object.values(SENT_TWICE).flat().sort()).toEqual(taking.sort());
});

test.each([
	["stranger", ":lang/complaints", "complaint"],
	["coordinator", ":lang/manage/venues/new", "venue"],
	["coordinator", ":lang/manage/people/invitations", "invitation"],
	["administrator", ":lang/admin/accounts/new", "invitation"],
	["administrator", ":lang/admin/providers/new", "provider"],
	["administrator", ":lang/admin/areas/new", "area"],
	["evaluator", ":lang/pilots/new", "pilot"],
	["tutor", ":lang/learners/:learnerId/voice", "quote"],
] as const)("twenty copies of %s's form at %s make one record", async (who, pattern, table) => {
	const address = addressFor(pattern);
	const { body } = await get(who, address);
	const form = formsOf(body, address).find(({ action }) => action === address);
	const filled = filledIn(form!);
	await oneOfTwenty(who, filled, table);
});

test("twenty copies of what a learner asks for make one request", async () => {
	const address = addressFor(":lang/classes/:slug/join");
	const [typed] = formsOf((await get("stranger", address)).body, address);
	const check = await send("stranger", filledIn(typed!));
	expect(check.status).toBe(200);
	const asked = formsOf(check.body, address).find(({ action }) => action.endsWith("/request"));
	await oneOfTwenty("stranger", asked!, "enrolment");
});

async function oneOfTwenty(who: Who, form: PageForm, table: string): Promise<void> {
	const before = (await rowCounts()).get(table)!;
	const answers = await Promise.all(Array.from({ length: COPIES }, () => send(who, form)));
	expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
	expect((await rowCounts()).get(table)).toBe(before + 1);
}

test("what is sent twice is written once, and the second hears the same", async () => {
	const twice: Record<string, string> = {};
	const written = new Set<string>();
	for (const [who, address] of pagesOfAll()) {
		const page = await get(who, address);
		for (const form of page.status === 200 ? formsOf(page.body, address) : []) {
			if (NOT_SENT.test(form.action) || BY_COOKIE.test(form.action)) continue;
			const filled = filledIn(form);
			const first = await send(who, filled);
			if (first.status !== 303) continue;
			written.add(patternOf(form.action));
			const before = await rowCounts();
			const second = await send(who, filled);
			const more = await moreThan(before);
			if (more !== "") twice[form.action] = `${more} ${form.body}`;
			if (second.status !== 303 && !IS_GONE.test(form.action))
				twice[form.action] = `${second.status} ${more}`;
		}
	}
	expect(twice).toEqual({});
	expect(written.size).toBeGreaterThan(80);
});

/** Everybody's pages; a learner's own are found by their links. */
function pagesOfAll(): [Who, string][] {
	const ofStaff = WHO.flatMap((who) =>
		Object.keys(MATRIX)
			.filter((pattern) => MATRIX[pattern]!.GET[who] === 200 && !pattern.includes("/my/"))
			.map((pattern): [Who, string] => [who, addressFor(pattern)]),
	);
	const hers = ["", "/voice", "/contact", "/complaint", "/consents", "/next-step", "/plan"];
	const more = ["/plan/aims", "/about-me", "/languages", "/erasure"];
	return [
		...[...hers, ...more].map((below): [Who, string] => ["stranger", own + below]),
		...ofStaff,
	];
}

function addressFor(pattern: string): string {
	const part = pattern.split("/")[1] ?? "";
	return addressOf(pattern, ids[part] ?? ids.subject!);
}

const get = (who: Who, address: string) => ask(site.origin, cookies.get(who), "GET", address);

function send(who: Who, { action, body }: PageForm) {
	return ask(site.origin, cookies.get(who), "POST", action, body);
}

const patternOf = (action: string) =>
	action.replace(/[?].*/, "").replace(/\/[0-9a-f-]{36}\b|\/[\w-]{43}\b/g, "/:id");

async function rowCounts(): Promise<Map<string, number>> {
	const each = tables.map((name) => `select '${name}' as name, count(*) as rows from "${name}"`);
	const { rows } = await sql<{ name: string; rows: number }>`
		${sql.raw(each.join(" union all "))}`.execute(site.db);
	return new Map(rows.map((row) => [row.name, row.rows]));
}

async function moreThan(before: ReadonlyMap<string, number>): Promise<string> {
	const after = await rowCounts();
	return tables.filter((name) => after.get(name)! > before.get(name)!).join(", ");
}

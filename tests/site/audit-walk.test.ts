import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PERSON_TABLES } from "#app/links/person-tables.ts";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { type Answer, ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import {
	addressOf,
	givenEmployer,
	givenHelper,
	publishedPilot,
	subjectOf,
	workplaceOf,
} from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { formsOf } from "#tests/support/page-forms.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

/**
 * Nobody of the staff sees a learner or changes a row about her without an entry that names the
 * learner and who it was: every address of the build is asked for as everybody, every form in the
 * answers is sent, and what came and what was written is held against the audit.
 */
const STAFF = WHO.filter((who) => who !== "stranger");
const PATTERNS = Object.keys(MATRIX).filter((pattern) => MATRIX[pattern]!.GET.stranger === 302);
/** Signs out, or ends what the walk goes by. */
const NOT_SENT = /\/(sign-out|account|sign-in)/;

let site: OwnSite;
let cookies: Cookies;
let ids: Record<string, Record<string, string>>;
let people: Map<Who, string>;
/** What stands in her name and her e-mail address, and nowhere else, to her id. */
let marks: Map<string, string>;

beforeAll(async () => {
	site = await openOwnSite();
	const taughtBy = "tutor@demo.test";
	const own = await subjectOf(site.db, "lea-valley-college", { taughtBy }, SITE_NOW);
	const helper = await givenHelper(site.db, own.courseId, SITE_NOW);
	const subject = { ...own, ...helper, ...(await givenEmployer(site.db, own.courseId)) };
	const pilots = { ...(await publishedPilot(site.db)), quarterEnd: "2026-09-30" };
	ids = { pilots, workplace: await workplaceOf(site.db, "employer@demo.test"), subject };
	people = await peopleOf();
	marks = await markEverybody();
	await watchTables();
	cookies = await signEverybodyIn(site.origin);
});
afterAll(() => site.close());

async function peopleOf(): Promise<Map<Who, string>> {
	const rows = await site.db.selectFrom("person").select(["id", "email_folded"]).execute();
	const idOf = (email: string) => rows.find((row) => row.email_folded === email)!.id;
	return new Map(
		STAFF.map((who) => [who, idOf(`${who === "administrator" ? "admin" : who}@demo.test`)]),
	);
}

/** Every learner gets a word of her own in her name and her address: no two are alike any more. */
async function markEverybody(): Promise<Map<string, string>> {
	const rows = await site.db
		.selectFrom("learner")
		.select(["id", "preferred_name", "full_name", "email"])
		.execute();
	const made = new Map(
		rows.map((row, index) => [`zq${index.toString(36).padStart(4, "0")}qz`, row]),
	);
	await site.db.transaction().execute(async (trx) => {
		for (const [mark, { id, preferred_name, full_name }] of made) {
			const named = { preferred_name: `${mark}.${preferred_name}`, email: `${mark}@example.test` };
			await trx
				.updateTable("learner")
				.set({ ...named, full_name: full_name && `${mark}.${full_name}` })
				.where("id", "=", id)
				.execute();
		}
	});
	return new Map([...made].map(([mark, { id }]) => [mark, id]));
}

/** A trigger says which tables were written to, whoever wrote. */
async function watchTables(): Promise<void> {
	await sql`create table touched (name text)`.execute(site.db);
	for (const { table } of PERSON_TABLES) {
		for (const event of ["insert", "update", "delete"]) {
			await sql
				.raw(`create trigger touched_${table}_${event} after ${event} on ${table}
					begin insert into touched (name) values ('${table}'); end`)
				.execute(site.db);
		}
	}
}

async function takeTouched(): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`select distinct name from touched`.execute(site.db);
	await sql`delete from touched`.execute(site.db);
	return rows.map(({ name }) => name).sort();
}

function shownIn({ body }: Answer): string[] {
	const found = new Set([...body.matchAll(/zq[0-9a-z]{4}qz/g)].map(([mark]) => mark));
	return [...found].flatMap((mark) => marks.get(mark) ?? []).sort();
}

type Entry = { learner_ref: string | null; act: string; page: string | null };

function forgotten(shown: readonly string[], entries: readonly Entry[]): string[] {
	const named = new Set(entries.map(({ learner_ref }) => learner_ref));
	return shown.filter((id) => !named.has(id));
}

/** A word that stands for an id may be one of the site's own, such as `offer`. */
const pageOf = (pattern: string) =>
	new RegExp(`^${pattern.replace(":lang/", "").replace(/:[a-zA-Z]+/g, "[^/]+")}$`);

const entriesBy = (who: Who) =>
	site.db
		.selectFrom("audit_entry")
		.where("by_ref", "=", people.get(who)!)
		.select(["learner_ref", "act", "page"])
		.execute();

const addressFor = (pattern: string) => {
	const part = pattern.split("/")[1] ?? "";
	return addressOf(pattern, ids[part] ?? ids.subject!);
};
const get = (who: Who, address: string) => ask(site.origin, cookies.get(who), "GET", address);

test("a page that forgets would be noticed", async () => {
	const answer = await get("tutor", addressFor(":lang/lessons/:lessonId/register"));
	const shown = shownIn(answer);
	expect(shown.length).toBeGreaterThan(3);
	expect(forgotten(shown, [])).toEqual(shown);
	expect(forgotten(shown, await entriesBy("tutor"))).toEqual([]);
	expect(forgotten(shown, await entriesBy("tutor2"))).toEqual(shown);
});

describe.each(STAFF)("%s", (who) => {
	test("sees no learner without an entry that says so", async () => {
		const forgot: Record<string, number> = {};
		const tooMuch: Record<string, number> = {};
		let pagesWithNames = 0;
		for (const pattern of PATTERNS) {
			const answer = await get(who, addressFor(pattern));
			// One that fails shows nobody, and proves nothing.
			expect.soft(answer.status, pattern).toBeLessThan(500);
			const shown = shownIn(answer);
			const page = pageOf(pattern);
			const entries = (await entriesBy(who)).filter((entry) => page.test(entry.page ?? ""));
			const missing = forgotten(shown, entries);
			if (missing.length > 0) forgot[pattern] = missing.length;
			if (shown.length > 0) pagesWithNames++;
			const named = new Set(entries.flatMap(({ learner_ref }) => learner_ref ?? []));
			const unseen = [...named].filter((id) => !shown.includes(id)).length;
			if (unseen > 0) tooMuch[`${pattern} (shown ${shown.length})`] = unseen;
		}
		expect(forgot).toEqual({});
		// Nobody is said to have seen whom she did not see; words without a name are an evaluator's.
		if (who !== "evaluator") expect(tooMuch).toEqual({});
		if (/^(tutor|coordinator)$/.test(who)) expect(pagesWithNames).toBeGreaterThan(15);
	}, 120_000);
});

/** How many tables the forms of her pages write to at least: a walk that sends nothing proves nothing. */
const MANY = { tutor: 12, coordinator: 20, evaluator: 1 };

describe.each(["tutor", "coordinator", "evaluator"] as const)("%s", (who) => {
	test("changes no row about a learner without an entry that says so", async () => {
		const forgot: string[] = [];
		const changed = new Set<string>();
		const sent = new Set<string>();
		for (const pattern of PATTERNS) {
			const address = addressFor(pattern);
			const page = await get(who, address);
			for (const { action, body } of page.status === 200 ? formsOf(page.body, address) : []) {
				if (NOT_SENT.test(action) || sent.has(action + body)) continue;
				sent.add(action + body);
				await takeTouched();
				const before = (await entriesBy(who)).filter(({ act }) => act !== "read").length;
				const answer = await ask(site.origin, cookies.get(who), "POST", action, body);
				expect.soft(answer.status, `${action} ${body}`).toBeLessThan(500);
				const touched = await takeTouched();
				const after = (await entriesBy(who)).filter(({ act }) => act !== "read").length;
				for (const table of touched) changed.add(table);
				if (touched.length > 0 && after === before) forgot.push(`${action} ${touched.join(",")}`);
			}
		}
		expect(forgot).toEqual([]);
		expect(changed.size).toBeGreaterThan(MANY[who]);
	}, 240_000);
});

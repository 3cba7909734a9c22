import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { SECTION_BUILDERS } from "#app/evaluation/sections/builders.ts";
import { openSubject } from "#app/evaluation/subject.server.ts";
import { loadSubjectFacts } from "#app/evaluation/subject-facts.server.ts";
import { planRemoval, removeProvider } from "#app/leaving/removal.server.ts";
import { cleanErased } from "#app/links/cleaning.server.ts";
import { keepList } from "#app/links/erasure-list.server.ts";
import { openClasses, openPilot } from "#app/pilots/pilots.server.ts";
import { replayErasures } from "#app/server/erasures.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachCopy } from "#tests/support/database-copies.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { filesOf, wordsIn } from "#tests/support/file-bytes.ts";
import { givenTwoProviders, markOwned } from "./given-two-providers.ts";

const NOW = new Date("2026-06-01T10:00:00Z");

const folder = mkdtempSync(join(tmpdir(), "esol-plus-leaving-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEachDatabase((db, _engine, url) => {
	test("a provider that leaves leaves no byte, and every total as it was", async () => {
		const given = await givenTwoProviders(db());
		const { provider, pilot, other, own, shared } = given;
		expect(await planRemoval(db(), provider)).toEqual({
			classes: { gone: 1, totals: 1 },
			learners: { gone: 12, elsewhere: 1 },
			accounts: { closed: 2, stay: 1 },
		});
		const before = await reportOf(db(), pilot.slug);
		const theirs = await rowsOf(db(), other);
		expect(before).toContain("Gone");
		const word = randomBytes(8).toString("hex");
		const marked = await markOwned(db(), provider, word, [shared, given.both.id]);
		expect(marked.size).toBeGreaterThan(40);
		expect(wordsIn(await filesOf(db(), url()), [...marked.keys()])).toHaveLength(marked.size);

		expect(await removeProvider(db(), provider, NOW)).toBe(true);
		await cleanErased(db(), { url: url(), list: null }, NOW);

		const left = wordsIn(await filesOf(db(), url()), [...marked.keys()]);
		expect(left.map((one) => marked.get(one))).toEqual([]);
		expect(wordsIn(await filesOf(db(), url()), [word])).toEqual([]);
		expect(JSON.parse(await reportOf(db(), pilot.slug))).toEqual(JSON.parse(nameless(before)));
		expect(await rowsOf(db(), other)).toEqual(theirs);
		const { id } = await openPilot(db(), pilot.slug);
		const leftOn = (await openClasses(db(), id)).map(({ left_on }) => left_on);
		expect(leftOn).toContain("2026-06-01");
		expect(await nameOf(db(), own)).toBe("—");
		expect(await nameOf(db(), shared)).toBe("Amina");
		expect(await removeProvider(db(), provider, NOW)).toBe(false);
	});

	test("its staff cannot come in, who works elsewhere too still can", async () => {
		const { provider, other, coordinator, both, lonely, goes } = await givenTwoProviders(db());
		await removeProvider(db(), provider, NOW);
		const people = await db()
			.selectFrom("person")
			.where("id", "in", [coordinator.id, both.id])
			.select(["id", "name", "disabled_at"])
			.execute();
		expect(people.find(({ id }) => id === coordinator.id)).toMatchObject({ name: "—" });
		expect(people.find(({ id }) => id === both.id)).toMatchObject({ disabled_at: null });
		const grants = await db()
			.selectFrom("role_grant")
			.where("person_id", "=", both.id)
			.select("provider_id")
			.execute();
		expect(grants).toEqual([{ provider_id: other }]);
		const classes = await db()
			.selectFrom("course")
			.where("id", "in", [lonely.id, goes.course.id])
			.select(["id", "state"])
			.execute();
		expect(classes).toEqual([{ id: goes.course.id, state: "closed" }]);
	});
});

async function reportOf(db: Db, slug: string): Promise<string> {
	const subject = await openSubject(db, slug);
	const period = { from: "2026-01-01", until: "2026-06-01" };
	const facts = await loadSubjectFacts(db, subject, period, NOW);
	const draft = buildDraft(facts, SECTION_BUILDERS);
	// A learner's own words are no total: they go.
	const sections = draft.sections.filter((one) => !JSON.stringify(one).includes("title.voices"));
	return JSON.stringify({ ...draft, sections });
}

function nameless(report: string): string {
	return report.replaceAll(/Gone (College|one|two)/g, "—");
}

/** What the other provider has: its classes, learners and marks. */
async function rowsOf(db: Db, providerId: string) {
	const classes = sql`select id from course where provider_id = ${providerId}`;
	const enrolments = sql`select id from enrolment where course_id in (${classes})`;
	const found: unknown[] = [];
	for (const rows of [
		sql`select * from course where provider_id = ${providerId} order by id`,
		sql`select * from course_text where course_id in (${classes}) order by course_id`,
		sql`select * from enrolment where course_id in (${classes}) order by id`,
		sql`select * from mark where enrolment_id in (${enrolments}) order by id`,
		sql`select * from assessment where provider_id = ${providerId} order by id`,
		sql`select * from learner where id in (select learner_id from enrolment
			where course_id in (${classes})) order by id`,
	])
		found.push((await rows.execute(db)).rows);
	return found;
}

async function nameOf(db: Db, id: string): Promise<string | undefined> {
	const row = await db
		.selectFrom("learner")
		.where("id", "=", id)
		.select("preferred_name")
		.executeTakeFirst();
	return row?.preferred_name;
}

onEachCopy((copies) => {
	test("a provider that left does not come back with an older copy", async () => {
		const db = copies.db();
		const list = join(folder, `${newId()}.erasures`);
		const { provider, own, other } = await givenTwoProviders(db);
		const older = await copies.copy();
		await removeProvider(db, provider, NOW);
		await keepList(db, list);
		expect(readFileSync(list, "utf8")).toContain(`"removed":"${provider}"`);
		const settings = { erasureList: list, now: () => NOW };
		expect(await replayErasures(older, settings)).toBe(1);
		expect(await nameOf(older, own)).toBe("—");
		const providers = await older
			.selectFrom("provider")
			.where("id", "in", [provider, other])
			.select(["id", "left_on"])
			.execute();
		expect(providers.find(({ id }) => id === provider)?.left_on).toBe("2026-06-01");
		expect(providers.find(({ id }) => id === other)?.left_on).toBeNull();
		expect(await replayErasures(older, settings)).toBe(0);
		expect(await replayErasures(db, settings)).toBe(0);
	});
});

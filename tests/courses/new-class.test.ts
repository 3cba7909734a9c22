import { expect, test } from "vitest";
import { loadAllFacts, versionOf } from "#app/courses/all-facts.server.ts";
import { openClass } from "#app/courses/desk.server.ts";
import { publishClass, saveFacts } from "#app/courses/desk-changes.server.ts";
import type { AllFacts } from "#app/courses/more-facts.ts";
import { NO_MORE_FACTS } from "#app/courses/more-facts.ts";
import { createClass, openNewClass } from "#app/courses/new-class.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider, givenVenue } from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const MONDAY = { weekday: 1, starts: "10:00", ends: "12:00" };

onEachDatabase((db) => {
	async function given() {
		const provider = await givenProvider(db());
		const person = await givenPerson(db(), "coordinator", { provider: provider.id });
		const venue = await givenVenue(db(), { provider_id: provider.id });
		const facts: AllFacts = {
			...NO_MORE_FACTS,
			title: "English for cooks",
			levels: ["entry-1"],
			slots: [MONDAY],
			startsOn: "2026-09-14",
			endsOn: "2026-10-02",
			capacity: 12,
			venueId: venue.id,
			contactEmail: "learn@example.test",
			contactPhone: null,
			childcare: "creche",
			yes: ["woman_teacher"],
			summary: "Words of the kitchen",
			translations: [{ language: "pl", title: "Angielski", summary: "", bring: "" }],
			employer: "Brightway Foods",
			costPence: 0,
			crechePlaces: 4,
			helperLanguages: ["ar", "bn"],
		};
		return { provider, person, facts, id: newId() };
	}
	const factsIn = async (at: Awaited<ReturnType<typeof given>>, id = at.id) =>
		loadAllFacts(db(), await openClass(db(), at.person, id, "en", NOW));
	const create = (at: Awaited<ReturnType<typeof given>>, facts = at.facts) =>
		createClass(db(), at.person, { id: at.id, providerId: at.provider.id, facts }, NOW);

	test("a new class is a draft that says what was written, with lessons, and can be published", async () => {
		const at = await given();
		expect(await create(at)).toEqual({ ok: true, id: at.id });
		const course = await openClass(db(), at.person, at.id, "en", NOW);
		expect(course).toMatchObject({ state: "draft", slug: "english-for-cooks-e17", missing: [] });
		expect(await factsIn(at)).toEqual(at.facts);
		expect(await daysOf(db(), at.id)).toEqual(["2026-09-14", "2026-09-21", "2026-09-28"]);
		expect(await publishClass(db(), at.person, at.id, NOW)).toEqual({ ok: true });
	});

	test("a form sent twice makes one class", async () => {
		const at = await given();
		const made = await Promise.all([create(at), create(at)]);
		expect(made).toEqual([
			{ ok: true, id: at.id },
			{ ok: true, id: at.id },
		]);
		const { count } = await db()
			.selectFrom("course")
			.where("provider_id", "=", at.provider.id)
			.select((eb) => eb.fn.countAll<number>().as("count"))
			.executeTakeFirstOrThrow();
		expect(Number(count)).toBe(1);
	});

	test("a class needs a title, and its employer keeps one code", async () => {
		const at = await given();
		expect(await create(at, { ...at.facts, title: "" })).toEqual({
			ok: false,
			errors: { title: "manage:missing.title" },
		});
		await create(at);
		const second = { id: newId(), providerId: at.provider.id, facts: at.facts };
		await createClass(db(), at.person, second, NOW);
		const employers = await db().selectFrom("course").select("employer_id").distinct().execute();
		const mine = employers.filter(({ employer_id }) => employer_id !== null);
		expect(mine.length).toBeGreaterThan(0);
		const one = await openClass(db(), at.person, at.id, "en", NOW);
		const other = await openClass(db(), at.person, second.id, "en", NOW);
		expect(other.joinCode).toBe(one.joinCode);
	});

	test("what another provider has does not exist: its place, its class, its id", async () => {
		const at = await given();
		const other = await given();
		await create(other);
		const theirs = { ...at.facts, venueId: other.facts.venueId, nextCourseId: other.id };
		expect(await create(at, theirs)).toEqual({
			ok: false,
			errors: { venue: "manage:errors.venue", next: "timetable:errors.next" },
		});
		const stolen = { id: other.id, providerId: at.provider.id, facts: at.facts };
		await expect(createClass(db(), at.person, stolen, NOW)).rejects.toMatchObject({ status: 404 });
		const foreign = { id: newId(), providerId: other.provider.id, facts: at.facts };
		await expect(createClass(db(), at.person, foreign, NOW)).rejects.toMatchObject({ status: 404 });
		const nobody = { id: "x", name: "X", language: "en", grants: [] };
		await expect(openNewClass(db(), nobody, null)).rejects.toMatchObject({ status: 403 });
	});

	test("of two who change the class at once the second is told, and nothing is lost", async () => {
		const at = await given();
		await create(at);
		const seen = versionOf(await factsIn(at));
		const save = (facts: AllFacts, version: string) =>
			saveFacts(db(), at.person, at.id, { facts, seen: version }, NOW);
		const mine = { ...at.facts, bring: "A pen", capacity: 9 };
		expect(await save(mine, seen)).toEqual({ ok: true });
		expect(await save(mine, seen)).toEqual({ ok: true });
		const late = { ...at.facts, bring: "An apron" };
		const refused = await save(late, seen);
		expect(refused).toMatchObject({ ok: false, errors: {}, changed: { facts: mine } });
		expect(await factsIn(at)).toEqual(mine);
		const version = refused.ok ? "" : (refused.changed?.version ?? "");
		expect(await save(late, version)).toEqual({ ok: true });
		expect(await factsIn(at)).toEqual(late);
	});

	test("lessons change only as she agreed to", async () => {
		const at = await given();
		await create(at);
		const before = await daysOf(db(), at.id);
		const facts = { ...at.facts, slots: [{ ...MONDAY, weekday: 3 }] };
		const seen = versionOf(await factsIn(at));
		const save = (agreed: string | null) =>
			saveFacts(db(), at.person, at.id, { facts, seen, agreed }, NOW);
		const told = await save(null);
		const news = told.ok ? undefined : told.lessons;
		expect(news).toMatchObject({ add: { length: 3 }, remove: { length: 3 }, move: [], stay: [] });
		expect(await save("something else")).toMatchObject({ ok: false, lessons: news });
		expect(await daysOf(db(), at.id)).toEqual(before);
		expect(await save(news!.mark)).toEqual({ ok: true });
		expect(await daysOf(db(), at.id)).toEqual(["2026-09-16", "2026-09-23", "2026-09-30"]);
	});

	test("a text that stays keeps its check, one that is emptied goes, the title stays", async () => {
		const at = await given();
		const { id } = await givenCourse(db(), { provider_id: at.provider.id });
		const text = { course_id: id, summary: "", bring: "", status: "checked" } as const;
		await db()
			.insertInto("course_text")
			.values([
				{ ...text, language: "pl", title: "Angielski" },
				{ ...text, language: "ar", title: "الإنجليزية" },
			])
			.execute();
		const facts = await factsIn(at, id);
		const polish = facts.translations.filter(({ language }) => language === "pl");
		const after = { ...facts, title: "", translations: polish };
		expect(await saveFacts(db(), at.person, id, { facts: after }, NOW)).toMatchObject({
			ok: false,
			errors: { title: "manage:missing.title" },
		});
		const draft = { state: "draft" } as const;
		await db().updateTable("course").set(draft).where("id", "=", id).execute();
		await saveFacts(db(), at.person, id, { facts: after }, NOW);
		const rows = await db()
			.selectFrom("course_text")
			.where("course_id", "=", id)
			.select(["language", "title", "status"])
			.orderBy("language")
			.execute();
		expect(rows).toEqual([
			{ language: "en", title: "English for beginners", status: "written" },
			{ language: "pl", title: "Angielski", status: "checked" },
		]);
	});
});

async function daysOf(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.select("local_date")
		.orderBy("local_date")
		.execute();
	return rows.map((row) => row.local_date);
}

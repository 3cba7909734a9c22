import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { listClasses, openClass, openClassPage } from "#app/courses/desk.server.ts";
import { closeClass, publishClass, saveFacts } from "#app/courses/desk-changes.server.ts";
import type { CourseFacts } from "#app/courses/desk-facts.ts";
import { loadDesk } from "#app/courses/desk-home.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
	givenVenue,
} from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");

onEachDatabase((db) => {
	test("a plain draft is not published, and says all that is missing", async () => {
		const { coordinator, draft } = await givenDraft(db());
		expect(await publishClass(db(), coordinator, draft.id, NOW)).toEqual({
			ok: false,
			missing: ["levels", "dates", "slots", "capacity", "venue", "contact"],
		});
		expect(await stateOf(db(), draft.id)).toBe("draft");
	});

	test("a completed draft is published, with lessons to come and words to be found by", async () => {
		const { coordinator, draft, facts } = await givenDraft(db());
		expect(await saveFacts(db(), coordinator, draft.id, { facts }, NOW)).toEqual({ ok: true });
		expect(await publishClass(db(), coordinator, draft.id, NOW)).toEqual({ ok: true });

		const course = await openClass(db(), coordinator, draft.id, "en", NOW);
		expect(course).toMatchObject({ state: "published", missing: [], facts });
		expect(course.next).toEqual({ day: "2026-09-14", time: "10:00" });
		expect(await daysOf(db(), draft.id)).toEqual(["2026-09-14", "2026-09-21", "2026-09-28"]);
		expect(await wordsOf(db(), draft.id)).toEqual(expect.arrayContaining(["english", "mondays"]));
		expect(await publishClass(db(), coordinator, draft.id, NOW)).toEqual({ ok: true });
	});

	test("saving the same facts again changes no lesson, slot or level", async () => {
		const { coordinator, draft, facts } = await givenDraft(db());
		await saveFacts(db(), coordinator, draft.id, { facts }, NOW);
		const before = await partsOf(db(), draft.id);
		await saveFacts(db(), coordinator, draft.id, { facts }, NOW);
		expect(await partsOf(db(), draft.id)).toEqual(before);
	});

	test("levels that differ from skill to skill survive a change of something else", async () => {
		const { coordinator, draft, facts } = await givenDraft(db());
		await db()
			.insertInto("course_level")
			.values({ course_id: draft.id, skill: "speaking", level: "entry-1" })
			.execute();
		await saveFacts(db(), coordinator, draft.id, { facts: { ...facts, capacity: 9 } }, NOW);
		expect((await partsOf(db(), draft.id)).levels).toHaveLength(1);
	});

	test("a published class must stay whole", async () => {
		const { coordinator, draft, facts } = await givenDraft(db());
		await saveFacts(db(), coordinator, draft.id, { facts }, NOW);
		await publishClass(db(), coordinator, draft.id, NOW);
		const emptied = { ...facts, capacity: null, slots: [] };
		expect(await saveFacts(db(), coordinator, draft.id, { facts: emptied }, NOW)).toEqual({
			ok: false,
			errors: { "weekday-1": "manage:missing.slots", capacity: "manage:missing.capacity" },
		});
		expect((await openClass(db(), coordinator, draft.id, "en", NOW)).facts).toEqual(facts);
	});

	test("a class is not both published and emptied at once", async () => {
		const { coordinator, draft, facts } = await givenDraft(db());
		await saveFacts(db(), coordinator, draft.id, { facts }, NOW);
		await Promise.all([
			publishClass(db(), coordinator, draft.id, NOW),
			saveFacts(db(), coordinator, draft.id, { facts: { ...facts, capacity: null } }, NOW),
		]);
		const course = await openClass(db(), coordinator, draft.id, "en", NOW);
		expect(course.state === "published" && course.missing.length > 0).toBe(false);
	});

	test("a class is closed and opened again, a cancelled one is not", async () => {
		const { coordinator, draft, facts } = await givenDraft(db());
		await saveFacts(db(), coordinator, draft.id, { facts }, NOW);
		await publishClass(db(), coordinator, draft.id, NOW);
		await closeClass(db(), coordinator, draft.id, NOW);
		await closeClass(db(), coordinator, draft.id, NOW);
		expect(await stateOf(db(), draft.id)).toBe("closed");
		await publishClass(db(), coordinator, draft.id, NOW);
		expect(await stateOf(db(), draft.id)).toBe("published");

		await db()
			.updateTable("course")
			.set({ state: "cancelled" })
			.where("id", "=", draft.id)
			.execute();
		await expect(publishClass(db(), coordinator, draft.id, NOW)).rejects.toMatchObject({
			status: 403,
		});
	});

	test("another provider's class, venue and learners do not exist", async () => {
		const { draft, facts } = await givenDraft(db());
		const other = await givenDraft(db());
		const stranger = other.coordinator;
		for (const attempt of [
			() => openClass(db(), stranger, draft.id, "en", NOW),
			() => openClassPage(db(), stranger, draft.id, "en", NOW),
			() => saveFacts(db(), stranger, draft.id, { facts: other.facts }, NOW),
			() => publishClass(db(), stranger, draft.id, NOW),
			() => closeClass(db(), stranger, draft.id, NOW),
		]) {
			await expect(attempt()).rejects.toMatchObject({ status: 404 });
		}
		expect(await stateOf(db(), draft.id)).toBe("draft");
		expect((await listClasses(db(), stranger, "en", NOW)).map(({ id }) => id)).toEqual([
			other.draft.id,
		]);
		const theirs = { ...other.facts, venueId: facts.venueId };
		expect(await saveFacts(db(), stranger, other.draft.id, { facts: theirs }, NOW)).toEqual({
			ok: false,
			errors: { venue: "manage:errors.venue" },
		});
	});

	test("the desk counts what waits, and only her own", async () => {
		const { coordinator, provider } = await givenDraft(db());
		await givenDraft(db());
		const course = await givenCourse(db(), { provider_id: provider.id });
		for (const state of ["enquiry", "enquiry", "waiting", "enrolled"] as const) {
			const learner = await givenLearner(db());
			await givenEnrolment(db(), course.id, learner.id, { state });
		}
		await givenLesson(db(), course.id, { local_date: "2026-09-01" });
		await givenLesson(db(), course.id, {
			local_date: "2026-09-07",
			starts_at: "2026-09-07T08:30:00.000Z",
		});
		await givenLesson(db(), course.id, { local_date: "2026-09-07" });
		await givenLesson(db(), course.id, { local_date: "2026-08-01" });
		await givenLesson(db(), course.id, {
			local_date: "2026-09-02",
			cancelled_at: NOW.toISOString(),
			cancelled_reason: "weather",
		});
		expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({
			asking: 2,
			waiting: 1,
			drafts: 1,
			published: 1,
			untakenToday: 1,
			untakenBefore: 1,
		});
	});

	test("who coordinates nothing sees an empty desk", async () => {
		const nobody: Person = { id: "x", name: "X", language: "en", grants: [] };
		expect(await listClasses(db(), nobody, "en", NOW)).toEqual([]);
		expect(await loadDesk(db(), nobody, NOW)).toMatchObject({ asking: 0, drafts: 0 });
	});
});

async function givenDraft(db: Db) {
	const provider = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: provider.id });
	const venue = await givenVenue(db, { provider_id: provider.id });
	const draft = await givenCourse(db, {
		provider_id: provider.id,
		state: "draft",
		levels: [],
		capacity: null,
		starts_on: null,
		ends_on: null,
	});
	const facts: CourseFacts = {
		title: "English on Mondays",
		levels: ["entry-1"],
		slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
		startsOn: "2026-09-14",
		endsOn: "2026-10-02",
		capacity: 12,
		venueId: venue.id,
		contactEmail: "learn@example.test",
		contactPhone: null,
		childcare: "welcome",
		yes: ["women_only"],
	};
	return { provider, coordinator, draft, facts };
}

async function stateOf(db: Db, courseId: string) {
	const { state } = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("state")
		.executeTakeFirstOrThrow();
	return state;
}

async function daysOf(db: Db, courseId: string) {
	const rows = await db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.select("local_date")
		.orderBy("local_date")
		.execute();
	return rows.map((row) => row.local_date);
}

async function wordsOf(db: Db, courseId: string) {
	const rows = await db
		.selectFrom("search_word")
		.where("course_id", "=", courseId)
		.select("word")
		.execute();
	return rows.map(({ word }) => word);
}

async function partsOf(db: Db, courseId: string) {
	const of = (table: "weekly_slot" | "lesson") =>
		db.selectFrom(table).where("course_id", "=", courseId).select("id").orderBy("id").execute();
	const levels = await db
		.selectFrom("course_level")
		.where("course_id", "=", courseId)
		.selectAll()
		.execute();
	return { slots: await of("weekly_slot"), lessons: await of("lesson"), levels };
}

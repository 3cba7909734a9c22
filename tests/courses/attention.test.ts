import type { Insertable } from "kysely";
import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { openAttention } from "#app/courses/attention.server.ts";
import { loadDesk } from "#app/courses/desk-home.server.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import type { WalkInTable } from "#db/tables/lessons.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-03-16T12:30:00Z");
const TODAY = londonDate(NOW);

async function givenDesk(db: Db) {
	const { id: providerId } = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: providerId });
	const course = await givenCourse(db, { provider_id: providerId });
	return { providerId, coordinator, course };
}

type Offered = {
	expires_at: string;
	answer?: "expired" | "accepted";
	state: "offered" | "expired" | "enrolled";
};

async function givenOffer(db: Db, courseId: string, { expires_at, answer, state }: Offered) {
	const learner = await givenLearner(db);
	const enrolment = await givenEnrolment(db, courseId, learner.id, { state });
	const answered = answer
		? { answer, answered_at: expires_at }
		: { answer: null, answered_at: null };
	await db
		.insertInto("offer")
		.values({
			id: newId(),
			enrolment_id: enrolment.id,
			offered_at: "2026-03-10T09:00:00.000Z",
			offered_by: null,
			expires_at,
			answered_by: null,
			...answered,
		})
		.execute();
	return { learner, enrolment };
}

async function givenActive(db: Db, courseId: string, startedOn: string, name = "Amina") {
	const learner = await givenLearner(db, { preferred_name: name });
	await givenEnrolment(db, courseId, learner.id, { state: "active", started_on: startedOn });
	return learner;
}

type Away = { returned?: string; state?: "active" | "withdrawn" };

async function givenAway(
	db: Db,
	courseId: string,
	expected: string,
	{ returned, state = "active" }: Away = {},
) {
	const learner = await givenLearner(db);
	const left = { ended_on: addDays(TODAY, -3), withdrawal_reason: "moved" } as const;
	const { id } = await givenEnrolment(db, courseId, learner.id, {
		state,
		started_on: addDays(TODAY, -40),
		...(state === "withdrawn" ? left : {}),
	});
	await db
		.insertInto("enrolment_break")
		.values({
			id: newId(),
			enrolment_id: id,
			starts_on: addDays(TODAY, -20),
			expected_return: expected,
			returned_on: returned ?? null,
		})
		.execute();
	return id;
}

async function givenInitial(db: Db, learnerId: string, providerId: string, by: Person) {
	const id = newId();
	await db
		.insertInto("assessment")
		.values({
			id,
			learner_id: learnerId,
			course_id: null,
			provider_id: providerId,
			kind: "initial",
			assessed_on: "2026-02-01",
			person_id: by.id,
			new_to_literacy: null,
			note: null,
			created_at: NOW.toISOString(),
		})
		.execute();
	await db
		.insertInto("skill_result")
		.values({ assessment_id: id, skill: "speaking", level: "entry-1", strength: null })
		.execute();
}

async function givenAbsence(db: Db, lessonId: string, enrolmentId: string, by: Person) {
	await db
		.insertInto("mark")
		.values({
			id: newId(),
			lesson_id: lessonId,
			enrolment_id: enrolmentId,
			code: "absent",
			late_minutes: 0,
			left_early_minutes: 0,
			version: 1,
			changed_at: NOW.toISOString(),
			changed_by: by.id,
		})
		.execute();
}

type WalkIn = Partial<Insertable<WalkInTable>>;

async function givenWalkIn(db: Db, lessonId: string, by: Person, given: WalkIn = {}) {
	const id = newId();
	const row = {
		id,
		lesson_id: lessonId,
		name: "Omar",
		name_folded: "omar",
		code: "present",
	} as const;
	const added = { added_at: NOW.toISOString(), added_by: by.id };
	await db
		.insertInto("walk_in")
		.values({ ...row, late_minutes: 0, left_early_minutes: 0, ...added, ...given })
		.execute();
	return id;
}

onEachDatabase((db, _engine, url) => {
	test("registers not taken are listed as they are counted, today's apart", async () => {
		const { coordinator, course } = await givenDesk(db());
		const today = await givenLesson(db(), course.id, { local_date: TODAY });
		const before = await givenLesson(db(), course.id, { local_date: addDays(TODAY, -7) });
		await givenLesson(db(), course.id, { local_date: addDays(TODAY, -15) });
		await givenLesson(db(), course.id, { local_date: addDays(TODAY, 1) });
		const taken = await givenLesson(db(), course.id, { local_date: addDays(TODAY, -2) });
		await db()
			.insertInto("register")
			.values({
				lesson_id: taken.id,
				opened_at: NOW.toISOString(),
				submitted_at: NOW.toISOString(),
				submitted_by: coordinator.id,
				reopened_at: null,
				reopened_by: null,
				reopen_reason: null,
				taken_on: null,
			})
			.execute();

		const listed = await openAttention(db(), coordinator, "registers", "en", NOW);
		const desk = await loadDesk(db(), coordinator, NOW);
		expect(listed).toMatchObject({
			lessons: [
				{ id: today.id, isToday: true },
				{ id: before.id, isToday: false },
			],
		});
		expect(desk).toMatchObject({ untakenToday: 1, untakenBefore: 1 });
	});

	test("names nobody has matched are listed from the oldest lesson on, as they are counted", async () => {
		const { coordinator, course } = await givenDesk(db());
		const stranger = await givenDesk(db());
		const lesson = (days: number, given = {}) =>
			givenLesson(db(), course.id, { local_date: addDays(TODAY, days), ...given });
		const [before, now] = [await lesson(-30), await lesson(0)];
		const cancelled = await lesson(-3, {
			cancelled_at: NOW.toISOString(),
			cancelled_reason: "weather",
		});
		const late = await givenWalkIn(db(), now.id, coordinator, { name: "Rosa" });
		const first = await givenWalkIn(db(), before.id, coordinator, { name: "Omar" });
		await givenWalkIn(db(), cancelled.id, coordinator);
		await givenWalkIn(db(), now.id, coordinator, { dismissed_at: NOW.toISOString() });
		const learner = await givenLearner(db());
		const { id } = await givenEnrolment(db(), course.id, learner.id);
		const matched = { matched_at: NOW.toISOString(), matched_by: coordinator.id };
		await givenWalkIn(db(), now.id, coordinator, { matched_enrolment_id: id, ...matched });

		const listed = await openAttention(db(), coordinator, "walk-ins", "en", NOW);
		expect(listed).toMatchObject({
			walkIns: [
				{ id: first, name: "Omar", lesson_id: before.id, day: before.local_date },
				{ id: late, name: "Rosa", course: { id: course.id, title: "English for beginners" } },
			],
		});
		expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({ walkIns: 2 });
		expect(await openAttention(db(), stranger.coordinator, "walk-ins", "en", NOW)).toEqual({
			list: "walk-ins",
			walkIns: [],
		});
		expect(await loadDesk(db(), stranger.coordinator, NOW)).toMatchObject({ walkIns: 0 });
	});

	test("a name on a register that does not count waits for nobody", async () => {
		const { coordinator, course } = await givenDesk(db());
		const lesson = await givenLesson(db(), course.id, { local_date: TODAY });
		await givenWalkIn(db(), lesson.id, coordinator);
		const at = NOW.toISOString();
		const by = { submitted_by: null, reopened_at: null, reopened_by: null, reopen_reason: null };
		const voided = { voided_at: at, voided_by: coordinator.id, voided_reason: "Wrong day" };
		await db()
			.insertInto("register")
			.values({
				lesson_id: lesson.id,
				opened_at: at,
				submitted_at: null,
				taken_on: null,
				...by,
				...voided,
			})
			.execute();
		expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({ walkIns: 0 });
	});

	test("an offer needs somebody in its last day, and after its hour until somebody decides", async () => {
		const { coordinator, course } = await givenDesk(db());
		await givenOffer(db(), course.id, { expires_at: "2026-03-18T12:00:00.000Z", state: "offered" });
		await givenOffer(db(), course.id, {
			expires_at: "2026-03-15T12:00:00.000Z",
			answer: "accepted",
			state: "enrolled",
		});
		const ending = await givenOffer(db(), course.id, {
			expires_at: "2026-03-17T12:00:00.000Z",
			state: "offered",
		});
		const unseen = await givenOffer(db(), course.id, {
			expires_at: "2026-03-16T12:00:00.000Z",
			state: "offered",
		});
		const over = await givenOffer(db(), course.id, {
			expires_at: "2026-03-14T12:00:00.000Z",
			answer: "expired",
			state: "expired",
		});

		const listed = await openAttention(db(), coordinator, "offers", "en", NOW);
		expect(listed).toMatchObject({
			offers: [
				{ id: over.enrolment.id, isOver: true },
				{ id: unseen.enrolment.id, isOver: true },
				{ id: ending.enrolment.id, isOver: false },
			],
		});
		expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({
			offersEnding: 1,
			offersOver: 2,
		});
	});

	test("a learner offered twice is counted for her last offer alone", async () => {
		const { coordinator, course } = await givenDesk(db());
		const { enrolment } = await givenOffer(db(), course.id, {
			expires_at: "2026-03-12T12:00:00.000Z",
			answer: "expired",
			state: "offered",
		});
		await db()
			.insertInto("offer")
			.values({
				id: newId(),
				enrolment_id: enrolment.id,
				offered_at: "2026-03-16T09:00:00.000Z",
				offered_by: null,
				expires_at: "2026-03-17T09:00:00.000Z",
				answered_at: null,
				answered_by: null,
				answer: null,
			})
			.execute();
		expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({
			offersEnding: 1,
			offersOver: 0,
		});
	});

	test("after two lessons without an initial assessment a learner is named once", async () => {
		const { coordinator, providerId, course } = await givenDesk(db());
		const second = await givenCourse(db(), { provider_id: providerId });
		const club = await givenCourse(db(), { provider_id: providerId, kind: "conversation-club" });
		for (const days of [-21, -14, -7]) {
			for (const { id } of [course, second, club]) {
				await givenLesson(db(), id, { local_date: addDays(TODAY, days) });
			}
		}
		const late = await givenActive(db(), course.id, addDays(TODAY, -21));
		await givenEnrolment(db(), second.id, late.id, {
			state: "active",
			started_on: addDays(TODAY, -21),
		});
		await givenActive(db(), course.id, addDays(TODAY, -14), "New");
		await givenActive(db(), club.id, addDays(TODAY, -21), "Talker");
		const assessed = await givenActive(db(), course.id, addDays(TODAY, -21), "Assessed");
		await givenInitial(db(), assessed.id, providerId, coordinator);

		const listed = await openAttention(db(), coordinator, "assessments", "en", NOW);
		expect(listed).toMatchObject({ learners: [{ id: late.id, classes: [{}, {}] }] });
		expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({ unassessed: 1 });
	});

	test("a return is overdue the day after it was expected, until she is back or left", async () => {
		const { coordinator, course } = await givenDesk(db());
		const yesterday = addDays(TODAY, -1);
		const late = await givenAway(db(), course.id, yesterday);
		const longer = await givenAway(db(), course.id, addDays(TODAY, -5));
		await givenAway(db(), course.id, TODAY);
		await givenAway(db(), course.id, yesterday, { returned: yesterday });
		await givenAway(db(), course.id, yesterday, { state: "withdrawn" });
		const stranger = await givenDesk(db());

		const listed = await openAttention(db(), coordinator, "returns", "en", NOW);
		expect(listed).toMatchObject({
			returns: [{ id: longer }, { id: late, expected: yesterday, course: { id: course.id } }],
		});
		expect(await loadDesk(db(), coordinator, NOW)).toMatchObject({ overdue: 2 });
		expect(await openAttention(db(), stranger.coordinator, "returns", "en", NOW)).toEqual({
			list: "returns",
			returns: [],
		});
		expect(await loadDesk(db(), stranger.coordinator, NOW)).toMatchObject({ overdue: 0 });
	});

	test("the desk asks at most eleven times", async () => {
		const { coordinator, course } = await givenDesk(db());
		const learner = await givenActive(db(), course.id, addDays(TODAY, -21));
		const enrolment = await db()
			.selectFrom("enrolment")
			.where("learner_id", "=", learner.id)
			.select("id")
			.executeTakeFirstOrThrow();
		for (const days of [-14, -7]) {
			const lesson = await givenLesson(db(), course.id, { local_date: addDays(TODAY, days) });
			await givenAbsence(db(), lesson.id, enrolment.id, coordinator);
		}
		let statements = 0;
		const counted = openDb(url(), () => statements++);
		const desk = await loadDesk(counted, coordinator, NOW);
		await counted.destroy();
		expect(desk.toRing).toBe(1);
		expect(statements).toBeGreaterThan(0);
		expect(statements).toBeLessThanOrEqual(11);
	});

	test("another provider's lists are empty for her", async () => {
		const { course } = await givenDesk(db());
		const stranger = await givenDesk(db());
		await givenLesson(db(), course.id, { local_date: TODAY });
		await givenOffer(db(), course.id, { expires_at: "2026-03-16T12:00:00.000Z", state: "offered" });
		const desk = await loadDesk(db(), stranger.coordinator, NOW);
		expect(desk).toMatchObject({ untakenToday: 0, offersOver: 0, unassessed: 0 });
	});
});

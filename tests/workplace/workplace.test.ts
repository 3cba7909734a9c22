import { expect, test } from "vitest";
import { endCode, openCode, renewCode } from "#app/workplace/code.server.ts";
import { fixMonths } from "#app/workplace/fix-months.server.ts";
import { openEmployer, openWorkplaces } from "#app/workplace/workplace.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
} from "#tests/support/given.ts";
import { givenEmployer, givenLearners, givenTaken, givenWorkplace } from "./given-workplace.ts";

const IN_OCTOBER = new Date("2026-10-31T12:00:00Z");
const LAST_DAY_TO_CORRECT = new Date("2026-11-07T23:00:00Z");
const OCTOBER_TOLD = new Date("2026-11-08T09:00:00Z");

onEachDatabase((db) => {
	test("an employer sees times, places and next lessons of his classes alone", async () => {
		const { person, employer, course } = await givenWorkplace(db());
		await givenLearners(db(), course.id, 3);
		const waiting = await givenLearner(db());
		await givenEnrolment(db(), course.id, waiting.id, { state: "waiting" });
		await givenLesson(db(), course.id, { local_date: "2026-11-02" });
		await givenLesson(db(), course.id, {
			local_date: "2026-11-03",
			cancelled_at: EARLY,
			cancelled_reason: "weather",
		});
		await givenWorkplace(db());

		const workplaces = await openWorkplaces(db(), person, "en", IN_OCTOBER);
		expect(workplaces).toMatchObject([
			{ id: employer.id, code: employer.join_code, nextTold: "2026-11-08" },
		]);
		expect(workplaces[0]?.classes).toMatchObject([
			{
				id: course.id,
				capacity: 20,
				places: { taken: 3, free: 17, waiting: 1 },
				next: [{ day: "2026-11-02", time: "10:00" }],
			},
		]);
	});

	test("who is no contact of an employer does not know that he exists", async () => {
		const { employer, provider } = await givenWorkplace(db());
		const others = [
			(await givenWorkplace(db())).person,
			await givenPerson(db(), "employer", { provider: provider.id }),
		];
		for (const stranger of others) {
			const change = { employerId: employer.id, seen: employer.join_code };
			for (const attempt of [
				() => openEmployer(db(), stranger, employer.id),
				() => openCode(db(), stranger, employer.id),
				() => renewCode(db(), stranger, change),
				() => endCode(db(), stranger, change, IN_OCTOBER),
			]) {
				await expect(attempt()).rejects.toMatchObject({ status: 404 });
			}
		}
	});

	test("a contact whose provider teaches there no more sees nothing", async () => {
		const { employer } = await givenWorkplace(db());
		const other = await givenWorkplace(db());
		await db()
			.insertInto("employer_contact")
			.values({ employer_id: employer.id, person_id: other.person.id })
			.execute();
		const seen = await openWorkplaces(db(), other.person, "en", IN_OCTOBER);
		expect(seen.map(({ id }) => id)).toEqual([other.employer.id]);
	});

	test("a new code shuts the old one out, and a form sent twice makes one", async () => {
		const { person, employer } = await givenWorkplace(db());
		const change = { employerId: employer.id, seen: employer.join_code };
		await renewCode(db(), person, change);
		const { code } = await openCode(db(), person, employer.id);
		expect(code).toMatch(/^[A-Z2-9]{10}$/);
		expect(code).not.toBe(employer.join_code);
		await renewCode(db(), person, change);
		expect((await openCode(db(), person, employer.id)).code).toBe(code);
	});

	test("a code that has ended is shown nowhere, until a new one is made", async () => {
		const { person, employer } = await givenWorkplace(db());
		const change = { employerId: employer.id, seen: employer.join_code };
		await endCode(db(), person, change, IN_OCTOBER);
		expect((await openEmployer(db(), person, employer.id)).code).toBeNull();
		await expect(openCode(db(), person, employer.id)).rejects.toMatchObject({ status: 404 });
		const { join_code } = await db()
			.selectFrom("employer")
			.where("id", "=", employer.id)
			.select("join_code")
			.executeTakeFirstOrThrow();
		expect(join_code).not.toBe(employer.join_code);
		await renewCode(db(), person, { employerId: employer.id, seen: "" });
		expect((await openEmployer(db(), person, employer.id)).code).not.toBeNull();
	});
});

onEachDatabase((db) => {
	/** Twelve people, two lessons in October, one of them without two of the people. */
	async function givenOctober() {
		const given = await givenWorkplace(db());
		const enrolments = await givenLearners(db(), given.course.id, 12);
		await givenTaken(db(), given.course.id, "2026-10-06", { enrolments });
		const lessonId = await givenTaken(db(), given.course.id, "2026-10-13", {
			enrolments,
			absent: 2,
		});
		return { ...given, enrolments, lessonId };
	}

	const told = async (person: Parameters<typeof openWorkplaces>[1]) =>
		(await openWorkplaces(db(), person, "en", OCTOBER_TOLD))[0]!.told;

	test("a month is written down after the last day to correct it", async () => {
		const { person } = await givenOctober();
		await fixMonths(db(), IN_OCTOBER);
		await fixMonths(db(), LAST_DAY_TO_CORRECT);
		expect((await told(person)).months).toEqual([]);
		await fixMonths(db(), OCTOBER_TOLD);
		expect(await told(person)).toEqual({
			months: [{ month: "2026-10", lessons: 2, attendance: 90 }],
			classes: [],
		});
	});

	test("and never again, whatever is corrected, added or taken away later", async () => {
		const { person, course, lessonId } = await givenOctober();
		await fixMonths(db(), OCTOBER_TOLD);
		const before = await told(person);
		await db()
			.updateTable("mark")
			.set({ code: "absent" })
			.where("lesson_id", "=", lessonId)
			.execute();
		const late = await givenLearners(db(), course.id, 1);
		await givenTaken(db(), course.id, "2026-10-20", { enrolments: late });
		await fixMonths(db(), new Date("2026-11-20T09:00:00Z"));
		expect(await told(person)).toEqual(before);
	});

	test("two servers at once write it once", async () => {
		const { person } = await givenOctober();
		await Promise.all([fixMonths(db(), OCTOBER_TOLD), fixMonths(db(), OCTOBER_TOLD)]);
		expect((await told(person)).months).toHaveLength(1);
	});

	test("the database itself refuses to change or forget a month", async () => {
		const { employer, course } = await givenOctober();
		await fixMonths(db(), OCTOBER_TOLD);
		const changes = [
			() => db().updateTable("employer_month").set({ attendance: 0 }).execute(),
			() => db().deleteFrom("employer_month_class").where("course_id", "=", course.id).execute(),
			() => db().deleteFrom("employer_month").where("employer_id", "=", employer.id).execute(),
		];
		for (const change of changes) await expect(change()).rejects.toThrow("a month is fixed");
	});

	test("a month of a class that changes its employer is told to the first alone", async () => {
		const { course } = await givenOctober();
		await fixMonths(db(), OCTOBER_TOLD);
		const next = await givenWorkplace(db());
		await givenLesson(db(), next.course.id, { local_date: "2026-10-07" });
		await db()
			.updateTable("course")
			.set({ employer_id: next.employer.id })
			.where("id", "=", course.id)
			.execute();
		await fixMonths(db(), OCTOBER_TOLD);
		const rows = await db()
			.selectFrom("employer_month_class")
			.where("employer_id", "=", next.employer.id)
			.select("course_id")
			.execute();
		expect(rows).toEqual([{ course_id: next.course.id }]);
	});

	test("two classes are told apart only where neither is small", async () => {
		const { person, employer, provider } = await givenOctober();
		const course = { provider_id: provider.id, employer_id: employer.id, title: "Evenings" };
		const small = await givenCourse(db(), course);
		const few = await givenLearners(db(), small.id, 4);
		await givenTaken(db(), small.id, "2026-10-07", { enrolments: few });
		await givenTaken(db(), small.id, "2026-10-14", { enrolments: few });
		await fixMonths(db(), OCTOBER_TOLD);
		const { months, classes } = await told(person);
		expect(months).toEqual([{ month: "2026-10", lessons: 4, attendance: 90 }]);
		expect(classes.map((one) => one.months[0]?.attendance)).toEqual([null, null]);
	});

	test("the hidden number is kept nowhere", async () => {
		const { course, employer } = await givenWorkplace(db());
		const enrolments = await givenLearners(db(), course.id, 9);
		for (const day of ["2026-10-06", "2026-10-13"]) {
			await givenTaken(db(), course.id, day, { enrolments });
		}
		await fixMonths(db(), OCTOBER_TOLD);
		const row = await db()
			.selectFrom("employer_month")
			.where("employer_id", "=", employer.id)
			.selectAll()
			.executeTakeFirstOrThrow();
		expect(row).toEqual({
			employer_id: employer.id,
			month: "2026-10",
			fixed_at: OCTOBER_TOLD.toISOString(),
			lessons: 2,
			attendance: null,
		});
	});

	test("an employer without contacts has his months written down too", async () => {
		const { id } = await givenEmployer(db(), "Nobody yet");
		const { provider } = await givenWorkplace(db());
		const course = await givenCourse(db(), { provider_id: provider.id, employer_id: id });
		await givenLesson(db(), course.id, { local_date: "2026-10-07" });
		expect(await fixMonths(db(), OCTOBER_TOLD)).toBeGreaterThan(0);
	});
});

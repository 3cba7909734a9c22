import { beforeEach, expect, test } from "vitest";
import { canMark } from "#app/access/can.ts";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { openRegister } from "#app/registers/register.server.ts";
import { openToday } from "#app/registers/today.server.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
} from "#tests/support/given.ts";
import { DAY, DURING, givenClass, givenCourseOf, tapAndSave } from "./given-register.ts";

const LATER = new Date("2026-03-09T09:00:00Z");

onEachDatabase((db, _engine, url) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir", "Carmen"]);
	});

	test("today shows the tutor her lessons with who is expected and how far she is", async () => {
		const { tutor, lesson, idOf, course } = given;
		const waiting = await givenLearner(db());
		await givenEnrolment(db(), course.id, waiting.id, { state: "waiting", enrolled_on: null });
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: "present" });
		const today = await openToday(db(), tutor, "en", DURING);
		expect(today.lessons).toMatchObject([
			{
				id: lesson.id,
				expected: 3,
				marked: 1,
				state: "draft",
				englishTitle: "English for beginners",
			},
		]);
		expect(today.waiting).toEqual([]);
	});

	test("a coordinator sees her provider's lessons, a stranger none", async () => {
		const { coordinator, lesson } = given;
		const stranger = await givenPerson(db(), "coordinator", { provider: "another" });
		const nobody = await givenPerson(db(), "evaluator");
		const seen = await openToday(db(), coordinator, "en", DURING);
		expect(seen.lessons.map(({ id }) => id)).toEqual([lesson.id]);
		expect(seen.classes).toBeNull();
		expect((await openToday(db(), stranger, "en", DURING)).lessons).toEqual([]);
		expect((await openToday(db(), nobody, "en", DURING)).lessons).toEqual([]);
	});

	test("a register of the last 14 days waits until it is handed in", async () => {
		const { tutor, course, lesson } = given;
		const old = await givenLesson(db(), course.id, { local_date: "2026-02-16" });
		await givenLesson(db(), course.id, {
			local_date: "2026-03-03",
			cancelled_at: LATER.toISOString(),
			cancelled_reason: "venue",
		});
		const waiting = async (now: Date) =>
			(await openToday(db(), tutor, "en", now)).waiting.map(({ id }) => id);
		expect(await waiting(LATER)).toEqual([lesson.id]);
		expect(await waiting(new Date("2026-03-02T09:00:00Z"))).toEqual([old.id]);
		await submitRegister(db(), tutor, lesson.id, { confirmed: true }, LATER);
		expect(await waiting(LATER)).toEqual([]);
	});

	test("a day without lessons names the next one, and passes over what is cancelled", async () => {
		const { tutor, course } = given;
		await givenLesson(db(), course.id, {
			local_date: "2026-03-16",
			cancelled_at: LATER.toISOString(),
			cancelled_reason: "weather",
		});
		const next = await givenLesson(db(), course.id, { local_date: "2026-03-23" });
		const today = await openToday(db(), tutor, "en", LATER);
		expect(today.lessons).toEqual([]);
		expect(today.next).toMatchObject({ id: next.id, state: "scheduled" });
	});

	test("her classes name those who have a place, by name, and the class of nobody too", async () => {
		const { tutor, provider } = given;
		await givenCourse(db(), { provider_id: provider.id, tutors: [tutor], title: "Zumba talk" });
		const { classes } = await openToday(db(), tutor, "en", DURING);
		expect(classes?.map(({ learners }) => learners.map(({ name }) => name))).toEqual([
			["Amina", "Bashir", "Carmen"],
			[],
		]);
	});

	test("the query and the predicate agree on who may mark", async () => {
		const { provider, tutor, coordinator, lesson } = given;
		const others = await givenCourseOf(db(), []);
		const movedAway = { ...tutor, grants: others.tutor.grants };
		const people = [
			tutor,
			coordinator,
			others.tutor,
			others.coordinator,
			await givenPerson(db(), "tutor", { provider: provider.id }),
			await givenPerson(db(), "administrator"),
			movedAway,
		];
		const course = { provider_id: provider.id, tutorIds: [tutor.id], coverIds: [] };
		for (const person of people) {
			const opened = openRegister(db(), person, lesson.id, "en", DURING).then(
				() => true,
				(error: Response) => error.status !== 404,
			);
			expect(await opened).toBe(canMark(person, course));
		}
	});

	test("a tutor who teaches for another provider now has left her classes behind", async () => {
		const others = await givenCourseOf(db(), []);
		const movedAway = { ...given.tutor, grants: others.tutor.grants };
		await expect(
			openRegister(db(), movedAway, given.lesson.id, "en", DURING),
		).rejects.toMatchObject({ status: 404 });
		const { lessons, classes } = await openToday(db(), movedAway, "en", DURING);
		expect({ lessons, classes }).toEqual({ lessons: [], classes: [] });
	});

	test("a register opens in four statements, a day in three", async () => {
		let statements = 0;
		const counted = openDb(url(), () => statements++);
		await openRegister(counted, given.tutor, given.lesson.id, "en", DURING);
		expect(statements).toBe(4);
		statements = 0;
		await openToday(counted, given.tutor, "en", LATER);
		expect(statements).toBe(3);
		await counted.destroy();
	});

	test("the title comes in the reader's language when the class has it", async () => {
		const { tutor, course, lesson } = given;
		await db()
			.insertInto("course_text")
			.values({
				...{ course_id: course.id, language: "pl", title: "Angielski" },
				...{ summary: "", bring: "", status: "written" },
			})
			.execute();
		const polish = await openRegister(db(), tutor, lesson.id, "pl", DURING);
		expect(polish).toMatchObject({ ownTitle: "Angielski", englishTitle: "English for beginners" });
		expect((await openRegister(db(), tutor, lesson.id, "ar", DURING)).ownTitle).toBeNull();
	});

	test("an empty class has an empty register", async () => {
		const { tutor, course } = await givenCourseOf(db(), []);
		const lesson = await givenLesson(db(), course.id, { local_date: DAY });
		const register = await openRegister(db(), tutor, lesson.id, "en", DURING);
		expect(register).toMatchObject({ lines: [], state: "open" });
	});

	test("a mark of somebody who is not expected any more is kept and shown apart", async () => {
		const { tutor, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: "present" });
		await db()
			.updateTable("enrolment")
			.set({ enrolled_on: "2026-03-03" })
			.where("id", "=", idOf("Amina"))
			.execute();
		const { lines } = await openRegister(db(), tutor, lesson.id, "en", DURING);
		expect(lines.find((line) => line.enrolmentId === idOf("Amina"))).toMatchObject({
			expected: false,
			mark: { code: "present" },
		});
	});
});

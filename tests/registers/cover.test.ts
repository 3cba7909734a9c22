import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { canMark } from "#app/access/can.ts";
import type { Grant, Person } from "#app/access/person.ts";
import { handOver, openCover, takeBack } from "#app/registers/cover.server.ts";
import { openRegister, recordMarks } from "#app/registers/register.server.ts";
import { openToday } from "#app/registers/today.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLesson, givenPerson } from "#tests/support/given.ts";
import { DURING, givenClass, marksOf, openForm, tapAndSave } from "./given-register.ts";

const NOT_FOUND = { status: 404 };
const FORBIDDEN = { status: 403 };

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	let cover: Person;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
		cover = await givenPerson(db(), "tutor", { provider: given.provider.id, name: "Una" });
	});
	const handToUna = () => handOver(db(), given.tutor, given.lesson.id, cover.id, DURING);

	test("a cover tutor opens, marks and hands in that register, and no other of the class", async () => {
		const other = await givenLesson(db(), given.course.id, { local_date: "2026-03-09" });
		await expect(openRegister(db(), cover, given.lesson.id, "en", DURING)).rejects.toMatchObject(
			NOT_FOUND,
		);
		expect(await handToUna()).toBe(true);
		const saved = await tapAndSave(db(), cover, given.lesson.id, {
			[given.idOf("Amina")]: "present",
		});
		expect(saved).toMatchObject({ ok: true, saved: 1 });
		expect(await marksOf(db(), given.lesson.id)).toMatchObject([{ changed_by: cover.id }]);
		await expect(openRegister(db(), cover, other.id, "en", DURING)).rejects.toMatchObject(
			NOT_FOUND,
		);
	});

	test("the lesson stands on her day, and the register says who covers", async () => {
		expect((await openToday(db(), cover, "en", DURING)).lessons).toEqual([]);
		await handToUna();
		const { lessons, classes } = await openToday(db(), cover, "en", DURING);
		expect(lessons.map(({ id }) => id)).toEqual([given.lesson.id]);
		expect(classes).toEqual([]);
		const register = await openRegister(db(), cover, given.lesson.id, "en", DURING);
		expect(register).toMatchObject({ covers: ["Una"], ofClass: false });
	});

	test("taken back it is not hers any more, and what she marked stays", async () => {
		await handToUna();
		const form = await openForm(db(), cover, given.lesson.id);
		await tapAndSave(db(), cover, given.lesson.id, { [given.idOf("Amina")]: "present" });
		await takeBack(db(), given.coordinator, given.lesson.id, cover.id, DURING);
		await takeBack(db(), given.coordinator, given.lesson.id, cover.id, DURING);
		form.set("rest", "present");
		await expect(recordMarks(db(), cover, given.lesson.id, form, DURING)).rejects.toMatchObject(
			NOT_FOUND,
		);
		expect(await marksOf(db(), given.lesson.id)).toHaveLength(1);
	});

	test("she does not hand it on, and nobody of another provider can take it", async () => {
		await handToUna();
		await expect(
			handOver(db(), cover, given.lesson.id, given.tutor.id, DURING),
		).rejects.toMatchObject(FORBIDDEN);
		await expect(takeBack(db(), cover, given.lesson.id, cover.id, DURING)).rejects.toMatchObject(
			FORBIDDEN,
		);
		const stranger = await givenPerson(db(), "tutor", { provider: "another" });
		expect(await handOver(db(), given.tutor, given.lesson.id, stranger.id, DURING)).toBe(false);
		expect(await handOver(db(), given.tutor, given.lesson.id, given.tutor.id, DURING)).toBe(false);
	});

	test("handing over twice is once", async () => {
		await Promise.all([handToUna(), handToUna()]);
		const desk = await openCover(db(), given.tutor, given.lesson.id, "en", DURING);
		expect(desk.covers.map(({ name }) => name)).toEqual(["Una"]);
		expect(desk.free).toEqual([]);
	});

	test("the query and the predicate agree for every role, class and cover", async () => {
		const grants: Grant[] = [
			"tutor" as const,
			"coordinator" as const,
			"evaluator" as const,
		].flatMap((role) => [given.provider.id, "another"].map((providerId) => ({ role, providerId })));
		await fc.assert(
			fc.asyncProperty(
				fc.subarray(grants),
				fc.boolean(),
				fc.boolean(),
				async (held, teaches, covers) => {
					const person = { ...(await givenPerson(db(), "evaluator")), grants: held };
					const ids = { lesson_id: given.lesson.id, person_id: person.id };
					const course = { course_id: given.course.id, person_id: person.id };
					if (teaches) await db().insertInto("course_tutor").values(course).execute();
					if (covers) {
						const by = { asked_by: given.tutor.id, at: DURING.toISOString() };
						await db()
							.insertInto("lesson_cover")
							.values({ ...ids, ...by })
							.execute();
					}
					const opens = await openRegister(db(), person, given.lesson.id, "en", DURING).then(
						() => true,
						(error: Response) => error.status !== 404,
					);
					const lesson = {
						provider_id: given.provider.id,
						tutorIds: teaches ? [person.id] : [],
						coverIds: covers ? [person.id] : [],
					};
					expect(opens).toBe(canMark(person, lesson));
				},
			),
			{ numRuns: 60, seed: 7 },
		);
	});
});

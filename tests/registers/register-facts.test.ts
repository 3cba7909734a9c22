import { expect, test } from "vitest";
import { factsByCourse, loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import { newId } from "#db/ids.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { DAY, givenClass, tapAndSave } from "./given-register.ts";

onEachDatabase((db, _engine, url) => {
	test("the facts of many classes come in four statements, each with its class", async () => {
		const one = await givenClass(db(), ["Amina", "Bashir"]);
		const other = await givenClass(db(), ["Carmen"]);
		const third = await givenClass(db(), ["Dawit"]);
		await tapAndSave(db(), one.tutor, one.lesson.id, {
			[one.idOf("Amina")]: { code: "late", late: 10, left: 5 },
		});
		await tapAndSave(db(), other.tutor, other.lesson.id, {}, { rest: "present" });

		let statements = 0;
		const counted = openDb(url(), () => statements++);
		const facts = await loadRegisterFacts(counted, [one.course.id, other.course.id]);
		await counted.destroy();

		expect(statements).toBe(4);
		expect(facts.lessons).toHaveLength(2);
		expect(facts.enrolments).toHaveLength(3);
		const first = factsByCourse(facts).get(one.course.id);
		expect(first?.lessons).toEqual([
			{
				id: one.lesson.id,
				courseId: one.course.id,
				localDate: DAY,
				minutes: 120,
				voided: false,
				endsAt: `${DAY}T12:00:00.000Z`,
				cancelled: false,
			},
		]);
		expect(first?.marks).toEqual([
			{
				courseId: one.course.id,
				lessonId: one.lesson.id,
				enrolmentId: one.idOf("Amina"),
				code: "late",
				lateMinutes: 10,
				leftEarlyMinutes: 5,
			},
		]);
		expect(first?.enrolments[0]).toMatchObject({
			state: "active",
			outcome: null,
			startedOn: DAY,
			endedOn: null,
			noShow: false,
		});
		expect(factsByCourse(facts).has(third.course.id)).toBe(false);
	});

	test("volunteers, and those who only wait, are in no rate", async () => {
		const { course, tutor, lesson } = await givenClass(db(), []);
		const volunteer = await givenLearner(db());
		const waiting = await givenLearner(db());
		const { id } = await givenEnrolment(db(), course.id, volunteer.id, { role: "volunteer" });
		await givenEnrolment(db(), course.id, waiting.id, { state: "waiting", enrolled_on: null });
		await tapAndSave(db(), tutor, lesson.id, { [id]: "present" });
		expect(await loadRegisterFacts(db(), [course.id])).toMatchObject({ enrolments: [], marks: [] });
	});

	test("breaks come with their enrolment, no-shows are told, no classes give no facts", async () => {
		const { course, idOf } = await givenClass(db(), ["Amina"]);
		await db()
			.insertInto("enrolment_break")
			.values({
				id: newId(),
				enrolment_id: idOf("Amina"),
				starts_on: "2026-03-01",
				expected_return: "2026-04-01",
				returned_on: null,
			})
			.execute();
		const never = await givenLearner(db());
		await givenEnrolment(db(), course.id, never.id, { state: "no-show" });
		const { enrolments } = await loadRegisterFacts(db(), [course.id]);
		expect(enrolments).toMatchObject([
			{ breaks: [{ from: "2026-03-01", to: null }], noShow: false },
			{ breaks: [], noShow: true },
		]);
		expect(await loadRegisterFacts(db(), [])).toEqual({ lessons: [], enrolments: [], marks: [] });
	});
});

import { beforeEach, expect, test } from "vitest";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { reinstateLesson } from "#app/registers/lesson-changes.server.ts";
import { countRegister } from "#app/registers/rates.ts";
import { openRegister } from "#app/registers/register.server.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import { openToday } from "#app/registers/today.server.ts";
import { voidLesson } from "#app/registers/voiding.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLesson } from "#tests/support/given.ts";
import { DURING, enrolmentOf, givenClass, marksOf, tapAndSave } from "./given-register.ts";

const LATER = new Date("2026-03-09T11:00:00Z");

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
	});
	const voidIt = (person = given.coordinator) =>
		voidLesson(db(), person, given.lesson.id, "The wrong class was marked", LATER);
	const countsOf = async () => {
		const facts = await loadRegisterFacts(db(), [given.course.id]);
		return countRegister({ ...facts, now: LATER });
	};
	const markAll = (lessonId = given.lesson.id, now = DURING) =>
		tapAndSave(db(), given.tutor, lessonId, {}, { now, rest: "present" });

	test("a voided lesson was not held, and its marks stay and are set aside", async () => {
		const second = await givenLesson(db(), given.course.id, { local_date: "2026-03-03" });
		await markAll();
		await markAll(second.id, LATER);
		expect(await countsOf()).toMatchObject({ held: 2, expected: 4, present: 4, setAside: 0 });
		expect(await voidIt()).toBe(true);
		expect(await countsOf()).toMatchObject({
			...{ held: 1, cancelled: 0, expected: 2, present: 2, setAside: 2 },
		});
		expect(await marksOf(db(), given.lesson.id)).toHaveLength(2);
	});

	test("nobody starts in a lesson that does not count, until it counts again", async () => {
		await markAll();
		const start = async () => enrolmentOf(db(), given.idOf("Amina"));
		expect(await start()).toMatchObject({ state: "active", started_on: "2026-03-02" });
		await voidIt();
		expect(await start()).toMatchObject({ state: "enrolled", started_on: null });
		await reinstateLesson(db(), given.coordinator, given.lesson.id, LATER);
		expect(await start()).toMatchObject({ state: "active", started_on: "2026-03-02" });
		expect(await countsOf()).toMatchObject({ held: 1, present: 2, setAside: 0 });
	});

	test("it takes no marks, is handed in no more, and waits on nobody's day", async () => {
		await markAll();
		await voidIt();
		const opened = await openRegister(db(), given.tutor, given.lesson.id, "en", LATER);
		expect(opened).toMatchObject({ state: "voided", voidedReason: "The wrong class was marked" });
		expect(await markAll()).toMatchObject({ problem: "closed", state: "voided" });
		const handedIn = await submitRegister(
			db(),
			given.tutor,
			given.lesson.id,
			{ confirmed: true },
			LATER,
		);
		expect(handedIn).toEqual({ ok: false, state: "voided" });
		expect((await openToday(db(), given.tutor, "en", LATER)).waiting).toEqual([]);
	});

	test("only a coordinator voids and counts again, and only what has marks", async () => {
		expect(await voidIt()).toBe(false);
		await markAll();
		await expect(voidIt(given.tutor)).rejects.toMatchObject({ status: 403 });
		expect(await voidIt()).toBe(true);
		expect(await voidIt()).toBe(true);
		await expect(reinstateLesson(db(), given.tutor, given.lesson.id, LATER)).rejects.toMatchObject({
			status: 403,
		});
	});
});

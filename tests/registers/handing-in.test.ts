import { beforeEach, expect, test } from "vitest";
import { reopenRegister, submitRegister } from "#app/registers/handing-in.server.ts";
import { cancelLesson, reinstateLesson } from "#app/registers/lesson-changes.server.ts";
import { openRegister } from "#app/registers/register.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DAY, DURING, givenClass, marksOf, revisionsOf, tapAndSave } from "./given-register.ts";

const BEFORE = new Date(`${DAY}T09:29:59Z`);
const OPENING = new Date(`${DAY}T09:30:00Z`);
const SIX_DAYS_ON = new Date("2026-03-08T10:05:00Z");
const EIGHT_DAYS_ON = new Date("2026-03-10T10:05:00Z");

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	const handIn = (confirmed = true, now = DURING) =>
		submitRegister(db(), given.tutor, given.lesson.id, { confirmed }, now);
	const mark = (code: string, now = DURING, more = {}) =>
		tapAndSave(
			db(),
			given.tutor,
			given.lesson.id,
			{ [given.idOf("Amina")]: code },
			{ now, ...more },
		);
	const stateAt = async (now: Date) =>
		(await openRegister(db(), given.tutor, given.lesson.id, "en", now)).state;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
	});

	test("a register takes no mark until half an hour before the lesson", async () => {
		const refused = await mark("present", BEFORE);
		expect(refused).toEqual({ ok: false, problem: "closed", state: "scheduled" });
		expect(await marksOf(db(), given.lesson.id)).toEqual([]);
		expect(await mark("present", OPENING)).toEqual({ ok: true, saved: 1 });
	});

	test("handing in with learners unmarked asks first, and leaves them without a row", async () => {
		await mark("present");
		expect(await handIn(false)).toEqual({ ok: false, unmarked: 1 });
		expect(await stateAt(DURING)).toBe("draft");
		expect(await handIn(true)).toEqual({ ok: true });
		expect(await stateAt(DURING)).toBe("submitted");
		expect(await marksOf(db(), given.lesson.id)).toHaveLength(1);
	});

	test("a whole register is handed in without a question, and twice is once", async () => {
		await mark("present", DURING, { rest: "present" });
		expect(await handIn(false)).toEqual({ ok: true });
		expect(await handIn(false, SIX_DAYS_ON)).toEqual({ ok: true });
		const register = await db()
			.selectFrom("register")
			.where("lesson_id", "=", given.lesson.id)
			.selectAll()
			.executeTakeFirstOrThrow();
		expect(register).toMatchObject({
			opened_at: DURING.toISOString(),
			submitted_at: DURING.toISOString(),
			submitted_by: given.tutor.id,
		});
	});

	test("after it is handed in, a change says why", async () => {
		await mark("present");
		await handIn();
		const refused = await mark("absent", SIX_DAYS_ON);
		expect(refused).toMatchObject({ ok: false, problem: "form" });
		expect(await marksOf(db(), given.lesson.id)).toMatchObject([{ code: "present" }]);
		await mark("absent", SIX_DAYS_ON, { reason: "I took Amina for Aminata" });
		expect(await revisionsOf(db(), given.lesson.id)).toMatchObject([
			{ reason: null },
			{ new_code: "absent", reason: "I took Amina for Aminata" },
		]);
	});

	test("seven days later it is locked, until a coordinator opens it again", async () => {
		await mark("present");
		await handIn();
		const late = await mark("absent", EIGHT_DAYS_ON, { reason: "Too late" });
		expect(late).toEqual({ ok: false, problem: "closed", state: "locked" });

		await expect(
			reopenRegister(db(), given.tutor, given.lesson.id, "I forgot", EIGHT_DAYS_ON),
		).rejects.toMatchObject({ status: 403 });
		const reopened = reopenRegister(
			db(),
			given.coordinator,
			given.lesson.id,
			"The tutor forgot",
			EIGHT_DAYS_ON,
		);
		expect(await reopened).toBe(true);
		expect(await mark("absent", EIGHT_DAYS_ON, { reason: "She told me" })).toMatchObject({
			ok: true,
		});
		await handIn(true, new Date("2026-03-10T11:00:00Z"));
		expect(await stateAt(new Date("2026-03-10T11:00:01Z"))).toBe("submitted");
	});

	test("only a locked register is opened again", async () => {
		await mark("present");
		expect(await reopenRegister(db(), given.coordinator, given.lesson.id, "Why not", DURING)).toBe(
			false,
		);
		expect(await stateAt(DURING)).toBe("draft");
	});

	test("a cancelled lesson takes no marks, and takes them when it is reinstated", async () => {
		await cancelLesson(db(), given.tutor, given.lesson.id, "weather", BEFORE);
		expect(await stateAt(DURING)).toBe("cancelled");
		expect(await mark("present")).toMatchObject({ problem: "closed", state: "cancelled" });
		await reinstateLesson(db(), given.tutor, given.lesson.id, DURING);
		expect(await mark("present")).toEqual({ ok: true, saved: 1 });
	});

	test("a lesson with marks was held and is not cancelled", async () => {
		await mark("absent");
		expect(await cancelLesson(db(), given.tutor, given.lesson.id, "venue", DURING)).toBe(false);
		expect(await stateAt(DURING)).toBe("draft");
	});

	test("a stranger hands in, opens and cancels nothing", async () => {
		const stranger = await givenPerson(db(), "coordinator", { provider: "another" });
		const { id } = given.lesson;
		const missing = { status: 404 };
		await expect(openRegister(db(), stranger, id, "en", DURING)).rejects.toMatchObject(missing);
		await expect(
			submitRegister(db(), stranger, id, { confirmed: true }, DURING),
		).rejects.toMatchObject(missing);
		await expect(reopenRegister(db(), stranger, id, "x", DURING)).rejects.toMatchObject(missing);
		await expect(cancelLesson(db(), stranger, id, "other", DURING)).rejects.toMatchObject(missing);
		await expect(reinstateLesson(db(), stranger, id, DURING)).rejects.toMatchObject(missing);
		expect(await stateAt(DURING)).toBe("open");
	});
});

import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { cancelLesson } from "#app/registers/lesson-changes.server.ts";
import { openedValue } from "#app/registers/register-form.ts";
import { registerState } from "#app/registers/register-state.ts";
import { forgetOldChangesOfRegisters, syncMarks } from "#app/registers/register-sync.server.ts";
import type { ChangeAnswer } from "#app/registers/sync-answers.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLesson, givenPerson } from "#tests/support/given.ts";
import {
	DAY,
	DURING,
	enrolmentOf,
	givenClass,
	marksOf,
	revisionsOf,
	tapAndSave,
} from "./given-register.ts";
import { givenTap, type Tap } from "./given-taps.ts";

const LATER = new Date(`${DAY}T11:00:00Z`);
const NEXT_MONTH = new Date("2026-04-06T11:00:00Z");
const REASON = "Sent late.";

onEachDatabase((db, engine, url) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir", "Carmen"]);
	});

	function send(person: Person, lessonId: string, taps: readonly Tap[], now = DURING) {
		return syncMarks(db(), person, lessonId, { form: givenTap(taps), reason: REASON }, now);
	}

	const tap = (name: string, code: string, more: Partial<Tap> = {}): Tap => ({
		change: `change-of-${name}-${code}-0001`,
		enrolmentId: given.idOf(name),
		code,
		...more,
	});

	test("a tap is in the register and says which version it has now", async () => {
		const { tutor, lesson } = given;
		const answers = await send(tutor, lesson.id, [tap("Amina", "late", { late: 15 })]);
		expect([...answers.values()]).toEqual([
			{ result: "saved", version: 1, mark: { code: "late", lateMinutes: 15, leftEarlyMinutes: 0 } },
		]);
		expect(await marksOf(db(), lesson.id)).toMatchObject([
			{ code: "late", late_minutes: 15, version: 1, changed_by: tutor.id },
		]);
	});

	test("twenty copies at the same time make one record, and all hear that it is saved", async () => {
		const { tutor, lesson } = given;
		const taps = [tap("Amina", "present"), tap("Bashir", "absent")];
		const all = await Promise.all(Array.from({ length: 20 }, () => send(tutor, lesson.id, taps)));
		for (const answers of all) expect(answers).toEqual(all[0]);
		expect([...all[0]!.values()].map(({ result }) => result)).toEqual(["saved", "saved"]);
		expect(await marksOf(db(), lesson.id)).toHaveLength(2);
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(2);
	});

	test("a replay hears the first answer although the mark was changed since, and writes nothing", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		const first = await send(tutor, lesson.id, [tap("Amina", "present")]);
		await tapAndSave(db(), coordinator, lesson.id, { [idOf("Amina")]: "absent" });
		const again = await send(tutor, lesson.id, [tap("Amina", "present")], NEXT_MONTH);
		expect(again).toEqual(first);
		expect(await marksOf(db(), lesson.id)).toMatchObject([{ code: "absent", version: 2 }]);
	});

	test("what is new beside a replay is saved", async () => {
		const { tutor, lesson } = given;
		await send(tutor, lesson.id, [tap("Amina", "present")]);
		const answers = await send(tutor, lesson.id, [tap("Amina", "present"), tap("Bashir", "late")]);
		expect([...answers.values()].map(({ result }) => result)).toEqual(["saved", "saved"]);
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(2);
	});

	test("a mark somebody else changed meanwhile comes back with both, and nothing is overwritten", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		await tapAndSave(db(), coordinator, lesson.id, { [idOf("Amina")]: "absent" });
		const answers = await send(tutor, lesson.id, [
			tap("Amina", "present"),
			tap("Bashir", "present"),
		]);
		expect([...answers.values()]).toMatchObject([
			{
				result: "conflict",
				chosen: { code: "present" },
				saved: { code: "absent", changedBy: "Cora" },
			},
			{ result: "saved", version: 1 },
		]);
		const keptMine = tap("Amina", "present", {
			change: "change-keep-mine-0001",
			opened: openedValue(1, { code: "absent", lateMinutes: 0, leftEarlyMinutes: 0 }),
		});
		await send(tutor, lesson.id, [keptMine]);
		expect(await marksOf(db(), lesson.id)).toMatchObject([
			{ code: "present", version: 2 },
			{ code: "present", version: 1 },
		]);
	});

	test("everyone else is here gives way to any mark", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		await tapAndSave(db(), coordinator, lesson.id, { [idOf("Amina")]: "absent" });
		const rest = { ifUnmarked: true };
		const answers = await send(tutor, lesson.id, [
			tap("Amina", "present", rest),
			tap("Bashir", "present", rest),
		]);
		expect([...answers.values()]).toMatchObject([
			{ result: "saved", version: 1, mark: { code: "absent" } },
			{ result: "saved", version: 1, mark: { code: "present" } },
		]);
	});

	test("a mark after the register was handed in says in the history that it came late", async () => {
		const { tutor, lesson } = given;
		await submitRegister(db(), tutor, lesson.id, { confirmed: true }, DURING);
		await send(tutor, lesson.id, [tap("Amina", "present")], LATER);
		expect(await revisionsOf(db(), lesson.id)).toMatchObject([{ reason: REASON }]);
	});

	test("a mark for a locked register is kept for the coordinator, once", async () => {
		const { tutor, lesson, idOf } = given;
		await submitRegister(db(), tutor, lesson.id, { confirmed: true }, DURING);
		const sent = () => send(tutor, lesson.id, [tap("Amina", "late", { late: 5 })], NEXT_MONTH);
		expect([...(await sent()).values()]).toEqual([{ result: "asked" }]);
		expect([...(await sent()).values()]).toEqual([{ result: "asked" }]);
		expect(await marksOf(db(), lesson.id)).toEqual([]);
		expect(await requestsOf(lesson.id)).toMatchObject([
			{ enrolment_id: idOf("Amina"), code: "late", late_minutes: 5, asked_by: tutor.id },
		]);
	});

	test("a mark for a lesson that is cancelled meanwhile is kept for the coordinator", async () => {
		const { tutor, lesson } = given;
		await cancelLesson(db(), tutor, lesson.id, "venue", DURING);
		const answers = await send(tutor, lesson.id, [tap("Amina", "present")]);
		expect([...answers.values()]).toEqual([{ result: "asked" }]);
		expect(await requestsOf(lesson.id)).toHaveLength(1);
	});

	test("a mark of somebody who is not expected any more is kept for the coordinator", async () => {
		const { tutor, lesson, idOf } = given;
		await db()
			.updateTable("enrolment")
			.set({ enrolled_on: "2026-03-09" })
			.where("id", "=", idOf("Amina"))
			.execute();
		const answers = await send(tutor, lesson.id, [tap("Amina", "present")]);
		expect([...answers.values()]).toEqual([{ result: "asked" }]);
	});

	test("before a register opens nothing is written, and the phone sends again", async () => {
		const { tutor, course } = given;
		const lesson = await givenLesson(db(), course.id, { local_date: "2026-03-09" });
		const early = await send(tutor, lesson.id, [tap("Amina", "present")]);
		expect([...early.values()]).toEqual([{ result: "early" }]);
		const then = await send(
			tutor,
			lesson.id,
			[tap("Amina", "present")],
			new Date(lesson.starts_at),
		);
		expect([...then.values()]).toMatchObject([{ result: "saved" }]);
	});

	test("minutes that the lesson does not have are refused, and what is beside them is saved", async () => {
		const { tutor, lesson } = given;
		const answers = await send(tutor, lesson.id, [
			tap("Amina", "late", { late: 121 }),
			tap("Bashir", "present"),
		]);
		expect([...answers.values()]).toMatchObject([
			{ result: "refused", error: "registers:errors.minutesTooMany" },
			{ result: "saved" },
		]);
		expect(await marksOf(db(), lesson.id)).toHaveLength(1);
	});

	test("a learner of another class is refused", async () => {
		const { tutor, lesson } = given;
		const other = await givenClass(db(), ["Zoya"]);
		const answers = await send(tutor, lesson.id, [
			{ change: "change-of-a-stranger-1", enrolmentId: other.idOf("Zoya"), code: "present" },
		]);
		expect([...answers.values()]).toMatchObject([{ result: "refused" }]);
		expect(await marksOf(db(), lesson.id)).toEqual([]);
	});

	test("another tutor's lesson does not exist, and her change ids mean nothing to others", async () => {
		const { tutor, provider, lesson } = given;
		const stranger = await givenPerson(db(), "tutor", { provider: provider.id });
		await expect(send(stranger, lesson.id, [tap("Amina", "absent")])).rejects.toMatchObject({
			status: 404,
		});
		const other = await givenClass(db(), ["Amina"]);
		const own = { ...tap("Amina", "absent"), enrolmentId: other.idOf("Amina") };
		await send(other.tutor, other.lesson.id, [own]);
		const answers = await send(tutor, lesson.id, [tap("Amina", "absent")]);
		expect([...answers.values()]).toMatchObject([{ result: "saved", version: 1 }]);
		expect(await marksOf(db(), lesson.id)).toHaveLength(1);
	});

	test("a change id of another lesson writes nothing", async () => {
		const { tutor, course, lesson } = given;
		await send(tutor, lesson.id, [tap("Amina", "present")]);
		const other = await givenLesson(db(), course.id, { local_date: "2026-02-23" });
		const answers = await send(tutor, other.id, [tap("Amina", "present")]);
		expect([...answers.values()]).toMatchObject([{ result: "refused" }]);
		expect(await marksOf(db(), other.id)).toEqual([]);
	});

	test("changes are forgotten after 35 days and not before", async () => {
		const { tutor, lesson } = given;
		await send(tutor, lesson.id, [tap("Amina", "present")]);
		const count = async () =>
			(
				await db()
					.selectFrom("register_change")
					.where("lesson_id", "=", lesson.id)
					.selectAll()
					.execute()
			).length;
		await forgetOldChangesOfRegisters(db(), new Date(DURING.getTime() + 35 * 86_400_000));
		expect(await count()).toBe(1);
		await forgetOldChangesOfRegisters(db(), new Date(DURING.getTime() + 35 * 86_400_000 + 1));
		expect(await count()).toBe(0);
	});

	test("thirty first marks cost at most six statements", async () => {
		const names = Array.from({ length: 30 }, (_, n) => `Learner ${n}`);
		const { tutor, lesson, idOf } = await givenClass(db(), names);
		const taps = names.map((name, n) => ({
			change: `change-number-${n}-0001`,
			enrolmentId: idOf(name),
			code: "present",
		}));
		const statements: string[] = [];
		const counted = openDb(url(), ({ query }) => {
			if (!/^(begin|commit)/.test(query.sql)) statements.push(query.sql);
		});
		const answers = await syncMarks(
			counted,
			tutor,
			lesson.id,
			{ form: givenTap(taps), reason: "" },
			DURING,
		);
		await counted.destroy();
		expect(
			[...answers.values()].filter(({ result }: ChangeAnswer) => result === "saved"),
		).toHaveLength(30);
		expect(statements, engine).toHaveLength(6);
		expect(await enrolmentOf(db(), idOf("Learner 7"))).toMatchObject({ state: "active" });
	});

	function requestsOf(lessonId: string) {
		return db()
			.selectFrom("correction_request")
			.where("lesson_id", "=", lessonId)
			.selectAll()
			.execute();
	}
});

test("the register of next month is locked", () => {
	const dates = { startsAt: DURING.toISOString(), cancelledAt: null, marked: 0, reopenedAt: null };
	expect(registerState({ ...dates, submittedAt: DURING.toISOString() }, NEXT_MONTH)).toBe("locked");
});

import { beforeEach, expect, test } from "vitest";
import { submitRegister } from "#app/registers/handing-in.server.ts";
import { undoSave } from "#app/registers/undo.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	DURING,
	enrolmentOf,
	givenClass,
	marksOf,
	revisionsOf,
	tapAndSave,
} from "./given-register.ts";

const minutes = (count: number) => new Date(DURING.getTime() + count * 60_000);

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
	});
	const tap = (chosen: Record<string, string>, now: Date, more = {}) =>
		tapAndSave(db(), given.tutor, given.lesson.id, chosen, { now, ...more });
	const undo = (of: Date, now: Date, person = given.tutor) =>
		undoSave(db(), person, given.lesson.id, of.toISOString(), now);
	const codes = async () =>
		(await marksOf(db(), given.lesson.id)).map(({ code, version }) => [code, version]);

	test("puts back the marks that the save changed, and takes back those it made", async () => {
		await tap({ [given.idOf("Amina")]: "absent" }, minutes(0));
		await tap({ [given.idOf("Amina")]: "present" }, minutes(1), { rest: "present" });
		expect(await undo(minutes(1), minutes(2))).toEqual({ undone: 2, since: 0 });
		expect(await codes()).toEqual([["absent", 3]]);
		expect(await enrolmentOf(db(), given.idOf("Amina"))).toMatchObject({
			state: "enrolled",
			started_on: null,
		});
	});

	test("keeps the whole history, and a mark made again goes on counting", async () => {
		await tap({ [given.idOf("Amina")]: "present" }, minutes(0));
		await undo(minutes(0), minutes(1));
		await tap({ [given.idOf("Amina")]: "absent" }, minutes(2));
		const history = await revisionsOf(db(), given.lesson.id);
		expect(history.map((row) => [row.old_code, row.new_code, row.version])).toEqual([
			[null, "present", 1],
			["present", null, 2],
			[null, "absent", 3],
		]);
		expect(await codes()).toEqual([["absent", 3]]);
	});

	test("undone twice is undone once, and undoing that does it again", async () => {
		await tap({}, minutes(0), { rest: "present" });
		await undo(minutes(0), minutes(1));
		expect(await undo(minutes(0), minutes(2))).toEqual({ undone: 0, since: 2 });
		expect(await codes()).toEqual([]);
		expect(await undo(minutes(1), minutes(3))).toEqual({ undone: 2, since: 0 });
		expect(await codes()).toEqual([
			["present", 3],
			["present", 3],
		]);
	});

	test("leaves alone what somebody changed since then", async () => {
		await tap({}, minutes(0), { rest: "present" });
		await tapAndSave(
			db(),
			given.coordinator,
			given.lesson.id,
			{ [given.idOf("Amina")]: "absent" },
			{ now: minutes(1) },
		);
		expect(await undo(minutes(0), minutes(2))).toEqual({ undone: 1, since: 1 });
		expect(await codes()).toEqual([["absent", 2]]);
	});

	test("nobody undoes another's save, and nothing after the register is closed", async () => {
		await tap({}, minutes(0), { rest: "present" });
		expect(await undo(minutes(0), minutes(1), given.coordinator)).toEqual({
			...{ undone: 0, since: 0 },
		});
		await submitRegister(db(), given.tutor, given.lesson.id, { confirmed: true }, minutes(2));
		const locked = new Date("2026-03-20T10:00:00Z");
		expect(await undo(minutes(0), locked)).toEqual({ undone: 0, since: 0 });
		expect(await codes()).toHaveLength(2);
	});
});

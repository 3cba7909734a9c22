import { beforeEach, expect, test } from "vitest";
import { noteApology, sayApology, takeApologyBack } from "#app/registers/apologies.server.ts";
import { openRegister, recordMarks } from "#app/registers/register.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { DURING, givenClass, marksOf, openForm, tapAndSave } from "./given-register.ts";

const LATER = new Date("2026-03-05T09:00:00Z");

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
	});
	const open = (now = DURING) => openRegister(db(), given.tutor, given.lesson.id, "en", now);
	const post = async (fields: Record<string, string>, now = DURING) => {
		const form = await openForm(db(), given.tutor, given.lesson.id, now);
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		return recordMarks(db(), given.tutor, given.lesson.id, form, now);
	};
	const apology = () => ({ lessonId: given.lesson.id, enrolmentId: given.idOf("Amina") });

	test("a walk-in is one name and one tap, and comes with the marks", async () => {
		const key = newId();
		await post({ "walk-in": "  Hana Tesfaye ", "walk-in-key": key, rest: "present" });
		const { walkIns } = await open();
		expect(walkIns).toMatchObject([
			{ name: "Hana Tesfaye", mark: { code: "present" }, matched: null },
		]);
		expect(await marksOf(db(), given.lesson.id)).toHaveLength(2);
	});

	test("a double tap adds one, another name from the same page adds another", async () => {
		const key = newId();
		const tap = (name: string) => post({ "walk-in": name, "walk-in-key": key });
		await Promise.all([tap("Hana"), tap("Hana"), tap("hana ")]);
		await tap("Ivo");
		await post({ "walk-in": "Hana", "walk-in-key": newId() });
		const names = (await open()).walkIns.map(({ name }) => name.toLowerCase());
		expect(names.toSorted()).toEqual(["hana", "hana", "ivo"]);
	});

	test("a walk-in whose key was lost is added all the same", async () => {
		await post({ "walk-in": "Hana", "walk-in-key": "nonsense" });
		expect((await open()).walkIns).toHaveLength(1);
	});

	test("a note is one for the lesson, and left alone it does not change", async () => {
		await post({ note: "Shopping words", "note-opened": "", "note-version": "0" });
		expect((await open()).note).toEqual({ text: "Shopping words", version: 1 });
		const alone = { note: "Shopping words", "note-opened": "Shopping words", "note-version": "1" };
		await post(alone);
		expect((await open()).note.version).toBe(1);
		await post({ ...alone, note: "Shopping words\r\nand prices" });
		expect((await open()).note).toEqual({ text: "Shopping words\nand prices", version: 2 });
	});

	test("a note that somebody changed meanwhile is not overwritten, and the marks are saved", async () => {
		const stale = { "note-opened": "", "note-version": "0" };
		await post({ note: "Shopping words", ...stale });
		const second = await post({ note: "Numbers", ...stale, rest: "present" });
		expect(second).toMatchObject({ problem: "conflicts", conflicts: [], noteKept: false });
		expect((await open()).note.text).toBe("Shopping words");
		expect(await marksOf(db(), given.lesson.id)).toHaveLength(2);
		expect(await post({ note: "Shopping words", ...stale })).toEqual({ ok: true, saved: 0 });
	});

	test("a paper register says the day it was taken apart from the moment it is typed", async () => {
		expect(await post({ "taken-on": "2026-03-01" }, LATER)).toMatchObject({ problem: "form" });
		expect(await post({ "taken-on": "2026-03-06" }, LATER)).toMatchObject({
			errors: { "taken-on": "registers:errors.takenOn" },
		});
		expect(await post({ "taken-on": "2026-03-02", rest: "present" }, LATER)).toMatchObject({
			saved: 2,
		});
		expect(await open(LATER)).toMatchObject({ takenOn: "2026-03-02", state: "draft" });
		const [mark] = await marksOf(db(), given.lesson.id);
		expect(mark!.changed_at).toBe(LATER.toISOString());
	});

	test("what was said before stands beside her name, and is no mark", async () => {
		const early = new Date("2026-03-01T12:00:00Z");
		const noted = await noteApology(db(), given.tutor, { ...apology(), reason: "work" }, early);
		expect(noted).toBe(true);
		const [amina, bashir] = (await open()).lines;
		expect(amina).toMatchObject({ apology: "work", mark: null });
		expect(bashir).toMatchObject({ apology: null });
		await takeApologyBack(db(), given.tutor, given.lesson.id, given.idOf("Amina"), early);
		expect((await open()).lines[0]).toMatchObject({ apology: null });
	});

	test("said twice is said once, by herself too, and the first word stays", async () => {
		const herself = { ...apology(), saidBy: null };
		await Promise.all([
			sayApology(db(), { ...herself, reason: null }, DURING),
			sayApology(db(), { ...herself, reason: null }, DURING),
		]);
		await noteApology(db(), given.tutor, { ...apology(), reason: "travel" }, DURING);
		expect((await open()).lines[0]).toMatchObject({ apology: "not-said" });
		expect(await db().selectFrom("apology").selectAll().execute()).toHaveLength(1);
	});

	test("nobody apologises for a lesson that is over, or for one she is not expected in", async () => {
		const said = { ...apology(), reason: null, saidBy: null };
		expect(await sayApology(db(), said, LATER)).toBe(false);
		const other = await givenClass(db(), ["Carmen"]);
		const strange = { ...said, enrolmentId: other.idOf("Carmen") };
		expect(await sayApology(db(), strange, DURING)).toBe(false);
		await expect(
			noteApology(db(), other.tutor, { ...apology(), reason: null }, DURING),
		).rejects.toMatchObject({ status: 404 });
	});

	test("nobody out of reach adds a walk-in or a note", async () => {
		const form = await openForm(db(), given.tutor, given.lesson.id);
		form.set("walk-in", "Hana");
		form.set("walk-in-key", newId());
		const stranger = await givenPerson(db(), "tutor", { provider: given.provider.id });
		await expect(recordMarks(db(), stranger, given.lesson.id, form, DURING)).rejects.toMatchObject({
			status: 404,
		});
		expect((await open()).walkIns).toEqual([]);
	});

	test("late and left early stand together on one mark", async () => {
		await tapAndSave(db(), given.tutor, given.lesson.id, {
			[given.idOf("Amina")]: { code: "late", late: 10, left: 15 },
			[given.idOf("Bashir")]: { code: "present", left: 15 },
		});
		expect(await marksOf(db(), given.lesson.id)).toMatchObject([
			{ code: "late", late_minutes: 10, left_early_minutes: 15 },
			{ code: "left-early", late_minutes: 0, left_early_minutes: 15 },
		]);
	});
});

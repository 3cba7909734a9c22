import { beforeEach, expect, test } from "vitest";
import { openRegister, recordMarks } from "#app/registers/register.server.ts";
import { enrolWalkIn } from "#app/registers/walk-in-enrol.server.ts";
import { dismissWalkIn, matchWalkIn } from "#app/registers/walk-in-match.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	DURING,
	enrolmentOf,
	givenClass,
	marksOf,
	openForm,
	tapAndSave,
} from "./given-register.ts";

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	let ids: { lessonId: string; walkInId: string };
	const open = () => openRegister(db(), given.tutor, given.lesson.id, "en", DURING);
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
		const form = await openForm(db(), given.tutor, given.lesson.id);
		form.set("walk-in", "Amina T");
		form.set("walk-in-key", newId());
		await recordMarks(db(), given.tutor, given.lesson.id, form, DURING);
		ids = { lessonId: given.lesson.id, walkInId: (await open()).walkIns[0]!.id };
	});
	const match = (name: string, person = given.tutor) =>
		matchWalkIn(db(), person, ids, given.idOf(name), DURING);

	test("a match marks her as the walk-in was, and she has started", async () => {
		expect(await match("Amina")).toBe("matched");
		expect(await marksOf(db(), given.lesson.id)).toMatchObject([
			{ enrolment_id: given.idOf("Amina"), code: "present", changed_by: given.tutor.id },
		]);
		expect(await enrolmentOf(db(), given.idOf("Amina"))).toMatchObject({ state: "active" });
		expect((await open()).walkIns).toMatchObject([{ matched: { name: "Amina", clash: false } }]);
	});

	test("a mark that is there stays, and the clash is listed", async () => {
		await tapAndSave(db(), given.tutor, given.lesson.id, { [given.idOf("Amina")]: "absent" });
		expect(await match("Amina")).toBe("clash");
		expect(await marksOf(db(), given.lesson.id)).toMatchObject([{ code: "absent", version: 1 }]);
		expect((await open()).walkIns).toMatchObject([
			{ matched: { name: "Amina", mark: { code: "absent" }, clash: true } },
		]);
	});

	test("matched twice, by two people at once too, is matched once", async () => {
		await Promise.all([match("Amina"), match("Bashir", given.coordinator)]);
		expect(await marksOf(db(), given.lesson.id)).toHaveLength(1);
	});

	test("only somebody of this register can be meant, and only within reach", async () => {
		const other = await givenClass(db(), ["Carmen"]);
		const strange = matchWalkIn(db(), given.tutor, ids, other.idOf("Carmen"), DURING);
		expect(await strange).toBe("unknown");
		await expect(match("Amina", other.tutor)).rejects.toMatchObject({ status: 404 });
	});

	test("a name added by mistake leaves the register, a matched one stays", async () => {
		await dismissWalkIn(db(), given.tutor, ids, DURING);
		expect((await open()).walkIns).toEqual([]);
		expect(await match("Amina")).toBe("matched");
		expect(await marksOf(db(), given.lesson.id)).toEqual([]);
	});

	test("a coordinator gives somebody new a place from the day she came", async () => {
		const enrol = () => enrolWalkIn(db(), given.coordinator, ids, DURING);
		const [enrolled, again] = await Promise.all([enrol(), enrol()]);
		if (!enrolled.ok) throw new Error("There was a place.");
		expect(await enrolmentOf(db(), enrolled.enrolmentId)).toMatchObject({
			...{ state: "active", enrolled_on: "2026-03-02", started_on: "2026-03-02" },
		});
		expect((await open()).lines.map(({ name }) => name)).toEqual(["Amina", "Amina T", "Bashir"]);
		expect(again).toEqual(enrolled);
	});

	test("a full class takes nobody, and a tutor gives no place", async () => {
		await expect(enrolWalkIn(db(), given.tutor, ids, DURING)).rejects.toMatchObject({
			status: 403,
		});
		await db()
			.updateTable("course")
			.set({ capacity: 2 })
			.where("id", "=", given.course.id)
			.execute();
		const refused = await enrolWalkIn(db(), given.coordinator, ids, DURING);
		expect(refused).toEqual({ ok: false, refused: "full" });
		expect((await open()).lines).toHaveLength(2);
	});
});

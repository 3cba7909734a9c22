import { beforeEach, expect, test } from "vitest";
import { recordMarks } from "#app/registers/register.server.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenLearner, givenPerson } from "#tests/support/given.ts";
import {
	choose,
	DAY,
	DURING,
	givenClass,
	marksOf,
	openForm,
	revisionsOf,
	tapAndSave,
} from "./given-register.ts";

const LATER = new Date(`${DAY}T11:00:00Z`);

onEachDatabase((db, _engine, url) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir", "Carmen"]);
	});

	test("what is tapped is saved, by whoever is signed in", async () => {
		const { tutor, lesson, idOf } = given;
		const result = await tapAndSave(db(), tutor, lesson.id, {
			[idOf("Amina")]: "present",
			[idOf("Bashir")]: { code: "late", late: 15, left: 10 },
		});
		expect(result).toEqual({ ok: true, saved: 2 });
		expect(await marksOf(db(), lesson.id)).toMatchObject([
			{ code: "present", late_minutes: 0, version: 1, changed_by: tutor.id },
			{ code: "late", late_minutes: 15, left_early_minutes: 10, changed_by: tutor.id },
		]);
	});

	test("every change adds a revision with the old mark and the new one", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: { code: "late", late: 5 } });
		await tapAndSave(db(), coordinator, lesson.id, { [idOf("Amina")]: "absent" }, { now: LATER });
		expect(await revisionsOf(db(), lesson.id)).toMatchObject([
			{ old_code: null, new_code: "late", new_late_minutes: 5, changed_by: tutor.id },
			{
				old_code: "late",
				old_late_minutes: 5,
				new_code: "absent",
				new_late_minutes: 0,
				version: 2,
				changed_at: LATER.toISOString(),
				changed_by: coordinator.id,
				reason: null,
			},
		]);
	});

	test("marks saved again unchanged keep even their timestamp", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: "present" });
		const before = await marksOf(db(), lesson.id);
		const result = await tapAndSave(db(), coordinator, lesson.id, {}, { now: LATER });
		expect(result).toEqual({ ok: true, saved: 0 });
		expect(await marksOf(db(), lesson.id)).toEqual(before);
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(1);
	});

	test("a form posted twice is saved once", async () => {
		const { tutor, lesson, idOf } = given;
		const form = await openForm(db(), tutor, lesson.id);
		choose(form, idOf("Amina"), { code: "absent" });
		form.set("rest", "present");
		await Promise.all([
			recordMarks(db(), tutor, lesson.id, form, DURING),
			recordMarks(db(), tutor, lesson.id, form, LATER),
		]);
		expect(await marksOf(db(), lesson.id)).toHaveLength(3);
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(3);
	});

	test("everyone else is here touches only those without a mark", async () => {
		const { tutor, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Bashir")]: "authorised" });
		await tapAndSave(
			db(),
			tutor,
			lesson.id,
			{ [idOf("Amina")]: "absent" },
			{ now: LATER, rest: "present" },
		);
		const codes = (await marksOf(db(), lesson.id)).map(({ code, version }) => [code, version]);
		expect(codes).toEqual([
			["absent", 1],
			["authorised", 1],
			["present", 1],
		]);
	});

	test("two tutors with the same page: the second change of one mark is a conflict", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: "present" });
		const stale = await openForm(db(), tutor, lesson.id);
		await tapAndSave(db(), coordinator, lesson.id, { [idOf("Amina")]: "absent" });

		choose(stale, idOf("Amina"), { code: "late", late: 10 });
		choose(stale, idOf("Bashir"), { code: "present" });
		const result = await recordMarks(db(), tutor, lesson.id, stale, LATER);

		expect(result).toMatchObject({
			ok: false,
			problem: "conflicts",
			saved: 1,
			conflicts: [
				{
					enrolmentId: idOf("Amina"),
					chosen: { code: "late", lateMinutes: 10 },
					saved: { code: "absent", version: 2, changedBy: "Cora" },
				},
			],
		});
		expect((await marksOf(db(), lesson.id)).map(({ code }) => code)).toEqual(["absent", "present"]);
	});

	test("two first marks at the same moment: one is saved, the other is a conflict", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		const [one, other] = [
			await openForm(db(), tutor, lesson.id),
			await openForm(db(), coordinator, lesson.id),
		];
		choose(one, idOf("Amina"), { code: "present" });
		choose(other, idOf("Amina"), { code: "absent" });
		const results = await Promise.all([
			recordMarks(db(), tutor, lesson.id, one, DURING),
			recordMarks(db(), coordinator, lesson.id, other, DURING),
		]);
		expect(results.filter((result) => result.ok)).toHaveLength(1);
		expect(await revisionsOf(db(), lesson.id)).toHaveLength(1);
	});

	test("a coordinator's correction stands when an old page is saved over it", async () => {
		const { tutor, coordinator, lesson, idOf } = given;
		await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: "present" });
		const stale = await openForm(db(), tutor, lesson.id);
		await tapAndSave(db(), coordinator, lesson.id, { [idOf("Amina")]: "absent" });
		const result = await recordMarks(db(), tutor, lesson.id, stale, LATER);
		expect(result).toEqual({ ok: true, saved: 0 });
		expect(await marksOf(db(), lesson.id)).toMatchObject([{ code: "absent" }]);
	});

	test("another tutor's register does not exist, and nothing is written", async () => {
		const { lesson, idOf, provider } = given;
		const stranger = await givenPerson(db(), "tutor", { provider: provider.id });
		const form = new FormData();
		choose(form, idOf("Amina"), { code: "present" });
		await expect(recordMarks(db(), stranger, lesson.id, form, DURING)).rejects.toMatchObject({
			status: 404,
		});
		expect(await marksOf(db(), lesson.id)).toEqual([]);
	});

	test("a learner of another class cannot be marked here, nor can anything beside her", async () => {
		const { tutor, lesson, idOf } = given;
		const other = await givenClass(db(), ["Zoya"]);
		const result = await tapAndSave(db(), tutor, lesson.id, {
			[idOf("Amina")]: "present",
			[other.idOf("Zoya")]: "present",
		});
		expect(result).toMatchObject({ ok: false, problem: "form" });
		expect(await marksOf(db(), lesson.id)).toEqual([]);
	});

	test("only a known mark is taken, and minutes that the lesson has", async () => {
		const { tutor, lesson, idOf } = given;
		for (const wrong of [{ code: "asleep" }, { code: "late", late: 121 }]) {
			const result = await tapAndSave(db(), tutor, lesson.id, { [idOf("Amina")]: wrong });
			expect(result).toMatchObject({ ok: false, problem: "form" });
		}
		expect(await marksOf(db(), lesson.id)).toEqual([]);
	});

	test("volunteers and other Londoners are marked on the same register", async () => {
		const { tutor, course, lesson } = given;
		const volunteer = await givenLearner(db(), { preferred_name: "Vera" });
		const { id } = await givenEnrolment(db(), course.id, volunteer.id, { role: "volunteer" });
		await tapAndSave(db(), tutor, lesson.id, { [id]: "present" });
		expect(await marksOf(db(), lesson.id)).toMatchObject([{ enrolment_id: id }]);
	});

	test("thirty first marks cost at most six statements", async () => {
		const names = Array.from({ length: 30 }, (_, n) => `Learner ${n}`);
		const { tutor, lesson } = await givenClass(db(), names);
		const form = await openForm(db(), tutor, lesson.id);
		form.set("rest", "present");
		let statements = 0;
		const counted = openDb(url(), ({ query }) => {
			if (!/^(begin|commit)/.test(query.sql)) statements++;
		});
		const result = await recordMarks(counted, tutor, lesson.id, form, DURING);
		await counted.destroy();
		expect(result).toEqual({ ok: true, saved: 30 });
		expect(statements).toBe(6);
	});
});

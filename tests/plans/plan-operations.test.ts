import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { openPlan, openPlanForm } from "#app/plans/plan.server.ts";
import { editAim, editTarget, saveNote } from "#app/plans/plan-edits.server.ts";
import { addAim, addTarget, beginPlan, dropFromPlan } from "#app/plans/plan-lines.server.ts";
import { endPlan, noteOutcome, reviewTarget } from "#app/plans/plan-reviews.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenPerson } from "#tests/support/given.ts";
import { formOf, givenClassOf, givenPlan, NOW, planOf } from "./given-plan.ts";

const NOT_FOUND = { status: 404 };
const ENDED = { ok: false, errors: { plan: "plans:errors.planEnded" } };
const MEANWHILE = { ok: false, errors: { plan: "plans:errors.changedMeanwhile" } };
const ENDING = { "tutor-words": "She worked well.", "ended-on": "2026-03-02" };

onEachDatabase((db) => {
	test("a plan begins with an aim in the learner's words and her language", async () => {
		const { plan } = await givenPlan(db());
		expect(plan).toMatchObject({
			begunOn: "2026-03-02",
			aims: [{ words: "أريد العمل", language: "ar", english: null, isOwn: false }],
			targets: [{ about: "school", reviewOn: "2026-04-13", reviews: [] }],
			agreement: null,
			ending: null,
		});
	});

	test("the same form sent many times at once is one plan with one aim", async () => {
		const { tutor, learner } = await givenClassOf(db());
		const form = () => formOf({ key: "k", words: "I want to work." });
		const begun = await Promise.all(
			Array.from({ length: 6 }, () => beginPlan(db(), tutor, learner.id, form(), NOW)),
		);
		expect(begun.every(({ ok }) => ok)).toBe(true);
		const { plan, past } = await openPlan(db(), tutor, learner.id, "en", NOW);
		expect([plan?.aims.length, past.length]).toEqual([1, 0]);
	});

	test("who begins a plan after a colleague is told, and nothing is mixed", async () => {
		const { coordinator, learner, plan } = await givenPlan(db());
		const form = formOf({ key: "other", words: "I want to read." });
		expect(await beginPlan(db(), coordinator, learner.id, form, NOW)).toEqual({
			ok: false,
			errors: { plan: "plans:errors.alreadyBegun" },
		});
		expect(await planOf(db(), coordinator, learner.id)).toEqual(plan);
	});

	test("another's learner has no plan, neither to read nor to write", async () => {
		const { learner, provider, plan } = await givenPlan(db());
		const elsewhere = await givenClassOf(db());
		const strangers = [
			elsewhere.tutor,
			elsewhere.coordinator,
			await givenPerson(db(), "tutor", { provider: provider.id }),
			await givenPerson(db(), "employer", { provider: provider.id }),
			await givenPerson(db(), "evaluator"),
		];
		const form = () => formOf({ plan: plan.id, key: "x", words: "Mine.", ...ENDING });
		const [aim] = plan.aims;
		const of = { learnerId: learner.id, lineId: aim!.id };
		for (const stranger of strangers) {
			const asked: Promise<unknown>[] = [
				openPlan(db(), stranger, learner.id, "en", NOW),
				openPlanForm(db(), stranger, learner.id, NOW),
				beginPlan(db(), stranger, learner.id, form(), NOW),
				addAim(db(), stranger, learner.id, form(), NOW),
				addTarget(db(), stranger, learner.id, form(), NOW),
				editAim(db(), stranger, of, form(), NOW),
				reviewTarget(db(), stranger, of, form(), NOW),
				noteOutcome(db(), stranger, learner.id, form(), NOW),
				endPlan(db(), stranger, learner.id, form(), NOW),
				dropFromPlan(db(), stranger, learner.id, { table: "plan_aim", id: aim!.id }, NOW),
			];
			const told = await Promise.allSettled(asked);
			expect(told).toEqual(
				told.map(() => ({ status: "rejected", reason: expect.objectContaining(NOT_FOUND) })),
			);
		}
	});

	test("a volunteer has no plan", async () => {
		const { tutor, course, learner } = await givenClassOf(db(), "closed");
		const role = { role: "volunteer", state: "enrolled", reference: `v${course.id}` } as const;
		await givenEnrolment(db(), course.id, learner.id, role);
		await expect(openPlan(db(), tutor, learner.id, "en", NOW)).rejects.toMatchObject(NOT_FOUND);
	});

	test("a provider's plan is not another provider's to read, though she learns at both", async () => {
		const { learner, plan } = await givenPlan(db());
		const other = await givenClassOf(db());
		await givenEnrolment(db(), other.course.id, learner.id);
		const { plan: seen, past } = await openPlan(db(), other.tutor, learner.id, "en", NOW);
		expect([seen, past]).toEqual([null, []]);
		const form = formOf({ plan: plan.id, key: "x", words: "I want more." });
		await beginPlan(db(), other.tutor, learner.id, form, NOW);
		expect((await planOf(db(), other.tutor, learner.id)).aims).toHaveLength(1);
	});

	test("two who change one aim: the second sees what the first wrote, and can then save", async () => {
		const { tutor, coordinator, learner, plan } = await givenPlan(db());
		const of = { learnerId: learner.id, lineId: plan.aims[0]!.id };
		const write = (person: Person, words: string, version = "1") =>
			editAim(db(), person, of, formOf({ plan: plan.id, version, words, language: "en" }), NOW);
		expect(await write(tutor, "I want to cook.")).toEqual({ ok: true });
		expect(await write(coordinator, "I want to drive.")).toMatchObject({
			...MEANWHILE,
			current: { words: "I want to cook.", version: 2 },
		});
		// What was saved already is no conflict.
		expect(await write(tutor, "I want to cook.")).toEqual({ ok: true });
		expect(await write(coordinator, "I want to drive.", "2")).toEqual({ ok: true });
		const after = await planOf(db(), tutor, learner.id);
		expect(after).toMatchObject({ terms: plan.terms + 2, aims: [{ words: "I want to drive." }] });
	});

	test("the tutor's English and the order ask nobody to agree again, other words do", async () => {
		const { tutor, learner, plan } = await givenPlan(db());
		const [aim] = plan.aims;
		const [target] = plan.targets;
		const english = { words: aim!.words, language: "ar", english: "I want to work." };
		const ofAim = { learnerId: learner.id, lineId: aim!.id };
		await editAim(db(), tutor, ofAim, formOf({ ...english, version: "1" }), NOW);
		expect(await planOf(db(), tutor, learner.id)).toMatchObject({
			terms: plan.terms,
			aims: [{ english: "I want to work." }],
		});
		const ofTarget = { learnerId: learner.id, lineId: target!.id };
		const same = { words: target!.words, language: "en", about: "school", version: "1" };
		await editTarget(
			db(),
			tutor,
			ofTarget,
			formOf({ ...same, "review-on": "2026-04-13", place: "1" }),
			NOW,
		);
		expect((await planOf(db(), tutor, learner.id)).terms).toBe(plan.terms);
		const later = { ...same, version: "2", "review-on": "2026-05-01" };
		await editTarget(db(), tutor, ofTarget, formOf(later), NOW);
		expect((await planOf(db(), tutor, learner.id)).terms).toBe(plan.terms + 1);
	});

	test("targets stand in the order somebody gave them", async () => {
		const { tutor, learner, plan } = await givenPlan(db());
		const rest = { about: "work", "review-on": "2026-04-01", language: "en" };
		for (const words of ["Second", "Third"]) {
			const form = formOf({ ...rest, plan: plan.id, key: words, words });
			await addTarget(db(), tutor, learner.id, form, NOW);
		}
		const third = (await planOf(db(), tutor, learner.id)).targets[2]!;
		const of = { learnerId: learner.id, lineId: third.id };
		await editTarget(
			db(),
			tutor,
			of,
			formOf({ ...rest, words: "Third", version: "1", place: "1" }),
			NOW,
		);
		const { targets } = await planOf(db(), tutor, learner.id);
		expect(targets.map(({ words }) => words)).toEqual([
			"Third",
			"I can call the school.",
			"Second",
		]);
	});

	test("each review is kept, with the day of the next; the same one twice is one", async () => {
		const { tutor, learner, plan } = await givenPlan(db());
		const of = { learnerId: learner.id, lineId: plan.targets[0]!.id };
		const write = (fields: Record<string, string>) =>
			reviewTarget(db(), tutor, of, formOf({ plan: plan.id, key: "r", ...fields }), NOW);
		const partly = { result: "partly", "reviewed-on": "2026-03-02", "next-on": "2026-05-01" };
		await Promise.all([write(partly), write(partly)]);
		expect(await write({ result: "met", "reviewed-on": "2026-03-02" })).toEqual({
			ok: false,
			errors: { evidence: "plans:errors.evidenceMissing" },
		});
		await write({ result: "met", "reviewed-on": "2026-03-02", evidence: "She rang the school." });
		const { targets, terms } = await planOf(db(), tutor, learner.id);
		expect(targets[0]).toMatchObject({
			reviewOn: "2026-05-01",
			reviews: [
				{ result: "met", evidence: "She rang the school.", by: tutor.name },
				{ result: "partly", evidence: null },
			],
		});
		expect(terms).toBe(plan.terms);
	});

	test("a review belongs to the time of the plan", async () => {
		const { tutor, learner, plan } = await givenPlan(db());
		const of = { learnerId: learner.id, lineId: plan.targets[0]!.id };
		const on = (day: string) =>
			reviewTarget(db(), tutor, of, formOf({ result: "partly", "reviewed-on": day }), NOW);
		expect(await on("2026-03-01")).toMatchObject({
			errors: { "reviewed-on": "plans:errors.dayTooEarly" },
		});
		expect(await on("2026-03-03")).toMatchObject({
			errors: { "reviewed-on": "plans:errors.dayTooLate" },
		});
		expect(await on("soon")).toMatchObject({
			errors: { "reviewed-on": "plans:errors.dayMissing" },
		});
	});

	test("what is taken out stays readable, once, and asks for a new agreement", async () => {
		const { tutor, learner, plan } = await givenPlan(db());
		const line = { table: "plan_target", id: plan.targets[0]!.id } as const;
		for (const _ of [1, 2]) await dropFromPlan(db(), tutor, learner.id, line, NOW);
		const after = await planOf(db(), tutor, learner.id);
		expect(after).toMatchObject({ terms: plan.terms + 1, targets: [{ dropped: true }] });
		const of = { learnerId: learner.id, lineId: line.id };
		const form = formOf({ result: "partly", "reviewed-on": "2026-03-02" });
		await expect(reviewTarget(db(), tutor, of, form, NOW)).rejects.toMatchObject(NOT_FOUND);
	});

	test("a short text that somebody changed meanwhile is not written over", async () => {
		const { tutor, coordinator, learner, plan } = await givenPlan(db());
		const of = { learnerId: learner.id, note: "nextStep" } as const;
		const write = (person: Person, note: string, seen = "") =>
			saveNote(db(), person, of, formOf({ plan: plan.id, note, seen }), NOW);
		expect(await write(tutor, "A course in care")).toEqual({ ok: true });
		expect(await write(tutor, "A course in care")).toEqual({ ok: true });
		expect(await write(coordinator, "Entry 2")).toEqual({
			...MEANWHILE,
			current: "A course in care",
		});
		expect(await write(coordinator, "Entry 2", "A course in care")).toEqual({ ok: true });
		expect((await planOf(db(), tutor, learner.id)).nextStep).toBe("Entry 2");
	});

	test("after the end review the plan is read and not changed, and another can begin", async () => {
		const { tutor, learner, plan } = await givenPlan(db());
		const form = () => formOf({ plan: plan.id, key: "e", "own-words": "شكرًا", ...ENDING });
		const ended = await Promise.all(
			[1, 2].map(() => endPlan(db(), tutor, learner.id, form(), NOW)),
		);
		expect(ended).toContainEqual({ ok: true });
		expect(await endPlan(db(), tutor, learner.id, form(), NOW)).toEqual({ ok: true });
		const more = () => formOf({ plan: plan.id, key: "m", words: "More.", language: "en" });
		const of = { learnerId: learner.id, lineId: plan.aims[0]!.id };
		expect(await addAim(db(), tutor, learner.id, more(), NOW)).toEqual(ENDED);
		expect(await noteOutcome(db(), tutor, learner.id, more(), NOW)).toEqual(ENDED);
		expect(await editAim(db(), tutor, of, more(), NOW)).toEqual(ENDED);
		expect(await planOf(db(), tutor, learner.id)).toMatchObject({
			ownWords: { words: "شكرًا", language: "ar" },
			ending: { endedOn: "2026-03-02", tutorWords: "She worked well." },
			aims: [{ words: "أريد العمل" }],
		});
		const again = formOf({ key: "second", words: "I want to study." });
		expect(await beginPlan(db(), tutor, learner.id, again, NOW)).toEqual({ ok: true });
		// What was typed for the first plan does not slip into the second.
		expect(await addAim(db(), tutor, learner.id, more(), NOW)).toEqual(ENDED);
		const { plan: second, past } = await openPlan(db(), tutor, learner.id, "en", NOW);
		expect([second?.aims.length, past.length]).toEqual([1, 1]);
	});

	test("a list that is full takes nothing more", async () => {
		const { tutor, learner, plan } = await givenPlan(db());
		const add = (key: string) =>
			addAim(db(), tutor, learner.id, formOf({ plan: plan.id, key, words: `Aim ${key}` }), NOW);
		for (const key of ["1", "2", "3", "4"]) expect(await add(key)).toEqual({ ok: true });
		expect(await add("5")).toEqual({ ok: false, errors: { words: "plans:errors.tooMany" } });
		expect(await add("4")).toEqual({ ok: true });
	});
});

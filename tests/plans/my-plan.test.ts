import { expect, test } from "vitest";
import { addMyAim, agreeToMyPlan, loadMyPlan, sayMyWords } from "#app/plans/my-plan.server.ts";
import { addAim } from "#app/plans/plan-lines.server.ts";
import { endPlan } from "#app/plans/plan-reviews.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { formOf, givenClassOf, givenPlan, NOW, planOf } from "./given-plan.ts";

const AR = { language: "ar", now: NOW };
const CHANGED = { ok: false, errors: { plan: "plans:errors.myPlanChanged" } };

onEachDatabase((db) => {
	test("who has no plan yet is told so, and can agree to nothing", async () => {
		const { owner } = await givenClassOf(db());
		expect(await loadMyPlan(db(), owner, NOW)).toMatchObject({ name: "Amina", plan: null });
		await expect(agreeToMyPlan(db(), owner, formOf({}), AR)).rejects.toMatchObject({ status: 404 });
	});

	test("she agrees to the plan she has read, once", async () => {
		const { owner, plan, tutor, learner } = await givenPlan(db());
		const yes = () => formOf({ plan: plan.id, terms: String(plan.terms) });
		const said = await Promise.all([1, 2, 3].map(() => agreeToMyPlan(db(), owner, yes(), AR)));
		expect(said).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
		expect((await planOf(db(), tutor, learner.id)).agreement).toEqual({
			terms: plan.terms,
			on: "2026-03-02",
		});
	});

	test("what changed since she has not read: she is asked to read it again", async () => {
		const { owner, plan, tutor, learner } = await givenPlan(db());
		const form = formOf({ plan: plan.id, key: "n", words: "I want to swim.", language: "en" });
		await addAim(db(), tutor, learner.id, form, NOW);
		const yes = (terms: number) =>
			agreeToMyPlan(db(), owner, formOf({ plan: plan.id, terms: String(terms) }), AR);
		expect(await yes(plan.terms)).toEqual(CHANGED);
		expect(await yes(Number.NaN)).toEqual(CHANGED);
		expect(await yes(plan.terms + 1)).toEqual({ ok: true });
	});

	test("she writes an aim herself, and her teacher sees whose it is", async () => {
		const { owner, plan, tutor, learner } = await givenPlan(db());
		const write = () => formOf({ plan: plan.id, key: "own", words: "أريد أن أقرأ" });
		await Promise.all([1, 2].map(() => addMyAim(db(), owner, write(), AR)));
		const after = await planOf(db(), tutor, learner.id);
		expect(after.aims[1]).toMatchObject({ words: "أريد أن أقرأ", language: "ar", isOwn: true });
		expect([after.aims.length, after.terms]).toEqual([2, plan.terms + 1]);
		expect(await addMyAim(db(), owner, formOf({ plan: plan.id }), AR)).toEqual({
			ok: false,
			errors: { words: "plans:errors.wordsMissing" },
		});
	});

	test("at the end she says what she thinks, and reads what was written for her first", async () => {
		const { owner, plan, tutor, learner } = await givenPlan(db());
		const say = (words: string, seen = "") =>
			sayMyWords(db(), owner, formOf({ plan: plan.id, words, seen }), "ar");
		expect(await say("شكرًا")).toEqual(CHANGED);
		const ending = { "tutor-words": "Well done.", "ended-on": "2026-03-02", "own-words": "Good" };
		await endPlan(db(), tutor, learner.id, formOf({ plan: plan.id, ...ending }), NOW);
		expect(await say("شكرًا")).toEqual(CHANGED);
		expect(await say("شكرًا", "Good")).toEqual({ ok: true });
		expect(await say("شكرًا", "Good")).toEqual({ ok: true });
		const { plan: mine } = await loadMyPlan(db(), owner, NOW);
		expect(mine?.ownWords).toEqual({ words: "شكرًا", language: "ar", english: null });
		const yes = formOf({ plan: plan.id, terms: String(plan.terms) });
		expect(await agreeToMyPlan(db(), owner, yes, AR)).toMatchObject({ ok: false });
	});

	test("her page of one provider shows nothing of another's plan", async () => {
		const { learner } = await givenPlan(db());
		const other = await givenClassOf(db());
		const owner = { learnerId: learner.id, providerId: other.provider.id };
		expect((await loadMyPlan(db(), owner, NOW)).plan).toBeNull();
	});
});

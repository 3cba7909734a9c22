import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { mergeLearners, openMerge } from "#app/learners/merge.server.ts";
import { choiceField } from "#app/learners/merge-form.ts";
import { openPlan } from "#app/plans/plan.server.ts";
import { beginPlan } from "#app/plans/plan-lines.server.ts";
import { endPlan } from "#app/plans/plan-reviews.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { EARLY, givenCourse, givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { formOf, givenClassOf, NOW, planOf } from "./given-plan.ts";

const LATER = new Date("2026-03-16T12:30:00Z");

/** One person under two names: the older record stays, the younger goes into it. */
async function givenTwice(db: Db) {
	const { coordinator, provider, course } = await givenClassOf(db);
	const other = await givenCourse(db, { provider_id: provider.id });
	const kept = await givenLearner(db, { created_at: EARLY });
	const twin = await givenLearner(db, { created_at: "2026-02-01T09:00:00.000Z" });
	await givenEnrolment(db, course.id, kept.id, { state: "active" });
	await givenEnrolment(db, other.id, twin.id, { state: "active" });
	return { coordinator, kept, twin };
}

async function begin(db: Db, person: Person, learnerId: string, words: string) {
	await beginPlan(db, person, learnerId, formOf({ key: words, words }), NOW);
	return planOf(db, person, learnerId);
}

async function merge(db: Db, person: Person, kept: string, twin: string) {
	const { seen, plan } = await openMerge(db, person, [kept, twin], "en");
	const form = formOf({ seen });
	for (const choice of plan.choices) form.set(choiceField(choice), "kept");
	const at = { language: "en", now: LATER };
	expect(await mergeLearners(db, person, [kept, twin], form, at)).toEqual({
		ok: true,
		keptId: kept,
	});
	return openPlan(db, person, kept, "en", LATER);
}

onEachDatabase((db) => {
	test("of two open plans hers stays open, and the other ends and stays to be read", async () => {
		const { coordinator, kept, twin } = await givenTwice(db());
		const hers = await begin(db(), coordinator, kept.id, "I want to work.");
		const gone = await begin(db(), coordinator, twin.id, "I want to read.");

		const { plan, past } = await merge(db(), coordinator, kept.id, twin.id);

		expect(plan).toEqual(hers);
		expect(past).toEqual([{ ...gone, ending: { endedOn: "2026-03-16", tutorWords: null } }]);
		const row = await db()
			.selectFrom("learning_plan")
			.where("id", "=", gone.id)
			.select(["learner_id", "ended_at", "ended_by"])
			.executeTakeFirstOrThrow();
		const by = { ended_at: LATER.toISOString(), ended_by: coordinator.id };
		expect(row).toEqual({ learner_id: kept.id, ...by });
	});

	test("a plan that only the record that goes has is open with her afterwards", async () => {
		const { coordinator, kept, twin } = await givenTwice(db());
		const only = await begin(db(), coordinator, twin.id, "I want to read.");
		const { plan, past } = await merge(db(), coordinator, kept.id, twin.id);
		expect([plan, past]).toEqual([only, []]);
	});

	test("a plan that had ended keeps the day and the words it ended with", async () => {
		const { coordinator, kept, twin } = await givenTwice(db());
		const hers = await begin(db(), coordinator, kept.id, "I want to work.");
		const { id } = await begin(db(), coordinator, twin.id, "I want to read.");
		const ending = { plan: id, "tutor-words": "She worked well.", "ended-on": "2026-03-02" };
		expect(await endPlan(db(), coordinator, twin.id, formOf(ending), NOW)).toMatchObject({
			ok: true,
		});
		const { plan, past } = await merge(db(), coordinator, kept.id, twin.id);
		expect(plan).toEqual(hers);
		expect(past).toMatchObject([
			{ id, ending: { endedOn: "2026-03-02", tutorWords: "She worked well." } },
		]);
	});
});

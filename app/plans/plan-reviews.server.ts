import type { Person } from "#app/access/person.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { lineOf, openPlanForm } from "./plan.server.ts";
import { MOST } from "./plan.ts";
import {
	insertOutcome,
	insertReview,
	setReviewDay,
	takePlan,
	updatePlan,
} from "./plan-changes-queries.server.ts";
import { parseEnding, parseReview, parseWords, readOfPage } from "./plan-forms.ts";
import { keyOf } from "./plan-key.ts";
import type { Changed } from "./plan-lines.server.ts";

const ENDED: Changed = { ok: false, errors: { plan: "plans:errors.planEnded" } };

/** Added to those before it; nothing of them is written over. */
export async function reviewTarget(
	db: Db,
	person: Person,
	{ learnerId, lineId }: { learnerId: string; lineId: string },
	form: FormData,
	now: Date,
): Promise<Changed> {
	const { plan, today } = await openPlanForm(db, person, learnerId, now);
	const target = lineOf(plan.targets, lineId);
	const parsed = parseReview(form, { from: plan.begunOn, to: today });
	if (!parsed.ok) return parsed;
	const { nextOn, reviewedOn, ...rest } = parsed.value;
	const key = keyOf(person.id, target.id, readOfPage(form).key, parsed.value);
	const by = { person_id: person.id, at: now.toISOString() };
	const row = { id: newId(), target_id: target.id, key, reviewed_on: reviewedOn, ...rest, ...by };
	return db.transaction().execute(async (trx) => {
		if (!(await takePlan(trx, plan.id))) return ENDED;
		const isNew = await insertReview(trx, row);
		if (isNew && nextOn) await setReviewDay(trx, target.id, nextOn);
		return { ok: true };
	});
}

/** Something good that nobody planned. */
export async function noteOutcome(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Changed> {
	const { plan, own } = await openPlanForm(db, person, learnerId, now);
	const words = parseWords(form, own);
	if (!words.ok) return words;
	const page = readOfPage(form);
	if (page.planId !== plan.id) return ENDED;
	if (plan.outcomes.length >= MOST.outcomes)
		return { ok: false, errors: { words: "plans:errors.tooMany" } };
	const key = keyOf(person.id, plan.id, page.key, words.value);
	const by = { noted_on: londonDate(now), person_id: person.id, at: now.toISOString() };
	return db.transaction().execute(async (trx) => {
		if (!(await takePlan(trx, plan.id))) return ENDED;
		await insertOutcome(trx, { id: newId(), plan_id: plan.id, key, ...words.value, ...by });
		return { ok: true };
	});
}

/** After it the plan can be read and not changed; her own words she may still write herself. */
export async function endPlan(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Changed> {
	const { plan, own, today } = await openPlanForm(db, person, learnerId, now);
	const parsed = parseEnding(form, own, { from: plan.begunOn, to: today });
	if (!parsed.ok) return parsed;
	const { endedOn, tutorWords, ownWords, ownLanguage, nextStep } = parsed.value;
	const { ending } = plan;
	if (ending?.endedOn === endedOn && ending.tutorWords === tutorWords) return { ok: true };
	const words = { own_words: ownWords, own_language: ownLanguage, tutor_words: tutorWords };
	const ended = { ended_on: endedOn, ended_at: now.toISOString(), ended_by: person.id };
	return db.transaction().execute(async (trx) => {
		if (readOfPage(form).planId !== plan.id || !(await takePlan(trx, plan.id))) return ENDED;
		await updatePlan(trx, plan.id, { ...words, ...ended, next_step: nextStep ?? plan.nextStep });
		return { ok: true };
	});
}

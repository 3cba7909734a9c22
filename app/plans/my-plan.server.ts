import { loadSkillHistories } from "#app/assessments/assessment-facts.server.ts";
import { notFound } from "#app/http/errors.ts";
import { type FieldErrors, textOf } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import type { Door } from "#app/my/door.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { loadPlans } from "./load-plans.server.ts";
import { findOwner } from "./my-plan-queries.server.ts";
import { agreedOf, LONGEST } from "./plan.ts";
import { holdPlan, insertAgreement, takePlan, updatePlan } from "./plan-changes-queries.server.ts";
import { parseWords, readOfPage } from "./plan-forms.ts";
import { type Changed, keepAim } from "./plan-lines.server.ts";

export type MyPlan = Awaited<ReturnType<typeof loadMyPlan>>;

const ENDED: Changed = { ok: false, errors: { plan: "plans:errors.myPlanEnded" } };
const CHANGED: FieldErrors = { plan: "plans:errors.myPlanChanged" };

/** Her plan with the provider of the page: the open one, or else the last; null where there is none. */
export async function loadMyPlan(db: Db, owner: LinkOwner, now: Date) {
	const who = await findOwner(db, owner);
	if (!who) throw notFound();
	const [plan] = await loadPlans(db, owner.learnerId, [owner.providerId]);
	const histories = await loadSkillHistories(db, [owner.learnerId]);
	return {
		...who,
		isExample: who.isExample === 1,
		plan: plan ?? null,
		history: histories.get(owner.learnerId) ?? [],
		today: londonDate(now),
		key: newId(),
	};
}

/** For the first of her pages: the same plan alone. */
export async function findMyPlan(db: Db, { learnerId, providerId }: LinkOwner) {
	const [plan] = await loadPlans(db, learnerId, [providerId]);
	return plan ?? null;
}

/** Her plan, first of all when she has not agreed to it yet, and her progress. */
export async function planDoors(db: Db, owner: LinkOwner, token: string): Promise<Door[]> {
	const plan = await findMyPlan(db, owner);
	const progress = { path: `/my/${token}/progress`, picto: "chart" } as const;
	const always = { ...progress, title: "plans:progressOf.title" } as const;
	if (!plan) return [always];
	const asks = plan.ending === null && agreedOf(plan) !== "agreed";
	const door = { path: `/my/${token}/plan`, picto: "star", title: "plans:my.title" } as const;
	return [asks ? { ...door, help: "plans:my.asks" } : door, always];
}

/** Only to the plan as the page showed it: what changed since she has not read. */
export async function agreeToMyPlan(
	db: Db,
	owner: LinkOwner,
	form: FormData,
	{ language, now }: { language: string; now: Date },
): Promise<Changed> {
	const plan = await getMine(db, owner);
	const terms = Number(textOf(form, "terms", 9));
	return db.transaction().execute(async (trx): Promise<Changed> => {
		const row = await takePlan(trx, plan.id);
		if (!row || readOfPage(form).planId !== plan.id) return ENDED;
		if (row.terms !== terms) return { ok: false, errors: CHANGED };
		await insertAgreement(trx, {
			...{ plan_id: plan.id, terms, language, agreed_at: now.toISOString() },
		});
		return { ok: true };
	});
}

/** In her own words, in the language of the page she writes on. */
export async function addMyAim(
	db: Db,
	owner: LinkOwner,
	form: FormData,
	{ language, now }: { language: string; now: Date },
): Promise<Changed> {
	const plan = await getMine(db, owner);
	const words = parseWords(form, language);
	if (!words.ok) return words;
	return keepAim(db, plan, { form, by: null, words: { ...words.value, english: null } }, now);
}

/** What she says at the end. Words that somebody wrote meanwhile are shown to her first. */
export async function sayMyWords(
	db: Db,
	owner: LinkOwner,
	form: FormData,
	language: string,
): Promise<Changed> {
	const plan = await getMine(db, owner);
	const words = textOf(form, "words", LONGEST.note);
	const seen = textOf(form, "seen", LONGEST.note) || null;
	if (words === "") return { ok: false, errors: { words: "plans:errors.wordsMissing" } };
	return db.transaction().execute(async (trx): Promise<Changed> => {
		const row = await holdPlan(trx, plan.id);
		if (!row || row.ended_on === null) return { ok: false, errors: CHANGED };
		if (row.own_words === words) return { ok: true };
		if (row.own_words !== seen) return { ok: false, errors: CHANGED };
		await updatePlan(trx, plan.id, { own_words: words, own_language: language });
		return { ok: true };
	});
}

async function getMine(db: Db, owner: LinkOwner) {
	const plan = await findMyPlan(db, owner);
	if (!plan) throw notFound();
	return plan;
}

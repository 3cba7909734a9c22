import type { Person } from "#app/access/person.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { lineOf, openPlanForm } from "./plan.server.ts";
import { type Aim, type PlanWords, reordered, type Target } from "./plan.ts";
import {
	listIds,
	newTerms,
	setPosition,
	takePlan,
	updateAim,
	updatePlan,
	updateTarget,
} from "./plan-changes-queries.server.ts";
import { parseTarget, parseWords, readNote, readVersion } from "./plan-forms.ts";

const ENDED: FieldErrors = { plan: "plans:errors.planEnded" };
const MEANWHILE: FieldErrors = { plan: "plans:errors.changedMeanwhile" };

/** `current`: what somebody else wrote meanwhile, to stand beside what was typed. */
export type Edited<Now> = { ok: true } | { ok: false; errors: FieldErrors; current?: Now };

export async function editAim(
	db: Db,
	person: Person,
	{ learnerId, lineId }: { learnerId: string; lineId: string },
	form: FormData,
	now: Date,
): Promise<Edited<Aim>> {
	const { plan, own } = await openPlanForm(db, person, learnerId, now);
	const before = lineOf(plan.aims, lineId);
	const words = parseWords(form, own);
	if (!words.ok) return words;
	const line = { id: before.id, planId: plan.id, version: readVersion(form) };
	const saved = await db.transaction().execute(async (trx) => {
		if (!(await takePlan(trx, plan.id))) return "ended";
		if (!(await updateAim(trx, line, words.value))) return "stale";
		if (isOtherWords(before, words.value)) await newTerms(trx, plan.id);
		return "saved";
	});
	if (saved !== "stale") return saved === "saved" ? { ok: true } : { ok: false, errors: ENDED };
	const again = await openPlanForm(db, person, learnerId, now);
	const current = lineOf(again.plan.aims, lineId);
	if (!isOtherWords(current, words.value) && current.english === words.value.english)
		return { ok: true };
	return { ok: false, errors: MEANWHILE, current };
}

/** The tutor's English beside her words, and the place in the list, ask nobody to agree again. */
export async function editTarget(
	db: Db,
	person: Person,
	{ learnerId, lineId }: { learnerId: string; lineId: string },
	form: FormData,
	now: Date,
): Promise<Edited<Target>> {
	const { plan, own } = await openPlanForm(db, person, learnerId, now);
	const before = lineOf(plan.targets, lineId);
	const today = londonDate(now);
	const earliest = before.reviewOn < today ? before.reviewOn : today;
	const parsed = parseTarget(form, own, earliest);
	if (!parsed.ok) return parsed;
	const { reviewOn, ...rest } = parsed.value;
	const line = { id: before.id, planId: plan.id, version: readVersion(form) };
	const saved = await db.transaction().execute(async (trx) => {
		if (!(await takePlan(trx, plan.id))) return "ended";
		if (!(await updateTarget(trx, line, { ...rest, review_on: reviewOn }))) return "stale";
		await place(trx, line, Number(form.get("place")));
		if (isOtherTarget(before, parsed.value)) await newTerms(trx, plan.id);
		return "saved";
	});
	if (saved !== "stale") return saved === "saved" ? { ok: true } : { ok: false, errors: ENDED };
	const again = await openPlanForm(db, person, learnerId, now);
	const current = lineOf(again.plan.targets, lineId);
	if (!isOtherTarget(current, parsed.value) && current.english === rest.english)
		return { ok: true };
	return { ok: false, errors: MEANWHILE, current };
}

const NOTES = { support: "support", nextStep: "next_step" } as const;
export type Note = keyof typeof NOTES;

/** One short text of the plan; a text that changed since the page was shown is not written over. */
export async function saveNote(
	db: Db,
	person: Person,
	{ learnerId, note: name }: { learnerId: string; note: Note },
	form: FormData,
	now: Date,
): Promise<Edited<string | null>> {
	const { plan } = await openPlanForm(db, person, learnerId, now);
	const { note, seen } = readNote(form);
	return db.transaction().execute(async (trx): Promise<Edited<string | null>> => {
		const row = await takePlan(trx, plan.id);
		if (!row || form.get("plan") !== plan.id) return { ok: false, errors: ENDED };
		const current = row[NOTES[name]];
		if (current === note) return { ok: true };
		if (current !== seen) return { ok: false, errors: MEANWHILE, current };
		await updatePlan(trx, plan.id, { [NOTES[name]]: note });
		return { ok: true };
	});
}

async function place(
	trx: Db,
	{ id, planId }: { id: string; planId: string },
	wanted: number,
): Promise<void> {
	if (!Number.isInteger(wanted) || wanted < 1) return;
	const ids = await listIds(trx, "plan_target", planId);
	for (const [index, one] of reordered(ids, id, wanted).entries()) {
		await setPosition(trx, "plan_target", one, index + 1);
	}
}

function isOtherWords(one: PlanWords, other: PlanWords): boolean {
	return one.words !== other.words || one.language !== other.language;
}

type Agreed = PlanWords & Pick<Target, "about" | "reviewOn">;

function isOtherTarget(one: Agreed, other: Agreed): boolean {
	const isOther = one.about !== other.about || one.reviewOn !== other.reviewOn;
	return isOther || isOtherWords(one, other);
}

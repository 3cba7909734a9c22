import type { Person } from "#app/access/person.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { getSubject, lineOf, openPlanForm } from "./plan.server.ts";
import { MOST, type Plan, type PlanWords } from "./plan.ts";
import {
	dropLine,
	insertAim,
	insertPlan,
	insertTarget,
	isKept,
	type ListTable,
	listIds,
	newTerms,
	takePlan,
} from "./plan-changes-queries.server.ts";
import { parseTarget, parseWords, readNote, readOfPage } from "./plan-forms.ts";
import { keyOf } from "./plan-key.ts";

export type Changed = { ok: true } | { ok: false; errors: FieldErrors };

const ENDED: Changed = { ok: false, errors: { plan: "plans:errors.planEnded" } };

/** With her first aim. Where somebody else has begun one meanwhile, that is said. */
export async function beginPlan(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Changed> {
	const { learner, providerId } = await getSubject(db, person, learnerId, "en");
	const words = parseWords(form, learner.own);
	if (!words.ok) return words;
	const id = newId();
	const key = keyOf(person.id, learner.id, readOfPage(form).key, words.value);
	const at = now.toISOString();
	const empty = { own_words: null, own_language: null, tutor_words: null, next_step: null };
	const plan = { learner_id: learner.id, provider_id: providerId, support: readNote(form).note };
	const open = { ended_on: null, ended_at: null, ended_by: null, begun_at: at };
	return db.transaction().execute(async (trx) => {
		if (await isKept(trx, "plan_aim", key)) return { ok: true };
		if (await insertPlan(trx, { id, ...plan, ...empty, ...open, begun_by: person.id })) {
			await insertAim(trx, lineRow({ planId: id, key, position: 1 }, words.value, person, now));
			return { ok: true };
		}
		if (await isKept(trx, "plan_aim", key)) return { ok: true };
		return { ok: false, errors: { plan: "plans:errors.alreadyBegun" } };
	});
}

export async function addAim(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Changed> {
	const { plan, own } = await openPlanForm(db, person, learnerId, now);
	const words = parseWords(form, own);
	if (!words.ok) return words;
	return keepAim(db, plan, { form, by: person, words: words.value }, now);
}

type NewAim = { form: FormData; by: Person | null; words: PlanWords };

/** `by` is null when she writes it herself. */
export async function keepAim(db: Db, plan: Plan, { form, by, words }: NewAim, now: Date) {
	const page = readOfPage(form);
	if (page.planId !== plan.id) return ENDED;
	const key = keyOf(by?.id, plan.id, page.key, words);
	return keepLine(db, { table: "plan_aim", planId: plan.id, key, most: MOST.aims }, (trx, place) =>
		insertAim(trx, lineRow({ ...place, key }, words, by, now)),
	);
}

export async function addTarget(
	db: Db,
	person: Person,
	learnerId: string,
	form: FormData,
	now: Date,
): Promise<Changed> {
	const { plan, own } = await openPlanForm(db, person, learnerId, now);
	const target = parseTarget(form, own, londonDate(now));
	if (!target.ok) return target;
	const page = readOfPage(form);
	if (page.planId !== plan.id) return ENDED;
	const { about, reviewOn, ...words } = target.value;
	const key = keyOf(person.id, plan.id, page.key, target.value);
	const list = { table: "plan_target", planId: plan.id, key, most: MOST.targets } as const;
	return keepLine(db, list, (trx, place) => {
		const row = lineRow({ ...place, key }, words, person, now);
		return insertTarget(trx, { ...row, about, review_on: reviewOn });
	});
}

/** Taken out of what is agreed; its reviews stay to be read. Twice is once. */
export async function dropFromPlan(
	db: Db,
	person: Person,
	learnerId: string,
	{ table, id }: { table: ListTable; id: string },
	now: Date,
): Promise<void> {
	const { plan } = await openPlanForm(db, person, learnerId, now);
	const lines: readonly PlanLine[] = table === "plan_aim" ? plan.aims : plan.targets;
	if (lines.some((line) => line.id === id && line.dropped)) return;
	lineOf(lines, id);
	await db.transaction().execute(async (trx) => {
		if (!(await takePlan(trx, plan.id))) return;
		const line = { id, planId: plan.id };
		if (await dropLine(trx, table, line, now.toISOString())) await newTerms(trx, plan.id);
	});
}

type PlanLine = { id: string; dropped: boolean };
type List = { table: ListTable; planId: string; key: string; most: number };
type Place = { planId: string; position: number };

/** Last in its list, while there is room and the plan is open; the same post twice is one line. */
function keepLine(
	db: Db,
	{ table, planId, key, most }: List,
	insert: (trx: Db, place: Place) => Promise<boolean>,
): Promise<Changed> {
	return db.transaction().execute(async (trx) => {
		if (await isKept(trx, table, key)) return { ok: true };
		if (!(await takePlan(trx, planId))) return ENDED;
		const ids = await listIds(trx, table, planId);
		if (ids.length >= most) return { ok: false, errors: { words: "plans:errors.tooMany" } };
		if (await insert(trx, { planId, position: ids.length + 1 })) await newTerms(trx, planId);
		return { ok: true };
	});
}

function lineRow(
	{ planId, key, position }: Place & { key: string },
	words: PlanWords,
	by: Person | null,
	now: Date,
) {
	const made = { created_at: now.toISOString(), created_by: by?.id ?? null, dropped_at: null };
	return { id: newId(), plan_id: planId, key, position, ...words, ...made };
}

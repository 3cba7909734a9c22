import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { choiceOf } from "./destinations.ts";
import {
	checkCodes,
	codesText,
	OUTCOME_CODES,
	type OutcomeCode,
	type Purpose,
	purposeOf,
} from "./learning-outcomes.ts";
import { checkStep, KINDS, type LearnedHow, type NextStep, STAFF_LEARN } from "./next-steps.ts";
import type { Subject } from "./subjects.ts";

export type NewOutcome = { codes: OutcomeCode[]; purpose: Purpose | null };

/** By the id of the enrolment; of whom nothing new was said is in neither. */
export type Outcomes = {
	steps: ReadonlyMap<string, NextStep>;
	outcomes: ReadonlyMap<string, NewOutcome>;
};

export const field = {
	step: (id: string) => `step-${id}`,
	kind: (id: string) => `kind-${id}`,
	starts: (id: string) => `starts-${id}`,
	codes: (id: string) => `outcome-${id}`,
	/** Which record of outcomes the page showed: what was said meanwhile is not undone unseen. */
	seen: (id: string) => `seen-${id}`,
};

export function parseOutcomes(
	form: FormData,
	subjects: readonly Subject[],
	today: LocalDate,
): Parsed<Outcomes> {
	const errors: FieldErrors = {};
	const chosen = subjects.filter(({ id }) => choiceOf(textOf(form, field.step(id))));
	const learned = chosen.length > 0 ? learnedOf(form, errors) : null;
	const steps = new Map<string, NextStep>();
	for (const subject of chosen) {
		const step = stepOf(form, subject, learned, errors, today);
		if (step) steps.set(subject.id, step);
	}
	const outcomes = outcomesOf(form, subjects, errors, today);
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	// What is ticked and known already is an answer, sent twice.
	const isSaid = chosen.length > 0 || subjects.some(({ id }) => form.has(field.codes(id)));
	if (!isSaid && outcomes.size === 0) {
		return { ok: false, errors: { people: "outcomes:errors.nothing" } };
	}
	return { ok: true, value: { steps, outcomes } };
}

type Learned = { learnedHow: LearnedHow; learnedOn: LocalDate };

/** Said once for all on the page: they are asked on one day. */
function learnedOf(form: FormData, errors: FieldErrors): Learned | null {
	const learnedHow = STAFF_LEARN.find((how) => how === textOf(form, "learned-how"));
	const learnedOn = textOf(form, "learned-on");
	if (!learnedHow) errors["learned-how"] = "outcomes:errors.learnedHowMissing";
	if (!isLocalDate(learnedOn)) errors["learned-on"] = "outcomes:errors.learnedOnMissing";
	return learnedHow && isLocalDate(learnedOn) ? { learnedHow, learnedOn } : null;
}

function stepOf(
	form: FormData,
	subject: Subject,
	learned: Learned | null,
	errors: FieldErrors,
	today: LocalDate,
): NextStep | null {
	const { id } = subject;
	const choice = choiceOf(textOf(form, field.step(id)))!;
	const kind = KINDS.find((one) => one === textOf(form, field.kind(id)));
	const starts = textOf(form, field.starts(id));
	if (!kind) errors[field.kind(id)] = "outcomes:errors.kindMissing";
	if (starts !== "" && !isLocalDate(starts)) errors[field.starts(id)] = "outcomes:errors.date";
	if (!kind || !learned || errors[field.starts(id)]) return null;
	const step = { ...choice, ...learned, kind, startsOn: starts || null };
	const problem = checkStep(step, subject, today);
	if (!problem) return step;
	const isAboutAll = problem === "learnedInFuture";
	errors[isAboutAll ? "learned-on" : field.step(id)] = `outcomes:errors.${problem}`;
	return null;
}

function outcomesOf(
	form: FormData,
	subjects: readonly Subject[],
	errors: FieldErrors,
	today: LocalDate,
): Map<string, NewOutcome> {
	const changed = new Map<string, NewOutcome>();
	const purpose = purposeOf(textOf(form, "purpose"));
	for (const subject of subjects) {
		// A form without the question says nothing of its answer.
		if (!form.has(field.seen(subject.id))) continue;
		const codes = codesIn(form, subject.id);
		if (!isNew(subject, codes, purpose)) continue;
		const problem = checkCodes(codes, subject, today);
		if (problem) errors[field.codes(subject.id)] = `outcomes:errors.${problem}`;
		else changed.set(subject.id, { codes, purpose: purpose ?? subject.outcome?.purpose ?? null });
	}
	return changed;
}

/** The purpose alone is new only for whom an outcome is known. */
function isNew({ outcome }: Subject, codes: readonly OutcomeCode[], purpose: Purpose | null) {
	if (codesText(codes) !== codesText(outcome?.codes ?? [])) return true;
	return codes.length > 0 && purpose !== null && purpose !== outcome?.purpose;
}

function codesIn(form: FormData, id: string): OutcomeCode[] {
	const ticked = form.getAll(field.codes(id));
	return OUTCOME_CODES.filter((code) => ticked.includes(String(code)));
}

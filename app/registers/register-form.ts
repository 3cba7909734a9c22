import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { isMarkCode, makeMark } from "./marks.ts";
import type { MarkFact } from "./rates.ts";

/** A mark as it stood when the form was opened; version 0 is none. */
export type OpenedMark = { version: number; mark: MarkFact | null };

export type MarkChoice = { enrolmentId: string; chosen: MarkFact; opened: OpenedMark };

export type RegisterForm = {
	choices: MarkChoice[];
	everyoneElseIsHere: boolean;
	reason: string;
};

const NONE: OpenedMark = { version: 0, mark: null };

export const fields = {
	mark: (enrolmentId: string) => `mark.${enrolmentId}`,
	opened: (enrolmentId: string) => `opened.${enrolmentId}`,
	quickLate: (enrolmentId: string) => `late.${enrolmentId}`,
	late: (enrolmentId: string) => `minutes.${enrolmentId}`,
	left: (enrolmentId: string) => `left.${enrolmentId}`,
};

/** What the page carries of a saved mark: `2.late.15.0`, or `0` when there was none. */
export function openedValue(version: number, mark: MarkFact | null): string {
	if (!mark) return "0";
	return `${version}.${mark.code}.${mark.lateMinutes}.${mark.leftEarlyMinutes}`;
}

export function hasMarks(form: FormData): boolean {
	return form.has("rest") || [...form.keys()].some((name) => name.startsWith("mark."));
}

export function parseRegisterForm(form: FormData, lessonMinutes: number): Parsed<RegisterForm> {
	const errors: FieldErrors = {};
	const choices: MarkChoice[] = [];
	for (const enrolmentId of enrolmentsOf(form)) {
		const chosen = chosenMark(form, enrolmentId, lessonMinutes, errors);
		if (chosen) choices.push({ enrolmentId, chosen, opened: openedMark(form, enrolmentId) });
	}
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	const everyoneElseIsHere = form.get("rest") === "present";
	return { ok: true, value: { choices, everyoneElseIsHere, reason: textOf(form, "reason") } };
}

/** One learner's part of the form, by itself. */
export function parseChoice(
	form: FormData,
	enrolmentId: string,
	lessonMinutes: number,
): Parsed<MarkChoice> {
	const errors: FieldErrors = {};
	const chosen = chosenMark(form, enrolmentId, lessonMinutes, errors);
	if (!chosen || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { enrolmentId, chosen, opened: openedMark(form, enrolmentId) } };
}

function enrolmentsOf(form: FormData): Set<string> {
	const names = [...form.keys()].filter((name) => name.startsWith("mark."));
	return new Set(names.map((name) => name.slice("mark.".length)));
}

function chosenMark(
	form: FormData,
	enrolmentId: string,
	lessonMinutes: number,
	errors: FieldErrors,
): MarkFact | null {
	const code = form.get(fields.mark(enrolmentId));
	if (!isMarkCode(code)) {
		errors[fields.mark(enrolmentId)] = "registers:errors.markUnknown";
		return null;
	}
	const quick = minutesIn(form, fields.quickLate(enrolmentId), errors);
	const late = minutesIn(form, fields.late(enrolmentId), errors) ?? quick ?? 0;
	const left = minutesIn(form, fields.left(enrolmentId), errors) ?? 0;
	const mark = makeMark(code, late, left);
	if (mark.lateMinutes + mark.leftEarlyMinutes > lessonMinutes) {
		const name = mark.lateMinutes > 0 ? fields.late(enrolmentId) : fields.left(enrolmentId);
		errors[name] = "registers:errors.minutesTooMany";
	}
	return mark;
}

/** Digits of any script; null when nothing was typed. */
function minutesIn(form: FormData, name: string, errors: FieldErrors): number | null {
	const typed = fold(textOf(form, name));
	if (typed === "") return null;
	if (/^\d{1,4}$/.test(typed)) return Number(typed);
	errors[name] = "registers:errors.minutesUnclear";
	return null;
}

function openedMark(form: FormData, enrolmentId: string): OpenedMark {
	const [version, code, late, left] = textOf(form, fields.opened(enrolmentId)).split(".");
	const number = Number(version);
	if (!Number.isSafeInteger(number) || number < 1 || !isMarkCode(code)) return NONE;
	const mark = { code, lateMinutes: Number(late), leftEarlyMinutes: Number(left) };
	return { version: number, mark };
}

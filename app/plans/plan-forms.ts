import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { ABOUT, type About, LONGEST, type PlanWords, RESULTS, type Result } from "./plan.ts";

/** Which plan the page showed; with the answers, the key tells a second post from a second entry. */
export type OfPage = { planId: string; key: string };

export type TargetForm = PlanWords & { about: About; reviewOn: LocalDate };

export type ReviewForm = {
	result: Result;
	reviewedOn: LocalDate;
	evidence: string | null;
	/** Null where the review day stays as it is. */
	nextOn: LocalDate | null;
};

export type EndingForm = {
	endedOn: LocalDate;
	tutorWords: string;
	ownWords: string | null;
	ownLanguage: string | null;
	nextStep: string | null;
};

/** First and last day allowed, both included. */
type Span = { from: LocalDate; to: LocalDate };

/** Later than any plan. */
const FAR = "2999-12-31";

export function readOfPage(form: FormData): OfPage {
	return { planId: textOf(form, "plan", 64), key: textOf(form, "key", 64) };
}

export function readVersion(form: FormData): number {
	return Number.parseInt(textOf(form, "version", 9), 10) || 0;
}

/** `own` is her language, for who did not choose one. */
export function parseWords(form: FormData, own: string): Parsed<PlanWords> {
	const words = textOf(form, "words", LONGEST.words);
	if (words === "") return { ok: false, errors: { words: "plans:errors.wordsMissing" } };
	const language = languageIn(form, "language", own);
	const english = language === "en" ? null : textOf(form, "english", LONGEST.words) || null;
	return { ok: true, value: { words, language, english } };
}

export function parseTarget(form: FormData, own: string, earliest: LocalDate): Parsed<TargetForm> {
	const words = parseWords(form, own);
	const errors: FieldErrors = words.ok ? {} : { ...words.errors };
	const about = ABOUT.find((one) => one === textOf(form, "about"));
	if (!about) errors.about = "plans:errors.aboutMissing";
	const reviewOn = dayIn(form, "review-on", { from: earliest, to: FAR }, errors);
	if (!words.ok || !about || !reviewOn) return { ok: false, errors };
	return { ok: true, value: { ...words.value, about, reviewOn } };
}

export function parseReview(form: FormData, span: Span): Parsed<ReviewForm> {
	const errors: FieldErrors = {};
	const result = RESULTS.find((one) => one === textOf(form, "result"));
	if (!result) errors.result = "plans:errors.resultMissing";
	const reviewedOn = dayIn(form, "reviewed-on", span, errors);
	const evidence = textOf(form, "evidence", LONGEST.evidence) || null;
	if (result === "met" && evidence === null) errors.evidence = "plans:errors.evidenceMissing";
	const isOpen = result !== "met" && textOf(form, "next-on") !== "";
	const nextOn = isOpen ? dayIn(form, "next-on", { from: span.to, to: FAR }, errors) : null;
	if (!result || !reviewedOn || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { result, reviewedOn, evidence, nextOn } };
}

export function parseEnding(form: FormData, own: string, span: Span): Parsed<EndingForm> {
	const errors: FieldErrors = {};
	const endedOn = dayIn(form, "ended-on", span, errors);
	const tutorWords = textOf(form, "tutor-words", LONGEST.note);
	if (tutorWords === "") errors["tutor-words"] = "plans:errors.tutorWordsMissing";
	if (!endedOn || tutorWords === "") return { ok: false, errors };
	const ownWords = textOf(form, "own-words", LONGEST.note) || null;
	const ownLanguage = ownWords === null ? null : languageIn(form, "own-language", own);
	const nextStep = textOf(form, "next-step", LONGEST.note) || null;
	return { ok: true, value: { endedOn, tutorWords, ownWords, ownLanguage, nextStep } };
}

/** What is kept now, and what the page showed: somebody may have written meanwhile. */
export function readNote(form: FormData): { note: string | null; seen: string | null } {
	return {
		note: textOf(form, "note", LONGEST.note) || null,
		seen: textOf(form, "seen", LONGEST.note) || null,
	};
}

function languageIn(form: FormData, name: string, own: string): string {
	const language = textOf(form, name);
	return isLanguage(language) ? language : own;
}

function dayIn(
	form: FormData,
	name: string,
	{ from, to }: Span,
	errors: FieldErrors,
): LocalDate | null {
	const day = textOf(form, name);
	if (!isLocalDate(day)) errors[name] = "plans:errors.dayMissing";
	else if (day < from) errors[name] = "plans:errors.dayTooEarly";
	else if (day > to) errors[name] = "plans:errors.dayTooLate";
	else return day;
	return null;
}

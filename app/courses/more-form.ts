import { type FieldErrors, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { languageName } from "#app/i18n/format.ts";
import { languages, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { parseHelperLanguages } from "#app/imports/helper-languages.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { FactsTyped } from "./desk-form.ts";
import { FREE_FOR, KINDS, type MoreFacts, type Translation } from "./more-facts.ts";

const LONG = 2000;
const MOST_POUNDS = 99_999;

/** The languages of the site besides English. */
export const OTHER_LANGUAGES = languages.filter(({ tag }) => tag !== SOURCE_LANGUAGE);

export function typedMore(facts: MoreFacts): FactsTyped {
	const typed: FactsTyped = {
		summary: [facts.summary],
		bring: [facts.bring],
		kind: [facts.kind],
		pilot: [facts.pilotId ?? ""],
		employer: [facts.employer ?? ""],
		private: facts.isPrivate ? ["yes"] : [],
		cost: [facts.costPence === null ? "" : pounds(facts.costPence)],
		"cost-note": [facts.costNote ?? ""],
		"free-for": [facts.freeFor ?? ""],
		"creche-places": [numeral(facts.crechePlaces)],
		"creche-from": [numeral(facts.crecheFrom)],
		"creche-to": [numeral(facts.crecheTo)],
		helpers: [facts.helperLanguages.map(helperName).join("; ")],
		"entry-note": [facts.entryNote ?? ""],
		webpage: [facts.webpage ?? ""],
		next: [facts.nextCourseId ?? ""],
	};
	for (const { language, ...texts } of facts.translations) {
		for (const [name, text] of Object.entries(texts)) typed[`${name}-${language}`] = [text];
	}
	return typed;
}

/** Fills `errors`, which the rest of the form has too. */
export function parseMore(
	form: FormData,
	childcare: CourseTable["childcare"],
	errors: FieldErrors,
): MoreFacts {
	return {
		summary: textOf(form, "summary", LONG),
		bring: textOf(form, "bring", LONG),
		translations: OTHER_LANGUAGES.flatMap(({ tag }) => parseTranslation(form, tag, errors)),
		kind: KINDS.find((kind) => kind === form.get("kind")) ?? "community",
		pilotId: textOf(form, "pilot") || null,
		...parseEmployer(form, errors),
		...parseCost(form, errors),
		...parseCreche(form, childcare, errors),
		helperLanguages: parseHelpers(form, errors),
		entryNote: textOf(form, "entry-note", LONG) || null,
		webpage: parseWebpage(form, errors),
		nextCourseId: textOf(form, "next") || null,
	};
}

/** People must see what the text is about, so that no translation goes without its title. */
function parseTranslation(form: FormData, language: string, errors: FieldErrors): Translation[] {
	const title = textOf(form, `title-${language}`, 200);
	const summary = textOf(form, `summary-${language}`, LONG);
	const bring = textOf(form, `bring-${language}`, LONG);
	if (!title && !summary && !bring) return [];
	if (!title) errors[`title-${language}`] = "timetable:errors.title";
	return [{ language, title, summary, bring }];
}

/** A private class is found by the code of its employer alone. */
function parseEmployer(form: FormData, errors: FieldErrors) {
	const employer = textOf(form, "employer", 255).replace(/\s+/g, " ") || null;
	const isPrivate = form.get("private") === "yes";
	if (isPrivate && !employer) errors.employer = "timetable:errors.employer";
	return { employer, isPrivate };
}

function parseCost(form: FormData, errors: FieldErrors) {
	const typed = fold(textOf(form, "cost")).replace(/^£\s*/, "");
	const freeFor = FREE_FOR.find((who) => who === form.get("free-for")) ?? null;
	const isMoney = /^\d+([.,]\d{1,2})?$/.test(typed) && Number.parseInt(typed, 10) <= MOST_POUNDS;
	if (typed && !isMoney) errors.cost = "timetable:errors.cost";
	const costPence = isMoney ? Math.round(Number(typed.replace(",", ".")) * 100) : null;
	if (freeFor === "everyone" && costPence) errors.cost = "timetable:errors.costFree";
	return { costPence, freeFor, costNote: textOf(form, "cost-note", 255) || null };
}

function parseCreche(form: FormData, childcare: CourseTable["childcare"], errors: FieldErrors) {
	if (childcare !== "creche") return { crechePlaces: null, crecheFrom: null, crecheTo: null };
	const crechePlaces = wholeNumber(form, "creche-places", errors, 999);
	const crecheFrom = wholeNumber(form, "creche-from", errors, 17);
	const crecheTo = wholeNumber(form, "creche-to", errors, 17);
	const isUpsideDown = crecheFrom !== null && crecheTo !== null && crecheTo < crecheFrom;
	if (isUpsideDown) errors["creche-to"] = "timetable:errors.ages";
	return { crechePlaces, crecheFrom, crecheTo };
}

function wholeNumber(form: FormData, name: string, errors: FieldErrors, most: number) {
	const typed = fold(textOf(form, name));
	if (!typed) return null;
	const isFine = /^\d{1,3}$/.test(typed) && Number(typed) <= most;
	if (!isFine) errors[name] = most > 17 ? "manage:errors.capacity" : "timetable:errors.age";
	return isFine ? Number(typed) : null;
}

function parseHelpers(form: FormData, errors: FieldErrors): string[] {
	const typed = textOf(form, "helpers");
	const tags = typed ? parseHelperLanguages(typed) : [];
	if (!tags) errors.helpers = "timetable:errors.helpers";
	return tags ?? [];
}

function parseWebpage(form: FormData, errors: FieldErrors): string | null {
	const typed = textOf(form, "webpage", 255);
	if (!typed) return null;
	const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
	const isFine = URL.canParse(address) && new URL(address).hostname.includes(".");
	if (!isFine) errors.webpage = "timetable:errors.webpage";
	return address;
}

/** The name that is understood again, or the tag. */
function helperName(tag: string): string {
	const name = languageName(tag, "en");
	return parseHelperLanguages(name)?.join() === tag ? name : tag;
}

function pounds(pence: number): string {
	return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}

function numeral(value: number | null): string {
	return value === null ? "" : String(value);
}

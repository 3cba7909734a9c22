import type { Slot } from "#app/courses/timetable.ts";
import type { Flag } from "#db/columns.ts";
import { cellOf, count, freeText, listed, type RowCheck, wrong, yesNo } from "./cells.ts";
import { parseHelperLanguages } from "./helper-languages.ts";
import { checkEmails } from "./ncs-contacts.ts";
import { parseLevels, type TaughtLevel } from "./ncs-levels.ts";
import { CHILDCARE, FREE_FOR, KINDS } from "./ncs-lists.ts";
import { parseSlots, slotsOverlap } from "./slots.ts";

// Facts of ours: each kind of file has them under names of its own. Empty is undefined: what the
// file does not say, it leaves as it is.

export function checkFacts(check: RowCheck) {
	const flagOf = (fact: string) => checkFlag(check, check.columnOf(fact));
	return {
		capacity: count(check, check.columnOf("places")),
		kind: listed(check, check.columnOf("kind"), KINDS),
		free_for: listed(check, check.columnOf("free_for"), FREE_FOR),
		...checkChildcare(check),
		women_only: flagOf("women_only"),
		woman_teacher: flagOf("woman_teacher"),
		no_papers: flagOf("no_papers"),
		no_assessment: flagOf("no_assessment"),
		drop_in: flagOf("drop_in"),
		shift_friendly: flagOf("shift_friendly"),
		school_hours: flagOf("school_hours"),
	};
}

/** A private class is found by the code of its employer alone, so that it must have one. */
export function checkEmployer(check: RowCheck) {
	const column = check.columnOf("employer");
	const employer = freeText(check, column, 255).replace(/\s+/g, " ") || undefined;
	const isPrivate = checkFlag(check, check.columnOf("private"));
	if (isPrivate === 1 && !employer) wrong(check, column, "employer-needed");
	return { employer, isPrivate };
}

/** What a row says by names, in columns of ours. */
export function checkNames(check: RowCheck, reference: string) {
	const nextColumn = check.columnOf("next_class");
	const next = cellOf(check, nextColumn) || undefined;
	if (next === reference) wrong(check, nextColumn, "next-itself");
	return {
		levels: checkLevels(check),
		slots: checkSlots(check),
		helperLanguages: checkHelperLanguages(check),
		pilot: cellOf(check, check.columnOf("pilot")) || undefined,
		tutors: checkEmails(check, check.columnOf("tutor")),
		next,
	};
}

export function checkFlag(check: RowCheck, column: string): Flag | undefined {
	const yes = yesNo(check, column);
	if (yes === undefined) return undefined;
	return yes ? 1 : 0;
}

function checkChildcare(check: RowCheck) {
	const [childcareColumn, ages, places] = ["childcare", "creche_ages", "creche_places"].map(
		check.columnOf,
	) as [string, string, string];
	const childcare = listed(check, childcareColumn, CHILDCARE);
	for (const column of [ages, places]) {
		const isIdle = childcare !== undefined && childcare !== "creche";
		if (isIdle && cellOf(check, column) !== "") wrong(check, column, "creche-only");
	}
	return { childcare, ...checkAges(check, ages), creche_places: count(check, places) };
}

const OLDEST = 17;

/** `1-4`: from the first birthday to the last day of being four. */
function checkAges(check: RowCheck, column: string) {
	const text = cellOf(check, column);
	if (text === "") return {};
	const [, from, to] = /^(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})$/.exec(text) ?? [];
	const [first, last] = [Number(from), Number(to)];
	const isRange = from !== undefined && first <= last && last <= OLDEST;
	if (!isRange) return { creche_from_years: wrong(check, column, "ages") };
	return { creche_from_years: first, creche_to_years: last };
}

function checkLevels(check: RowCheck): TaughtLevel[] | undefined {
	const column = check.columnOf("levels");
	const text = cellOf(check, column);
	if (text === "") return undefined;
	return parseLevels(text) ?? wrong(check, column, "levels");
}

function checkSlots(check: RowCheck): Slot[] | undefined {
	const column = check.columnOf("times");
	const text = cellOf(check, column);
	if (text === "") return undefined;
	const slots = parseSlots(text);
	if (!slots) return wrong(check, column, "times");
	return slotsOverlap(slots) ? wrong(check, column, "times-overlap") : slots;
}

function checkHelperLanguages(check: RowCheck): string[] | undefined {
	const column = check.columnOf("helper_languages");
	const text = cellOf(check, column);
	if (text === "") return undefined;
	return parseHelperLanguages(text) ?? wrong(check, column, "languages");
}

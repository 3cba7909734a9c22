import { readPhone, tidyPhone } from "#app/enrolments/phone.ts";
import { fold } from "#app/i18n/fold.ts";
import { CONTACT_WAYS, type Details, MOST_CHILDREN, readAges } from "#app/learners/details.ts";
import type { LocalDate } from "#db/columns.ts";
import {
	beginCheck,
	cellOf,
	freeText,
	listed,
	type NcsRow,
	type RowCheck,
	required,
	wrong,
	yesNo,
} from "./cells.ts";
import { parseHelperLanguages } from "./helper-languages.ts";
import { checkEmail } from "./ncs-contacts.ts";
import { checkDate } from "./ncs-dates.ts";
import { parseOwnDate } from "./own-row.ts";
import { type CheckedRow, checkedRow, isWholeRow } from "./said.ts";

/** What a row says of a learner; what it does not say it does not change. */
export type LearnerFacts = {
	name: string;
	reference: string;
	details: Partial<Details>;
	/** The reference of a class, or the last part of its address. */
	course: string;
	/** With a day she has a place from then on; without one she waits for a place. */
	joinedOn: LocalDate | undefined;
};

const WAYS = Object.fromEntries(CONTACT_WAYS.map((way) => [way, way]));

export function checkLearnerRow(row: NcsRow): CheckedRow<LearnerFacts> {
	const check = beginCheck(row, (fact) => fact);
	if (!isWholeRow(row)) wrong(check, "", "cell-count");
	required(check, "name");
	const name = freeText(check, "name", 100);
	const facts: LearnerFacts = {
		name,
		reference: freeText(check, "reference", 60),
		details: said({
			preferred_name: name,
			...namesOf(check),
			...contactOf(check),
			...crecheOf(check),
		}),
		course: freeText(check, "class", 255),
		joinedOn: checkDate(check, "joined", parseOwnDate),
	};
	if (facts.course === "" && cellOf(check, "joined") !== "") wrong(check, "class", "class-needed");
	return checkedRow(check, facts);
}

function namesOf(check: RowCheck) {
	const language = cellOf(check, "language");
	const tags = language === "" ? null : parseHelperLanguages(language);
	if (language !== "" && tags?.length !== 1) wrong(check, "language", "language-one");
	return {
		full_name: freeText(check, "full_name", 100) || undefined,
		say_name: freeText(check, "say_name", 100) || undefined,
		language: tags?.[0],
	};
}

function contactOf(check: RowCheck) {
	const phone = cellOf(check, "phone");
	if (phone !== "" && readPhone(phone) === null) wrong(check, "phone", "phone");
	const may = yesNo(check, "leave_message");
	const flag = may ? (1 as const) : (0 as const);
	return {
		phone: phone === "" ? undefined : tidyPhone(phone),
		email: checkEmail(check, "email"),
		contact_way: wayOf(listed(check, "contact_way", WAYS)),
		may_leave_message: may === undefined ? undefined : flag,
	};
}

function wayOf(word: string | undefined) {
	return CONTACT_WAYS.find((way) => way === word);
}

/** The number and the ages come together, or not at all. */
function crecheOf(check: RowCheck): Partial<Details> {
	const text = fold(cellOf(check, "creche_children"));
	if (text === "" && cellOf(check, "creche_ages") === "") return {};
	const count = text === "" ? 0 : Number(text);
	const isCount = Number.isInteger(count) && count >= 0 && count <= MOST_CHILDREN;
	if (!isCount) wrong(check, "creche_children", "children");
	const ages = readAges(fold(cellOf(check, "creche_ages")));
	if (ages === null || (isCount && ages.length !== count))
		wrong(check, "creche_ages", "child-ages");
	return { creche_children: count, creche_ages: ages?.length ? ages.join(",") : null };
}

/** Only what stands there. */
function said(details: { [Name in keyof Details]?: Details[Name] | undefined }): Partial<Details> {
	return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

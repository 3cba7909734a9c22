import type { LocalDate } from "#db/columns.ts";
import {
	beginCheck,
	cellOf,
	freeText,
	listed,
	type NcsRow,
	type RowCheck,
	required,
	warn,
	wrong,
} from "./cells.ts";
import { checkEmployer, checkFacts, checkNames } from "./class-facts.ts";
import { longestOf, ncsColumn } from "./ncs-columns.ts";
import { checkEmail, checkPhone, checkWebsite } from "./ncs-contacts.ts";
import { checkTerm } from "./ncs-dates.ts";
import { checkDelivery } from "./ncs-delivery.ts";
import { COURSE_TYPES, EDUCATION_LEVELS, SECTORS } from "./ncs-lists.ts";
import { checkCost } from "./ncs-money.ts";
import { referenceOf } from "./ncs-reference.ts";
import { checkTexts } from "./ncs-texts.ts";
import { type CheckedRow, type ClassFacts, checkedRow, isWholeRow } from "./said.ts";

/** One row, one class: every rule of theirs and of ours, all that is wrong at once. */
export function checkClassRow(row: NcsRow, today: LocalDate): CheckedRow<ClassFacts> {
	const check = beginCheck(row, ncsColumn);
	const facts = factsOf(check, today);
	return checkedRow(check, facts);
}

function factsOf(check: RowCheck, today: LocalDate): ClassFacts {
	if (!isWholeRow(check.row)) wrong(check, "", "cell-count");
	checkQualification(check);
	const texts = checkTexts(check);
	const delivery = checkDelivery(check);
	const term = checkTerm(check, today);
	const cost = checkCost(check);
	required(check, "COURSE_WEBPAGE");
	if (cellOf(check, "YOUR_REFERENCE") === "") warn(check, "YOUR_REFERENCE", "no-reference");
	freeText(check, "YOUR_REFERENCE", longestOf("YOUR_REFERENCE"));
	const { kind, ...ours } = checkFacts(check);
	const { isPrivate, ...employer } = checkEmployer(check);
	const reference = referenceOf(check.row.cells);
	return {
		reference,
		course: {
			...ours,
			private: isPrivate,
			kind: kind ?? (delivery.mode === "work-based" ? "workplace" : undefined),
			starts_on: term.startsOn,
			ends_on: term.endsOn,
			cost_pence: cost.pence,
			cost_note: cost.note,
			entry_note: freeText(check, "ENTRY_REQUIREMENTS", longestOf("ENTRY_REQUIREMENTS")) || null,
			online: delivery.mode === "online" ? 1 : 0,
			contact_email: checkEmail(check, check.columnOf("email")),
			contact_phone: checkPhone(check, check.columnOf("phone")),
			webpage: checkWebsite(check, "COURSE_WEBPAGE"),
		},
		texts,
		venue: delivery.venue,
		...employer,
		...checkNames(check, reference),
	};
}

/** The register of qualifications is not here, so that a number is checked for its shape alone. */
function checkQualification(check: RowCheck): void {
	if ("LARS_QAN" in check.row.cells) {
		required(check, "LARS_QAN");
		const number = cellOf(check, "LARS_QAN").padStart(8, "0");
		if (!/^[\dA-Z]{8}$/i.test(number)) wrong(check, "LARS_QAN", "lars");
		return;
	}
	required(check, "COURSE_TYPE");
	listed(check, "COURSE_TYPE", COURSE_TYPES);
	listed(check, "SECTOR", SECTORS);
	listed(check, "EDUCATION_LEVEL", EDUCATION_LEVELS);
	freeText(check, "AWARDING_BODY", longestOf("AWARDING_BODY"));
}

import { createHash } from "node:crypto";
import { fold } from "#app/i18n/fold.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import {
	beginCheck,
	cellOf,
	freeText,
	type NcsRow,
	type RowCheck,
	required,
	warn,
	wrong,
} from "./cells.ts";
import { checkEmployer, checkFacts, checkFlag, checkNames } from "./class-facts.ts";
import { LONGEST_TEXT } from "./ncs-columns.ts";
import { checkEmail, checkPhone, checkWebsite } from "./ncs-contacts.ts";
import { checkDate, checkOrder } from "./ncs-dates.ts";
import { parsePence } from "./ncs-money.ts";
import { checkOthers, type TextFacts } from "./ncs-texts.ts";
import { checkAccess, checkPostcode, type VenueFacts } from "./ncs-venue-row.ts";
import { ownColumn } from "./own-columns.ts";
import { type CheckedRow, type ClassFacts, checkedRow, isWholeRow } from "./said.ts";

/** A row of our own list speaks of a class and of the venue it is held in. */
export type OwnFacts = { course: ClassFacts; venue: VenueFacts | null };

export function checkOwnRow(row: NcsRow, today: LocalDate): CheckedRow<OwnFacts> {
	const check = beginCheck(row, ownColumn);
	const course = classOf(check, today);
	return checkedRow(check, { course, venue: venueOf(check) });
}

/** The provider's own, or, when a row has none, one made of what the row is. */
export function ownReference(cells: Readonly<Record<string, string>>): string {
	const own = cells.reference ?? "";
	if (own !== "") return own;
	const parts = ["title", "venue", "starts"].map((column) => fold(cells[column] ?? ""));
	const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
	return `own-${digest.slice(0, 16)}`;
}

/** `7/9/2026`, as people write it here, or `2026-09-07`, as spreadsheets do. */
export function parseOwnDate(text: string): LocalDate | null {
	const [, day = "", month = "", year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
	const date = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
	return isLocalDate(date) ? date : null;
}

function classOf(check: RowCheck, today: LocalDate): ClassFacts {
	if (!isWholeRow(check.row)) wrong(check, "", "cell-count");
	const reference = ownReference(check.row.cells);
	if (cellOf(check, "reference") === "") warn(check, "reference", "no-reference");
	freeText(check, "reference", 255);
	const { kind, ...facts } = checkFacts(check);
	const { isPrivate, employer } = checkEmployer(check);
	const online = checkFlag(check, "online");
	return {
		reference,
		course: {
			...facts,
			...checkTerm(check, today),
			...checkCost(check),
			kind: kind ?? (employer ? "workplace" : undefined),
			private: isPrivate,
			online,
			entry_note: freeText(check, "entry", 500) || undefined,
			contact_email: checkEmail(check, "email"),
			contact_phone: checkPhone(check, "phone"),
			webpage: checkWebsite(check, "webpage"),
		},
		texts: checkTexts(check),
		venue: placeOf(check, online === 1),
		employer,
		...checkNames(check, reference),
	};
}

function checkTexts(check: RowCheck): TextFacts[] {
	required(check, "title");
	const [title, summary, bring] = (["title", "summary", "bring"] as const).map((part) =>
		freeText(check, part, LONGEST_TEXT[part]),
	);
	const english = {
		language: "en",
		title: title!,
		summary: summary || undefined,
		bring: bring || undefined,
	} as const;
	return [english, ...checkOthers(check)];
}

function checkTerm(check: RowCheck, today: LocalDate) {
	const starts = checkDate(check, "starts", parseOwnDate);
	const ends = checkDate(check, "ends", parseOwnDate);
	if (starts && ends) checkOrder(check, starts, ends);
	if (starts && starts < today) warn(check, "starts", "start-passed");
	if (ends && ends < today) warn(check, "ends", "ended");
	return { starts_on: starts, ends_on: ends };
}

function checkCost(check: RowCheck) {
	const text = cellOf(check, "cost");
	const pence = /^free$/i.test(text) ? 0 : parsePence(text);
	if (text !== "" && pence === null) wrong(check, "cost", "cost");
	const isFree = cellOf(check, "free_for").toLowerCase() === "everyone";
	if (isFree && pence) wrong(check, "cost", "cost-free");
	return {
		cost_pence: text === "" ? undefined : pence,
		cost_note: freeText(check, "cost_note", 255) || undefined,
	};
}

function placeOf(check: RowCheck, online: boolean): ClassFacts["venue"] {
	const name = cellOf(check, "venue");
	if (name !== "") return { reference: "", name, column: "venue" };
	return online ? null : undefined;
}

function venueOf(check: RowCheck): VenueFacts | null {
	const name = freeText(check, "venue", 255);
	const facts = {
		reference: null,
		name,
		address: freeText(check, "address", 200) || undefined,
		town: freeText(check, "town", 75) || undefined,
		postcode: checkPostcode(check, "postcode"),
		...checkAccess(check),
	};
	const { reference: _, ...said } = facts;
	const hasMore = Object.values(said).some((value) => value !== undefined && value !== "");
	if (name === "" && hasMore) wrong(check, "venue", "venue-needed");
	return name === "" ? null : facts;
}

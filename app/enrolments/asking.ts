import { isLevel, LEVELS, type Level } from "#app/assessments/levels.ts";
import { fold } from "#app/i18n/fold.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { foldEmail } from "#app/people/emails.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import { isSamePhone } from "./phone.ts";

/** Raise it with every change of the words she agrees to; old rows keep theirs. */
export const NOTICE_VERSION = "2026-1";

/** What she thinks of herself; never an assessment. */
export type AskedLevel = Level | "unsure";
export const ASKED_LEVELS: readonly AskedLevel[] = [...LEVELS, "unsure"];

export type Request = {
	name: string;
	phone: string | null;
	email: string | null;
	mayLeaveMessage: boolean;
	language: LanguageTag;
	speaking: AskedLevel | null;
	reading: AskedLevel | null;
	message: string | null;
	/** Ages of the children who need a place in the crèche. */
	crecheAges?: readonly number[];
	/** The form it came from, so that a form sent twice asks once. */
	formKey: string;
};

type Contact = { phone: string | null; email: string | null };

/** `closed`: it was open once, and she deserves a better answer than "not found". */
export type Asking = "open" | "closed" | "unknown";

export function askingOf(
	{ state, ends_on }: Pick<CourseTable, "state" | "ends_on">,
	today: LocalDate,
): Asking {
	if (state === "draft") return "unknown";
	const isOver = ends_on !== null && ends_on < today;
	return state === "published" && !isOver ? "open" : "closed";
}

export function isAskedLevel(value: unknown): value is AskedLevel {
	return value === "unsure" || isLevel(value);
}

/** A name alone is shared by many; with one way to reach her it is the same person. */
export function isSamePerson(one: Contact & { name: string }, other: Contact & { name: string }) {
	if (fold(one.name) !== fold(other.name)) return false;
	return isSamePhone(one.phone, other.phone) || isSameEmail(one.email, other.email);
}

function isSameEmail(one: string | null, other: string | null): boolean {
	return one !== null && other !== null && foldEmail(one) === foldEmail(other);
}

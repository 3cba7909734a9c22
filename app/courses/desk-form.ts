import { isLevel, LEVELS } from "#app/assessments/levels.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { isLocalDate, isLocalTime } from "#app/i18n/london-time.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import { CHILDCARE, type CourseFacts, YES_NO_FACTS } from "./desk-facts.ts";
import type { AllFacts } from "./more-facts.ts";
import { parseMore, typedMore } from "./more-form.ts";
import type { Slot } from "./timetable.ts";

export const MOST_SLOTS = 7;
const MOST_PLACES = 999;

export type FactsTyped = Record<string, string[]>;

/** What the class says now, as the form would have been typed. */
export function typedFacts(facts: CourseFacts): FactsTyped {
	const typed: FactsTyped = {
		title: [facts.title],
		levels: facts.levels,
		"starts-on": [facts.startsOn ?? ""],
		"ends-on": [facts.endsOn ?? ""],
		capacity: [facts.capacity === null ? "" : String(facts.capacity)],
		venue: [facts.venueId ?? ""],
		"contact-email": [facts.contactEmail ?? ""],
		"contact-phone": [facts.contactPhone ?? ""],
		childcare: [facts.childcare],
		yes: facts.yes,
	};
	for (const [index, { weekday, starts, ends }] of facts.slots.entries()) {
		typed[`weekday-${index + 1}`] = [String(weekday)];
		typed[`starts-${index + 1}`] = [starts];
		typed[`ends-${index + 1}`] = [ends];
	}
	return typed;
}

/** The rows in use and one more, and never fewer than two. */
export function rowsShown(typed: FactsTyped): number[] {
	const used = Array.from({ length: MOST_SLOTS }, (_, index) => index + 1).filter((row) =>
		["weekday", "starts", "ends"].some((part) => typed[`${part}-${row}`]?.[0]),
	);
	const count = Math.min(MOST_SLOTS, Math.max(2, (used.at(-1) ?? 0) + 1));
	return Array.from({ length: count }, (_, index) => index + 1);
}

/** The whole form: what people go by first, and everything else. */
export function typedClass(facts: AllFacts): FactsTyped {
	return { ...typedFacts(facts), ...typedMore(facts) };
}

export function parseClass(form: FormData): Parsed<AllFacts> {
	const first = parseFacts(form);
	const errors = first.ok ? {} : { ...first.errors };
	const childcare = CHILDCARE.find((kind) => kind === form.get("childcare")) ?? "none";
	const more = parseMore(form, childcare, errors);
	if (!first.ok || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { ...first.value, ...more } };
}

/** Gaps are allowed: a draft is completed bit by bit. What is said must make sense. */
export function parseFacts(form: FormData): Parsed<CourseFacts> {
	const errors: FieldErrors = {};
	const slots = parseSlots(form, errors);
	const value: CourseFacts = {
		title: textOf(form, "title", 200),
		levels: LEVELS.filter((level) => form.getAll("levels").includes(level)).filter(isLevel),
		slots,
		...parseDates(form, errors),
		capacity: parseCapacity(form, errors),
		venueId: textOf(form, "venue") || null,
		contactEmail: parseEmail(form, errors),
		contactPhone: textOf(form, "contact-phone", 40) || null,
		childcare: CHILDCARE.find((kind) => kind === form.get("childcare")) ?? "none",
		yes: YES_NO_FACTS.filter((fact) => form.getAll("yes").includes(fact)),
	};
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}

function parseDates(form: FormData, errors: FieldErrors) {
	const startsOn = parseDay(form, "starts-on", errors);
	const endsOn = parseDay(form, "ends-on", errors);
	if (startsOn && endsOn && endsOn < startsOn) errors["ends-on"] = "manage:errors.endsBefore";
	return { startsOn, endsOn };
}

function parseDay(form: FormData, name: string, errors: FieldErrors): string | null {
	const day = textOf(form, name);
	if (day && !isLocalDate(day)) errors[name] = "manage:errors.day";
	return day || null;
}

function parseCapacity(form: FormData, errors: FieldErrors): number | null {
	const typed = fold(textOf(form, "capacity"));
	if (!typed) return null;
	const places = /^\d+$/.test(typed) ? Number(typed) : 0;
	if (places < 1 || places > MOST_PLACES) errors.capacity = "manage:errors.capacity";
	return places;
}

function parseEmail(form: FormData, errors: FieldErrors): string | null {
	const email = textOf(form, "contact-email");
	if (email && !looksLikeEmail(email)) errors["contact-email"] = "manage:errors.email";
	return email || null;
}

function parseSlots(form: FormData, errors: FieldErrors): Slot[] {
	const slots: Slot[] = [];
	for (let row = 1; row <= MOST_SLOTS; row++) {
		const day = textOf(form, `weekday-${row}`);
		const starts = timeOf(form, `starts-${row}`);
		const ends = timeOf(form, `ends-${row}`);
		if (!day && !starts && !ends) continue;
		const slot = { weekday: /^[1-7]$/.test(day) ? Number(day) : 0, starts, ends };
		const wrong = slotError(slot, slots);
		if (wrong) errors[`weekday-${row}`] = wrong;
		slots.push(slot);
	}
	return slots.sort((one, other) => timeKey(one).localeCompare(timeKey(other)));
}

function timeKey({ weekday, starts }: Slot): string {
	return `${weekday} ${starts}`;
}

/** Some browsers send seconds too. */
function timeOf(form: FormData, name: string): string {
	return fold(textOf(form, name)).replace(/^(\d\d:\d\d):\d\d$/, "$1");
}

function slotError({ weekday, starts, ends }: Slot, others: readonly Slot[]) {
	if (!weekday || !isLocalTime(starts) || !isLocalTime(ends)) return "manage:errors.slot";
	if (ends <= starts) return "manage:errors.slotEnds";
	const isTwice = others.some((one) => one.weekday === weekday && one.starts === starts);
	return isTwice ? "manage:errors.slotTwice" : null;
}

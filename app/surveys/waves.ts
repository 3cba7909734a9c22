import { Temporal } from "temporal-polyfill";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { addDays, daysBetween } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { SurveyResponseTable } from "#db/tables/surveys.ts";

export type Wave = SurveyResponseTable["wave"];
export const WAVES = ["baseline", "end", "follow-up"] as const satisfies readonly Wave[];

export type WaveState = "not-yet" | "due" | "overdue" | "answered" | "closed";

/** One enrolment of hers in a class of the pilot. */
export type Attending = {
	state: EnrolmentState;
	enrolledOn: LocalDate | null;
	/** The first lesson attended. */
	startedOn: LocalDate | null;
	/** The last day of the class as planned. */
	plannedEnd: LocalDate | null;
	endedOn: LocalDate | null;
	/** She is compared with who has a place, since this day: she waits for this class, or did then. */
	comparedSince?: LocalDate | null;
};

/** First day, first day too late for the plan, last day; null where nobody can know it yet. */
export type Span = { opens: LocalDate; overdueFrom: LocalDate | null; closes: LocalDate | null };

const TAKES_PART: readonly EnrolmentState[] = [
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"transferred",
];
const TWO_WEEKS = 14;
/** Later than this it tells what the class has changed, not how it began. */
const LATEST_BASELINE = 41;
const LATEST_END = 28;
const FOLLOW_UP_MONTHS = { opens: 5, overdue: 7, closes: 8 };

export function takesPart(attending: Pick<Attending, "state" | "comparedSince">): boolean {
	return isCompared(attending) || TAKES_PART.includes(attending.state);
}

/** Asked as one who waits, and for ever: that she has a place later changes nothing. */
export function isCompared({ comparedSince }: Pick<Attending, "comparedSince">): boolean {
	return !!comparedSince;
}

/** Where the wave stands on that day; null when she is not asked in it at all. */
export function waveState(
	wave: Wave,
	attending: readonly Attending[],
	answeredOn: LocalDate | null,
	day: LocalDate,
): WaveState | null {
	if (answeredOn !== null) return "answered";
	const span = spanOf(wave, attending);
	if (!span) return null;
	if (day < span.opens) return "not-yet";
	if (span.closes !== null && day > span.closes) return "closed";
	return span.overdueFrom !== null && day >= span.overdueFrom ? "overdue" : "due";
}

/** She can be asked on that day. */
export function isOpenOn(span: Span | null, day: LocalDate): boolean {
	return span !== null && span.opens <= day && (span.closes === null || day <= span.closes);
}

export function spanOf(wave: Wave, attending: readonly Attending[]): Span | null {
	const waiting = attending.find(isCompared);
	if (waiting) return waitingSpan(wave, waiting.comparedSince!, waiting.plannedEnd);
	const taken = attending.filter(takesPart);
	const started = least(taken.map(({ startedOn }) => startedOn));
	const end = started === null ? null : endOf(taken, started);
	if (wave === "baseline") return baselineOf(taken, started, end);
	if (end === null) return null;
	return wave === "end" ? end.span : followUpOf(end.on);
}

/**
 * Who waits is asked when the comparison begins and when the class she waits for ends, as if she went
 * there; not half a year later, when she may have had a class of her own.
 */
function waitingSpan(wave: Wave, since: LocalDate, plannedEnd: LocalDate | null): Span | null {
	const end = plannedEnd === null ? null : endBetween(since, latest([plannedEnd, since])!);
	if (wave === "end") return end?.span ?? null;
	if (wave === "follow-up") return null;
	const beforeEnd = end && addDays(end.span.opens, -1);
	const closes = least([addDays(since, LATEST_BASELINE), beforeEnd]);
	return { opens: since, overdueFrom: addDays(since, TWO_WEEKS), closes };
}

type End = { on: LocalDate; span: Span };

function baselineOf(
	taken: readonly Attending[],
	started: LocalDate | null,
	end: End | null,
): Span | null {
	const opens = least(taken.flatMap(({ enrolledOn, startedOn }) => [enrolledOn, startedOn]));
	if (opens === null) return null;
	// She has not come yet: before the first lesson is the best time, and after the class none is.
	const planned = latest(taken.map(({ plannedEnd }) => plannedEnd));
	if (started === null) return { opens, overdueFrom: null, closes: planned };
	const beforeEnd = end && addDays(end.span.opens, -1);
	const closes = least([addDays(started, LATEST_BASELINE), beforeEnd]);
	return { opens, overdueFrom: addDays(started, TWO_WEEKS), closes };
}

/** Her last class of the pilot decides: who goes on in another has not left. */
function endOf(taken: readonly Attending[], started: LocalDate): End | null {
	const running = taken.filter(({ endedOn }) => endedOn === null);
	const planned = latest((running.length > 0 ? running : taken).map((one) => one.plannedEnd));
	const left = running.length > 0 ? null : latest(taken.map(({ endedOn }) => endedOn));
	const on = left ?? (planned && latest([planned, started]));
	if (on === null) return null;
	const opens = least([left, planned && beforeEndOf(started, planned)])!;
	return { on, span: endSpan(opens, on) };
}

function endBetween(started: LocalDate, planned: LocalDate): End {
	return { on: planned, span: endSpan(beforeEndOf(started, planned), planned) };
}

function endSpan(opens: LocalDate, on: LocalDate): Span {
	return { opens, overdueFrom: addDays(on, TWO_WEEKS + 1), closes: addDays(on, LATEST_END) };
}

/** Two weeks before the end; in a very short class not before its second half. */
function beforeEndOf(started: LocalDate, planned: LocalDate): LocalDate {
	const half = Math.max(0, Math.ceil(daysBetween(started, planned) / 2));
	return latest([addDays(planned, -TWO_WEEKS), addDays(started, half)])!;
}

function followUpOf(end: LocalDate): Span {
	const { opens, overdue, closes } = FOLLOW_UP_MONTHS;
	return {
		opens: addMonths(end, opens),
		overdueFrom: addMonths(end, overdue),
		closes: addMonths(end, closes),
	};
}

/** The same day of a later month, or its last one. */
function addMonths(day: LocalDate, months: number): LocalDate {
	return Temporal.PlainDate.from(day).add({ months }).toString();
}

function least(days: readonly (LocalDate | null)[]): LocalDate | null {
	return days.filter((day) => day !== null).sort()[0] ?? null;
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
	return (
		days
			.filter((day) => day !== null)
			.sort()
			.at(-1) ?? null
	);
}

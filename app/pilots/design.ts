import { INDICATOR_IDS, INDICATORS, type IndicatorId } from "#app/evaluation/indicators.ts";
import { spanOf } from "#app/surveys/waves.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { PilotDesignTable } from "#db/tables/pilot-setup.ts";

export type DesignKind = PilotDesignTable["design"];

export const DESIGNS = [
	"before-after",
	"waiting-list",
	"matched",
] as const satisfies readonly DesignKind[];

/** More than these are not primary. */
export const MOST_OUTCOMES = 3;

export type Design = {
	kind: DesignKind;
	/** Primary, in the order of the indicators. */
	outcomes: readonly IndicatorId[];
	saidAt: Instant;
};

/** Only what happens to learners can be what a pilot is judged by. */
const OF_LEARNERS = ["assessments", "surveys", "outcomes"];
export const PRIMARY_OUTCOMES: readonly IndicatorId[] = INDICATOR_IDS.filter(
	(id) => OF_LEARNERS.includes(INDICATORS[id].source) || id === "retention" || id === "achievement",
);

export type EndlineOpening = { on: LocalDate; by: "answer" | "class" };

type Dates = { startsOn: LocalDate | null; endsOn: LocalDate | null };

/**
 * The day from which somebody could know how it ends: the first answer of an end survey, or the
 * first day on which a class of the pilot may be asked, whichever comes first.
 */
export function endlineOpening(
	firstAnswer: LocalDate | null,
	classes: readonly Dates[],
): EndlineOpening | null {
	const opening = classes
		.flatMap((dates) => endWaveOf(dates) ?? [])
		.toSorted()
		.at(0);
	if (firstAnswer !== null && (opening === undefined || firstAnswer <= opening)) {
		return { on: firstAnswer, by: "answer" };
	}
	return opening === undefined ? null : { on: opening, by: "class" };
}

/** Of who comes from the first day to the last. */
function endWaveOf({ startsOn, endsOn }: Dates): LocalDate | null {
	if (startsOn === null || endsOn === null) return null;
	const whole = { enrolledOn: startsOn, startedOn: startsOn, plannedEnd: endsOn, endedOn: null };
	return spanOf("end", [{ ...whole, state: "active" }])?.opens ?? null;
}

export function isOpened(opening: EndlineOpening | null, today: LocalDate): boolean {
	return opening !== null && opening.on <= today;
}

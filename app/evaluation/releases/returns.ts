import type { PilotFacts } from "#app/pilots/pilot.ts";
import { firstDayOf, isQuarterEnd, type QuarterEnd, quartersOf } from "#app/pilots/quarters.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Period } from "../report-model.ts";
import type { Wanted } from "./release.ts";

type Dates = Pick<PilotFacts, "startsOn" | "endsOn">;

/** From the first pilot that begins to the last that ends. */
export function datesOf(pilots: readonly Dates[]): Dates {
	const starts = pilots.map(({ startsOn }) => startsOn).toSorted();
	const ends = pilots.map(({ endsOn }) => endsOn).toSorted();
	return { startsOn: starts[0] ?? "", endsOn: ends.at(-1) ?? "" };
}

/** Quarters that are over, the latest first. */
export function quartersOver(pilots: readonly Dates[], today: LocalDate): QuarterEnd[] {
	return quartersOf(datesOf(pilots))
		.filter((quarter) => quarter < today)
		.toReversed();
}

/** Null where a return cannot be asked for: no quarter, none of the pilot, or not over. */
export function wantedReturn(
	slug: string,
	pilots: readonly Dates[],
	quarter: string,
	today: LocalDate,
): Wanted | null {
	if (!isQuarterEnd(quarter) || !quartersOver(pilots, today).includes(quarter)) return null;
	const period = { from: firstDayOf(quarter), until: quarter };
	return { kind: "return", slug, period, audience: "agreement" };
}

/** The whole subject so far: what stands in the form at first. */
export function wholePeriod(pilots: readonly Dates[], today: LocalDate): Period {
	const { startsOn, endsOn } = datesOf(pilots);
	const until = endsOn < today ? endsOn : today;
	return { from: startsOn < until ? startsOn : until, until };
}

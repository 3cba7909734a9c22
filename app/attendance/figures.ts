import {
	type OutcomeMeasure,
	outcomeParts,
	type Parts,
	type RegisterMeasure,
	registerParts,
} from "#app/registers/rate-parts.ts";
import {
	completeness,
	hoursAttended,
	hoursOffered,
	isFlagged,
	type Rate,
} from "#app/registers/rates.ts";
import type { ClassReport } from "./class-report.ts";

export type ShareFigure = { measure: RegisterMeasure | OutcomeMeasure; kind: "share" } & Parts;
export type PlainFigure = {
	measure: "starts" | "noShows" | "hoursOffered" | "hoursAttended" | "setAside";
	kind: "count" | "hours";
	/** Null is "no data". */
	value: number | null;
};
export type ClassFigure = ShareFigure | PlainFigure;

const OF_MARKS = ["attendance", "toldUs", "punctuality"] as const;

/** In the order of the page. */
export function figuresOf(report: ClassReport): ClassFigure[] {
	const { counts, outcomes, ended, noShows, running } = report;
	const shares = { ...registerParts(counts), ...outcomeParts(outcomes, ended) };
	const share = (measure: ShareFigure["measure"]): ShareFigure => ({
		measure,
		kind: "share",
		...shares[measure],
	});
	const plain = (
		measure: PlainFigure["measure"],
		value: number | null,
		kind: PlainFigure["kind"] = "count",
	): PlainFigure => ({ measure, kind, value });
	return [
		...OF_MARKS.map(share),
		share("completeness"),
		share("delivery"),
		plain("hoursOffered", hoursOffered(counts), "hours"),
		plain("hoursAttended", hoursAttended(counts), "hours"),
		plain("starts", outcomes.starts),
		plain("noShows", noShows),
		...(running ? [share("soFar")] : [share("retention"), share("achievement")]),
		plain("setAside", counts.setAside),
	];
}

/** Whether the figure hangs on how many of the expected marks are there. */
export function restsOnMarks({ measure }: ClassFigure): boolean {
	return measure === "hoursAttended" || OF_MARKS.some((one) => one === measure);
}

/** Beside every rate: the share of marks that are there, and whether it is too small. */
export function trustOf(report: Pick<ClassReport, "counts">): { rate: Rate; flagged: boolean } {
	const rate = completeness(report.counts);
	return { rate, flagged: isFlagged(rate) };
}

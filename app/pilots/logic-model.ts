import type { IndicatorId } from "#app/evaluation/indicators.ts";
import type { LogicBoxTable } from "#db/tables/pilot-setup.ts";

export type Stage = LogicBoxTable["stage"];

/** In the order in which one leads to the next. */
export const STAGES = [
	"inputs",
	"activities",
	"outputs",
	"outcomes",
	"impact",
] as const satisfies readonly Stage[];

/** More boxes make a picture that nobody reads. */
export const MOST_BOXES = 8;

export type LogicBox = {
	id: string;
	stage: Stage;
	words: string;
	indicators: readonly IndicatorId[];
	/** Ids of boxes in later columns. */
	leadsTo: readonly string[];
};

/** What comes first leads to what comes later, never back and never in a ring. */
export function isForward(from: Stage, to: Stage): boolean {
	return STAGES.indexOf(from) < STAGES.indexOf(to);
}

/** Column by column from above, and the number of each box in that order. */
export function numbered(boxes: readonly LogicBox[]): { number: number; box: LogicBox }[] {
	return STAGES.flatMap((stage) => boxes.filter((box) => box.stage === stage)).map(
		(box, index) => ({ number: index + 1, box }),
	);
}

export type LogicFault = "empty-column" | "no-indicator" | "unconnected";

/** What is still missing from the model: every column has a box, outcomes are measured, all is joined. */
export function faultsOf(boxes: readonly LogicBox[]): LogicFault[] {
	const isIn = (stage: Stage) => boxes.some((box) => box.stage === stage);
	const isMeasured = boxes.some((box) => box.stage === "outcomes" && box.indicators.length > 0);
	const faults: LogicFault[] = [];
	if (!STAGES.every(isIn)) faults.push("empty-column");
	if (!isMeasured) faults.push("no-indicator");
	if (boxes.some((box) => isAlone(box, boxes))) faults.push("unconnected");
	return faults;
}

function isAlone(box: LogicBox, boxes: readonly LogicBox[]): boolean {
	return box.leadsTo.length === 0 && !boxes.some(({ leadsTo }) => leadsTo.includes(box.id));
}

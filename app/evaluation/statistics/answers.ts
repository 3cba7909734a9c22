/** A two-sided interval. */
export type Interval = { lower: number; upper: number };

export type Test = { statistic: number; degreesOfFreedom?: number; pValue: number };

/** Of the first against the second: it differs, it is less, it is greater. */
export type Alternative = "two-sided" | "less" | "greater";

/** For how sure an interval is to be: 0.95 means that 19 of 20 such intervals hold the truth. */
export const CONFIDENCE = 0.95;

/** Why numbers cannot be answered for. */
export type InputFault =
	| "count"
	| "confidence"
	| "share"
	| "number"
	| "too-few"
	| "no-spread"
	| "lengths"
	| "correlation"
	| "time"
	| "one-group"
	| "dependent";

/** Input for which there is no answer. What it says is for who writes the code, not for a page. */
export class ImpossibleInput extends Error {
	readonly fault: InputFault;

	constructor(fault: InputFault, what: string) {
		super(`${fault}: ${what}`);
		this.name = "ImpossibleInput";
		this.fault = fault;
	}
}

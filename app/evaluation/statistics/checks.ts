import { ImpossibleInput } from "./answers.ts";

/** Of `total` things `part` have it. */
export function checkCounts(part: number, total: number): void {
	const areCounts = Number.isInteger(part) && Number.isInteger(total);
	if (!areCounts || part < 0 || part > total || total < 1)
		throw new ImpossibleInput("count", `${part} of ${total}`);
}

export function checkConfidence(confidence: number): void {
	if (!(confidence > 0 && confidence < 1)) throw new ImpossibleInput("confidence", `${confidence}`);
}

export function checkNumbers(numbers: readonly number[], least: number): void {
	if (!numbers.every(Number.isFinite)) throw new ImpossibleInput("number", "not a finite number");
	if (numbers.length < least)
		throw new ImpossibleInput("too-few", `${numbers.length} where ${least} are needed`);
}

export function checkPairs(first: readonly number[], second: readonly number[]): void {
	if (first.length !== second.length)
		throw new ImpossibleInput("lengths", `${first.length} and ${second.length}`);
}

export function checkPValues(values: readonly number[]): void {
	const wrong = values.find((value) => !(value >= 0 && value <= 1));
	if (wrong !== undefined) throw new ImpossibleInput("share", `${wrong}`);
}

import { CONFIDENCE, ImpossibleInput, type Interval } from "./answers.ts";
import { checkNumbers, checkPairs } from "./checks.ts";
import { normalCritical } from "./distributions.ts";

/** A step of the curve: at this time some of those still there left. */
export type CurveStep = {
	time: number;
	atRisk: number;
	left: number;
	/** Share still there afterwards. */
	survival: number;
	/** Greenwood's. */
	standardError: number;
	interval: Interval;
};

/**
 * How many are still there, when some are only known until a day. `events[i]` is true where person i
 * left at `times[i]`, false where nothing is known of her afterwards; she is still counted at that
 * time. Kaplan and Meier (1958), Journal of the American Statistical Association 53, 457–481; the
 * interval on the scale log(−log S), which stays between 0 and 1: Kalbfleisch and Prentice (2002), 18.
 */
export function kaplanMeier(
	times: readonly number[],
	events: readonly boolean[],
	confidence: number = CONFIDENCE,
): CurveStep[] {
	checkPairs(times, events.map(Number));
	checkNumbers(times, 1);
	if (times.some((time) => time < 0)) throw new ImpossibleInput("time", "before the start");
	const z = normalCritical(confidence);
	let [atRisk, survival, hazard] = [times.length, 1, 0];
	return byTime(times, events).flatMap(({ time, left, all }): CurveStep[] => {
		const here = atRisk;
		atRisk -= all;
		if (left === 0) return [];
		survival *= 1 - left / here;
		hazard += left / (here * (here - left));
		const standardError = survival === 0 ? 0 : survival * Math.sqrt(hazard);
		const interval = intervalOf(survival, Math.sqrt(hazard), z);
		return [{ time, atRisk: here, left, survival, standardError, interval }];
	});
}

/** Once nobody is left there is nothing more to say than how it was. */
function intervalOf(survival: number, spread: number, z: number): Interval {
	if (survival === 0) return { lower: 0, upper: 0 };
	const away = Math.exp((z * spread) / Math.abs(Math.log(survival)));
	return { lower: survival ** away, upper: survival ** (1 / away) };
}

function byTime(times: readonly number[], events: readonly boolean[]) {
	const counts = new Map<number, { left: number; all: number }>();
	times.forEach((time, index) => {
		const { left, all } = counts.get(time) ?? { left: 0, all: 0 };
		counts.set(time, { left: left + Number(events[index]!), all: all + 1 });
	});
	return [...counts]
		.map(([time, count]) => ({ time, ...count }))
		.sort((one, other) => one.time - other.time);
}

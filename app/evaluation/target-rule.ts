export const VERDICTS = ["reached", "nearly", "not-reached"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** From this share of a target on it is nearly reached. */
export const NEARLY = 0.9;

/**
 * How much of a target is reached: the value of it where more is better, and it of the value where
 * less is. Null where nothing can be divided.
 */
export function shareReached(value: number, target: number, moreIsBetter: boolean): number | null {
	const [part, whole] = moreIsBetter ? [value, target] : [target, value];
	return whole > 0 ? part / whole : null;
}

/** The rule that is printed below every table of targets. */
export function verdictOf(value: number, target: number, moreIsBetter: boolean): Verdict {
	if (moreIsBetter ? value >= target : value <= target) return "reached";
	const share = shareReached(value, target, moreIsBetter);
	return share !== null && share >= NEARLY ? "nearly" : "not-reached";
}

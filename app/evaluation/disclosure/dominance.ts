/**
 * The p % rule: whoever gave the second most takes the own part from the sum, and must not come
 * closer to the largest part than so many percent of it. One giver alone is always told.
 */
export function isDominated(contributions: readonly number[], percent: number): boolean {
	const [largest = 0, , ...others] = contributions.toSorted((one, other) => other - one);
	const rest = others.reduce((sum, one) => sum + one, 0);
	return largest > 0 && rest * 100 < percent * largest;
}

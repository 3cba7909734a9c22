/** How many lessons can be printed at once. */
export const paperCounts = [1, 4, 8, 12] as const;

/** One lesson when it is not said, or said wrongly. */
export function paperCount(params: URLSearchParams): number {
	const count = Number(params.get("lessons"));
	return paperCounts.find((one) => one === count) ?? 1;
}

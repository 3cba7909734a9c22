/** By the number of each class its place among all ids in order. */
export function ranksOf(numbers: ReadonlyMap<string, number>, size: number): Uint32Array {
	const ranks = new Uint32Array(size);
	[...numbers.keys()].sort().forEach((id, rank) => {
		ranks[numbers.get(id)!] = rank;
	});
	return ranks;
}

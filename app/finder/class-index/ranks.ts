/** By the number of each class its place among all ids in order. */
export function ranksOf(numbers: ReadonlyMap<string, number>, size: number): Uint32Array {
	const ranks = new Uint32Array(size);
	inOrderOfId(numbers).forEach((n, rank) => {
		ranks[n] = rank;
	});
	return ranks;
}

/** The numbers of the classes as their ids stand in order. */
export function inOrderOfId(numbers: ReadonlyMap<string, number>): Uint32Array {
	return Uint32Array.from([...numbers.keys()].sort(), (id) => numbers.get(id)!);
}

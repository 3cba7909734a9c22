type Named = {
	learner_id: string | null;
	preferred_name: string | null;
	full_name: string | null;
};

/**
 * The same rows, where whoever shares her name with somebody else of the list is called by her full
 * name: on a register one of them would get the other's mark, in a queue the other's place.
 */
export function toldApart<Row extends Named>(rows: readonly Row[]): Row[] {
	const shared = sharedNames(rows);
	return rows.map((row) => {
		const { preferred_name, full_name } = row;
		const isShared = preferred_name !== null && shared.has(preferred_name);
		return isShared && full_name ? { ...row, preferred_name: full_name } : row;
	});
}

/** Somebody who is in the list twice is not her own namesake. */
function sharedNames(rows: readonly Named[]): Set<string> {
	const firstOf = new Map<string, string | null>();
	const shared = new Set<string>();
	for (const { learner_id, preferred_name } of rows) {
		if (preferred_name === null) continue;
		const first = firstOf.get(preferred_name);
		if (first === undefined) firstOf.set(preferred_name, learner_id);
		else if (first !== learner_id) shared.add(preferred_name);
	}
	return shared;
}

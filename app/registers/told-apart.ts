type Named = {
	enrolment_id: string | null;
	preferred_name: string | null;
	full_name: string | null;
};

/**
 * What each of a register is called there, by enrolment: her own name for herself, and her full name
 * where somebody else is called the same, since one of them would get the other's mark.
 */
export function toldApart(rows: readonly Named[]): Map<string, string> {
	const called = Map.groupBy(rows, ({ preferred_name }) => preferred_name);
	const names = new Map<string, string>();
	for (const { enrolment_id, preferred_name, full_name } of rows) {
		if (!enrolment_id || !preferred_name) continue;
		const isAlone = called.get(preferred_name)?.length === 1;
		names.set(enrolment_id, isAlone ? preferred_name : (full_name ?? preferred_name));
	}
	return names;
}

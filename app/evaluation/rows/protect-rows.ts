import type { PersonRow, RowGroup } from "./person-rows.ts";

/**
 * So many different people are alike in a group that is shown, and so many outcomes stand in it: with one
 * alone, whoever is in the group would be known by it.
 */
export type Fewest = { people: number; outcomes: number };

const FEWEST: Fewest = { people: 5, outcomes: 2 };

const HIDDEN = "[c]";

/** Coarser from step to step; what is still alone at the end is left out. */
const STEPS: readonly ((group: RowGroup) => RowGroup)[] = [
	(group) => group,
	(group) => ({ ...group, month: quarterOf(group.month) }),
	(group) => ({ ...group, month: HIDDEN }),
	(group) => ({ ...group, month: HIDDEN, language: HIDDEN }),
	(group) => ({ ...group, month: HIDDEN, language: HIDDEN, level: HIDDEN }),
	() => ({ month: HIDDEN, language: HIDDEN, level: HIDDEN, area: HIDDEN }),
];

/** k = 5 on what can be known of her, l = 2 on outcomes; each row as fine as its group allows. */
export function protectRows(rows: readonly PersonRow[], fewest = FEWEST): PersonRow[] {
	const shown: PersonRow[] = [];
	let left = rows;
	for (const coarsen of STEPS) {
		const groups = Map.groupBy(
			left.map((row) => ({ row, coarse: { ...row, ...coarsen(groupOf(row)) } })),
			({ coarse }) => keyOf(coarse),
		);
		const next: PersonRow[] = [];
		for (const group of groups.values()) {
			if (
				isShown(
					group.map(({ row }) => row),
					fewest,
				)
			)
				shown.push(...group.map(({ coarse }) => coarse));
			else next.push(...group.map(({ row }) => row));
		}
		left = next;
	}
	return shown;
}

function isShown(rows: readonly PersonRow[], fewest: Fewest): boolean {
	const people = new Set(rows.map(({ learnerId }) => learnerId));
	const outcomes = new Set(rows.map(({ outcome }) => outcome));
	return people.size >= fewest.people && outcomes.size >= fewest.outcomes;
}

export function keyOf(row: RowGroup): string {
	return JSON.stringify([row.month, row.area, row.language, row.level]);
}

function groupOf({ month, area, language, level }: PersonRow): RowGroup {
	return { month, area, language, level };
}

function quarterOf(month: string): string {
	const [year = "", number = ""] = month.split("-");
	return `${year} Q${Math.ceil(Number(number) / 3)}`;
}

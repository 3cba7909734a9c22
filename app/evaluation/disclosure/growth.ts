import { isSmall, type Policy } from "./policy.ts";
import { nameOf, type Release, type ReleasedQuantity } from "./released.ts";
import { addSum, addUnknown, type System } from "./system.ts";

type Counted = ReleasedQuantity & { day: string };

/**
 * Two returns of different days differ by those who came between them: that is a count like any
 * other. Gives the small ones. A count of a stretch of time alone has two days in its id and does
 * not grow; one that fell was corrected.
 */
export function addGrowth(
	system: System,
	index: ReadonlyMap<string, number>,
	releases: readonly Release[],
	policy: Policy,
): number[] {
	const grown = [...byGroup(releases).values()].flatMap((counted) => {
		const days = counted.toSorted((one, other) => (one.day < other.day ? -1 : 1));
		return days.slice(1).map((later, at) => ({ earlier: days[at]!, later }));
	});
	return grown
		.filter(({ earlier, later }) => earlier.day < later.day && earlier.count <= later.count)
		.flatMap(({ earlier, later }) => {
			const count = later.count - earlier.count;
			const growth = addUnknown(system, `${later.id} since ${earlier.day}`, count);
			addSum(system, index.get(nameOf(later))!, [index.get(nameOf(earlier))!, growth]);
			return isSmall(count, policy) ? [growth] : [];
		});
}

/** The last word on each: a number corrected since stands in no series. */
function byGroup(releases: readonly Release[]): Map<string, Counted[]> {
	const latest = new Map(
		releases.flatMap(({ quantities }) => quantities).map((one) => [one.id, one]),
	);
	const groups = new Map<string, Counted[]>();
	for (const quantity of [...latest.values()].toSorted(byId)) {
		const found = /^(.*)\|(\d{4}-\d\d-\d\d)$/.exec(quantity.id);
		if (!found || quantity.isThings) continue;
		const [, group, day] = found;
		groups.set(group!, [...(groups.get(group!) ?? []), { ...quantity, day: day! }]);
	}
	return groups;
}

function byId(one: ReleasedQuantity, other: ReleasedQuantity): number {
	return one.id < other.id ? -1 : 1;
}

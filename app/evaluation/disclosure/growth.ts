import { isSmall, type Policy } from "./policy.ts";
import type { Release, ReleasedQuantity } from "./released.ts";

type Counted = { day: string; count: number };

/**
 * Two returns of different days differ by those who came between them: a small difference would tell of
 * them. Gives the ids that this release must not tell beside what was told before, and beside its own
 * earlier days. What is counted within a stretch of time does not grow: it names both its days, or a
 * month.
 */
export function tellingGrowth(
	quantities: readonly ReleasedQuantity[],
	earlier: readonly Release[],
	policy: Policy,
): Set<string> {
	const told = new Map<string, Counted[]>();
	for (const quantity of earlier.flatMap((release) => release.quantities)) tell(quantity);
	const telling = new Set<string>();
	for (const quantity of quantities.toSorted(byDay)) {
		const series = seriesOf(quantity);
		if (!series || quantity.told !== "shown") continue;
		const others = told.get(series.group) ?? [];
		if (others.some((other) => isSmall(growth(series, other), policy))) telling.add(quantity.id);
		else tell(quantity);
	}
	return telling;

	function tell(quantity: ReleasedQuantity) {
		const series = quantity.told === "shown" ? seriesOf(quantity) : null;
		if (series) told.set(series.group, [...(told.get(series.group) ?? []), series]);
	}
}

/** Less than before means that something was corrected: that tells of nobody who came. */
function growth(one: Counted, other: Counted): number {
	if (one.day === other.day) return 0;
	return one.day > other.day ? one.count - other.count : other.count - one.count;
}

function seriesOf({ id, count, isThings }: ReleasedQuantity): (Counted & { group: string }) | null {
	const found = /^(.*)\|(\d{4}-\d\d-\d\d)$/.exec(id);
	if (!found || isThings || id.includes("days:")) return null;
	return { group: found[1]!, day: found[2]!, count };
}

function byDay(one: ReleasedQuantity, other: ReleasedQuantity): number {
	const [first, second] = [one, other].map(({ id }) => `${id.slice(-10)} ${id}`);
	return first! < second! ? -1 : 1;
}

import { namedIn } from "./cell-quantities.ts";
import type { IndicatorDrafts } from "./indicators-at.ts";
import type { DraftCell, Quantity, Relation } from "./report-draft.ts";

type Drafted = Pick<IndicatorDrafts, "quantities" | "relations">;

/** The quantities of these cells and what a reader can work out of them, and nothing else of a day. */
export function neededFor(
	cells: readonly DraftCell[],
	{ quantities, relations }: Drafted,
): Drafted {
	const ids = new Set(cells.flatMap(namedIn));
	const amounts = new Set(quantities.filter(isAmount).map(({ id }) => id));
	const kept = relations.filter(
		({ total, parts }) =>
			ids.has(total) && (amounts.has(parts[0]!) || parts.some((part) => ids.has(part))),
	);
	for (const { parts } of kept) for (const part of parts) ids.add(part);
	return { quantities: quantities.filter(({ id }) => ids.has(id)), relations: kept };
}

/**
 * Who came between two days stands in no cell, and is the difference of two that do: "starts" by
 * June less "starts" by March.
 */
export function betweenDays(quantities: readonly Quantity[]): Drafted {
	const dated = quantities.filter((one) => !one.isRest && !isAmount(one)).map(datedOf);
	const series = Map.groupBy(dated, ({ name }) => name);
	const drafted = [...series.values()].flatMap((own) => {
		const inOrder = own.toSorted((one, other) => (one.day < other.day ? -1 : 1));
		return inOrder.slice(1).flatMap((later, at) => differenceOf(inOrder[at]!, later));
	});
	return {
		quantities: drafted.map(({ quantity }) => quantity),
		relations: drafted.map(({ relation }) => relation),
	};
}

/** Made of months and quarters that have names of their own: those say what lies between. */
function isAmount({ of }: Quantity): boolean {
	return of === "minutes" || of === "pence";
}

type Dated = { name: string; day: string; quantity: Quantity };

function datedOf(quantity: Quantity): Dated {
	const at = quantity.id.lastIndexOf("|");
	return { name: quantity.id.slice(0, at), day: quantity.id.slice(at + 1), quantity };
}

type Difference = { quantity: Quantity; relation: Relation };

/** Where later is less, as after a correction, nothing of people can be worked out. */
function differenceOf(earlier: Dated, later: Dated): Difference[] {
	const count = later.quantity.count - earlier.quantity.count;
	if (count < 0) return [];
	const [measure = "", group = ""] = later.name.split("|");
	const id = `${measure}-after-${earlier.day}|${group}|${later.day}`;
	const things = later.quantity.of ? { of: later.quantity.of } : {};
	return [
		{
			quantity: { id, count, isRest: true, ...things },
			relation: { total: later.quantity.id, parts: [earlier.quantity.id, id] },
		},
	];
}

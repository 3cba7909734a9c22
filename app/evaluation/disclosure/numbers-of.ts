import { printedIn } from "../cell-quantities.ts";
import type {
	Amount,
	DraftCell,
	Quantity,
	QuantityId,
	Relation,
	ReportDraft,
	RowDraft,
} from "../report-draft.ts";
import type { Audience } from "../report-model.ts";
import { isDominated } from "./dominance.ts";
import type { Countable, Numbers } from "./hide.ts";
import type { Policy } from "./policy.ts";

/** A cell, and whether the whole subject is judged by it. */
export type PlacedCell = { cell: DraftCell; isHeadline: boolean };

/** Every cell that this audience gets to see, hidden or not. */
export function cellsOf({ sections }: ReportDraft, audience: Audience): PlacedCell[] {
	const placed = sections.flatMap(({ headlines, tables }) => [
		...headlines.flatMap(({ cell, completeness }) => [
			{ cell, isHeadline: true },
			...(completeness ? [{ cell: completeness, isHeadline: true }] : []),
		]),
		...tables
			.flatMap(({ rows }) => rows.filter((row) => isFor(row, audience)))
			.flatMap(({ cells }) => cells.map((cell) => ({ cell, isHeadline: false }))),
	]);
	return placed.flatMap(({ cell, ...rest }) =>
		innerOf(cell).map((one) => ({ cell: one, ...rest })),
	);
}

export function isFor({ audiences }: RowDraft, audience: Audience): boolean {
	return audiences?.includes(audience) ?? true;
}

/** What is told of a target lets the value be worked out. */
function innerOf(cell: DraftCell): DraftCell[] {
	const isOfValue = cell.kind === "share-reached" || cell.kind === "verdict";
	return isOfValue ? innerOf(cell.value) : [cell];
}

/** What the report would tell if nothing was hidden. A share tells what is left over as well. */
export function numbersOf(draft: ReportDraft, audience: Audience, policy: Policy): Numbers {
	const placed = cellsOf(draft, audience);
	const shares = placed.flatMap(({ cell }) => sharesIn(cell));
	const known = new Map(draft.quantities.map((quantity) => [quantity.id, quantity]));
	const rests = restsOf(shares, known, draft.relations);
	const shown = new Set(placed.flatMap(({ cell }) => toldIn(cell, policy)));
	const headlines = new Set(
		placed.flatMap(({ cell, isHeadline }) => (isHeadline ? toldIn(cell, policy) : [])),
	);
	const few = new Set(shares.flatMap((share) => ofFew(share, known, policy)));
	const countable = (quantity: Quantity): Countable => {
		const { id, count } = quantity;
		return {
			...{ id, count, isThings: !isOfPeople(quantity) },
			...{ isShown: shown.has(id), isHeadline: headlines.has(id) },
			isOfFew: few.has(id) || isAmountOfFew(quantity, policy),
			...amountOf(quantity),
			isDominated: isDominated(quantity.contributions ?? [], policy.dominance),
		};
	};
	return {
		quantities: [...draft.quantities, ...rests.quantities].map(countable),
		relations: [...draft.relations, ...rests.relations],
	};
}

export function isOfPeople({ of = "people" }: Quantity): boolean {
	return of === "people";
}

/** Nothing of nobody is nothing to hide. */
function isAmountOfFew({ count, people }: Quantity, { smallestGroup }: Policy): boolean {
	return people !== undefined && people < smallestGroup && (people > 0 || count > 0);
}

export function amountOf({ of }: Quantity): { of?: Amount } {
	return of === "minutes" || of === "pence" ? { of } : {};
}

export type Share = { part: QuantityId; whole: QuantityId; people?: QuantityId };

/** A change lies between two shares of the same people. */
function sharesIn(cell: DraftCell): Share[] {
	if (cell.kind === "share") return [cell];
	if (cell.kind !== "change") return [];
	return [cell.before, cell.after].map((part) => ({ part, whole: cell.whole }));
}

/** A total that adds up what is shown tells nothing of its own. */
export function toldIn(cell: DraftCell, { totals }: Policy): QuantityId[] {
	return cell.kind === "total" && totals !== "true" ? [] : printedIn(cell);
}

export function restId({ part, whole }: Pick<Share, "part" | "whole">): QuantityId {
	return `${whole} without ${part}`;
}

/** A builder names a rest only where it says something of its own. */
function restsOf(
	shares: readonly Share[],
	known: ReadonlyMap<QuantityId, Quantity>,
	relations: readonly Relation[],
): { quantities: Quantity[]; relations: Relation[] } {
	const named = new Set(
		relations
			.filter(({ parts }) => parts.length === 2)
			.flatMap(({ total, parts }) => parts.map((part) => restId({ part, whole: total }))),
	);
	const unnamed = new Map(shares.map((share) => [restId(share), share]));
	const rests = [...unnamed].filter(([id, { part, whole }]) => !named.has(id) && part !== whole);
	return {
		quantities: rests.map(([id, { part, whole }]) => ({
			...get(known, part),
			...{ id, count: get(known, whole).count - get(known, part).count, isRest: true },
		})),
		relations: rests.map(([id, { part, whole }]) => ({ total: whole, parts: [part, id] })),
	};
}

/** Marks or hours of a few people are as telling as the people. */
function ofFew(
	{ part, people }: Share,
	known: ReadonlyMap<QuantityId, Quantity>,
	{ smallestGroup }: Policy,
): QuantityId[] {
	if (people === undefined || get(known, part).of !== "things") return [];
	const { count } = get(known, people);
	return count > 0 && count < smallestGroup ? [part] : [];
}

export function get(known: ReadonlyMap<QuantityId, Quantity>, id: QuantityId): Quantity {
	const quantity = known.get(id);
	if (!quantity) throw new Error(`A cell names ${id}, which is no quantity of the report`);
	return quantity;
}

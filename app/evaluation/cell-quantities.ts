import type { DraftCell, QuantityId } from "./report-draft.ts";

/** Quantities a cell prints, as its value or beside it. */
export function printedIn(cell: DraftCell): QuantityId[] {
	switch (cell.kind) {
		case "count":
		case "total":
			return [cell.of];
		case "share":
			return [cell.part, cell.whole];
		case "change":
			return [cell.before, cell.after, cell.whole];
		case "score":
			return [cell.people];
		case "hours":
		case "money":
			return [cell.of, cell.per ?? cell.people];
		default:
			return [];
	}
}

/** All that it names: those by which it is judged as well. */
export function namedIn(cell: DraftCell): QuantityId[] {
	return [...printedIn(cell), ...judgedBy(cell)];
}

function judgedBy(cell: DraftCell): readonly QuantityId[] {
	switch (cell.kind) {
		case "total":
			return cell.parts;
		case "share":
			return cell.people ? [cell.people] : [];
		case "hours":
		case "money":
			return [cell.people];
		case "estimate":
		case "p":
			return cell.groups;
		case "share-reached":
		case "verdict":
			return namedIn(cell.value);
		default:
			return [];
	}
}

import { fold } from "#app/i18n/fold.ts";
import type { NcsRow } from "./cells.ts";
import { rowOfService } from "./open-referral-row.ts";
import { type FeedCheck, oneIn, refuse, textIn, thingOf } from "./open-referral-values.ts";
import { OWN_COLUMNS } from "./own-columns.ts";

export type FeedRow = FeedCheck & { row: NcsRow };

/** Services as rows of our own list, numbered as they stood; those that are over are left out. */
export function openReferralRows(
	services: readonly unknown[],
	organizationId: string | null = null,
): FeedRow[] {
	const rows: FeedRow[] = [];
	const seen = new Set<string>();
	for (const [n, service] of services.entries()) {
		const row = readService(service, n + 1, organizationId);
		if (!row) continue;
		const { reference = "" } = row.row.cells;
		if (reference === "" && row.errors.length === 0) refuse(row, "id", "required", "");
		if (seen.has(reference)) refuse(row, "id", "feed-twice", "", reference);
		else if (reference !== "") seen.add(reference);
		rows.push(row);
	}
	return withClearVenues(rows);
}

function readService(
	service: unknown,
	line: number,
	organizationId: string | null,
): FeedRow | null {
	const check: FeedCheck = { line, errors: [], warnings: [] };
	const thing = thingOf(check, service ?? "", "");
	if (!thing) return { ...check, row: rowOf(line, {}) };
	const status = textIn(check, thing, "status");
	if (status !== "" && status !== "active" && check.errors.length === 0) return null;
	const organization = oneIn(check, thing, "organization");
	const giver =
		textIn(check, thing, "organization_id") || (organization && textIn(check, organization, "id"));
	if (organizationId !== null && giver !== organizationId) return null;
	return { ...check, row: rowOf(line, rowOfService(check, thing)) };
}

function rowOf(line: number, said: Record<string, string>): NcsRow {
	const cells = Object.fromEntries(OWN_COLUMNS.map((column) => [column, said[column] ?? ""]));
	return { line, cells, raw: Object.values(cells) };
}

/** Two halls of one name are told apart by their postcodes, as our lists know halls by name. */
function withClearVenues(rows: readonly FeedRow[]): FeedRow[] {
	const nameOf = ({ row }: FeedRow) => fold(row.cells.venue ?? "");
	const halls = Map.groupBy(rows, nameOf);
	return rows.map((one) => {
		const { venue = "", postcode = "" } = one.row.cells;
		const codes = new Set(halls.get(nameOf(one))?.map(({ row }) => row.cells.postcode));
		if (venue === "" || codes.size < 2) return one;
		return { ...one, row: rowOf(one.line, { ...one.row.cells, venue: `${venue}, ${postcode}` }) };
	});
}

import { noteExport, type Taker } from "#app/audit/exported.server.ts";
import { listWhoSaw, type WhoSaw } from "#app/audit/who-saw.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { columnKind } from "./person-columns.ts";
import {
	listNames,
	listRecords,
	listRowsOf,
	type Row,
	type Value,
} from "./person-data-queries.server.ts";
import { type Owner, PERSON_TABLES, type PersonTable } from "./person-tables.ts";

export type TableData = { table: PersonTable["table"]; isSealed: boolean; rows: Row[] };
export type PersonData = TableData[];

/** `providerId` null is all providers; `opened`: also what is shown to nobody who has only her link. */
export type Wanted = { learnerId: string; providerId: string | null; opened: boolean };

/** Everything that is kept of her and who looked at it, with classes, lessons and providers by name and nobody else's. */
export async function loadPersonData(db: Db, wanted: Wanted): Promise<PersonData> {
	const found = await listPersonRows(db, wanted);
	const seen = await listWhoSaw(db, idsOf(found), wanted.providerId);
	const names = await listNames(db, idsIn(found, "course_id"), idsIn(found, "lesson_id"));
	const hers = found.map(({ spec, rows }) => {
		const isSealed = spec.sealed === true && !wanted.opened;
		return {
			table: spec.table,
			isSealed,
			// How many there are is told, and not what is in them.
			rows: rows.map((row) => (isSealed ? {} : readable(row, names))),
		};
	});
	return [...hers, { table: "audit_entry", isSealed: false, rows: seen.map(seenRow) }];
}

/** The same as a file to keep; that it was taken, and by whom, is an entry of the audit. */
export async function takePersonData(
	db: Db,
	wanted: Wanted,
	by: Taker,
	now: Date,
): Promise<PersonData> {
	const { learnerId, providerId } = wanted;
	const data = await loadPersonData(db, wanted);
	const about = { kind: "learner", about: learnerId, learnerId } as const;
	await noteExport(db, by, [{ ...about, ...(providerId && { providerId }) }], now);
	return data;
}

/** Who looked, by what they do there. */
function seenRow({ day, role, provider }: WhoSaw): Row {
	return { at: day, roles: role ?? "", provider };
}

function idsOf(found: readonly FoundRows[]): string[] {
	const records = found.find(({ spec }) => spec.table === "learner")?.rows ?? [];
	return records.map((row) => String(row.id));
}

export type FoundRows = { spec: PersonTable; rows: Row[] };

/** As they are in the database, table by table. */
export async function listPersonRows(
	db: Db,
	{ learnerId, providerId }: Omit<Wanted, "opened">,
): Promise<FoundRows[]> {
	const records = await listRecords(db, learnerId);
	if (records.length === 0) throw notFound();
	const ids = new Map<Owner, string[]>([["learner", records]]);
	const found: FoundRows[] = [];
	for (const spec of PERSON_TABLES) {
		const rows = await listRowsOf(db, spec, ids.get(spec.of) ?? [], providerId);
		const { gives } = spec;
		if (gives)
			ids.set(
				gives.owner,
				rows.map((row) => String(row[gives.column ?? "id"])),
			);
		found.push({ spec, rows });
	}
	return found;
}

function idsIn(found: readonly FoundRows[], column: string): string[] {
	const ids = found.flatMap(({ rows }) => rows.map((row) => row[column]));
	return [...new Set(ids.filter((id) => typeof id === "string"))];
}

/** Whoever of the staff it was. */
export const STAFF = "staff";

function readable(row: Row, names: ReadonlyMap<string, string>): Row {
	const shown: [string, Value][] = [];
	for (const [column, value] of Object.entries(row)) {
		const said = columnKind(column);
		if (value === null || value === "" || said.kind === "hidden") continue;
		if (said.kind === "staff") shown.push([said.as, STAFF]);
		else if (said.kind === "named") shown.push([said.as, names.get(String(value)) ?? null]);
		else shown.push([said.as, value]);
	}
	return Object.fromEntries(shown);
}

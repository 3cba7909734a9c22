import type { Person } from "#app/access/person.ts";
import { csvLines } from "#app/http/csv.ts";
import type { Db } from "#db/open.ts";
import { type Asked, filterOf } from "./entry-form.ts";
import { noteExport } from "./exported.server.ts";
import { type After, listEntries, listStaff } from "./reading-queries.server.ts";
import { subjectOf } from "./subjects.ts";

const ON_A_PAGE = 50;
const IN_A_PIECE = 2_000;

export type EntriesPage = Awaited<ReturnType<typeof openEntries>>;
export type ShownEntry = EntriesPage["entries"][number];

export async function openEntries(db: Db, asked: Asked, after: After | null) {
	const rows = await listEntries(db, filterOf(asked), after, ON_A_PAGE + 1);
	const shown = rows.slice(0, ON_A_PAGE);
	const last = shown.at(-1);
	return {
		asked,
		isFirst: after === null,
		staff: await listStaff(db),
		entries: shown.map((row) => ({
			...{ id: row.id, at: row.at, name: row.name, role: row.role, act: row.act },
			...{ subject: subjectOf(row), learner: row.learner_ref, fields: row.fields },
			// Of herself it is told by who she is.
			account: row.about_ref === row.by_ref ? null : row.account,
		})),
		older: rows.length > ON_A_PAGE && last ? `${last.at}_${last.id}` : null,
	};
}

const COLUMNS = [
	...(["at", "by_ref", "name", "role", "act", "kind", "about_ref"] as const),
	...(["learner_ref", "provider_ref", "fields", "page"] as const),
] as const;

/** All that fits, a piece at a time; that it was taken is an entry, too. */
export async function* exportEntries(
	db: Db,
	person: Person,
	asked: Asked,
	now: Date,
): AsyncGenerator<string> {
	await noteExport(db, person, [{ kind: "audit_entry", about: "audit" }], now);
	yield csvLines([[...COLUMNS]], true);
	let after: After | null = null;
	for (;;) {
		const rows = await listEntries(db, filterOf(asked), after, IN_A_PIECE);
		if (rows.length > 0)
			yield csvLines(rows.map((row) => COLUMNS.map((column) => row[column] ?? "")));
		const last = rows.at(-1);
		if (!last || rows.length < IN_A_PIECE) return;
		after = { at: last.at, id: last.id };
	}
}

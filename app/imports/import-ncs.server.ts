import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import type { NcsRow } from "./cells.ts";
import { changesOf } from "./class-changes.ts";
import { findClass, saveChangedClass, saveNewClass } from "./class-save.server.ts";
import { mergeClass, missingOf } from "./class-snapshot.ts";
import { lockProvider } from "./import-queries.server.ts";
import { importVenues } from "./import-venues.server.ts";
import { type ClassFacts, checkClassRow } from "./ncs-row.ts";
import type { ImportReport, RowOutcome } from "./report.ts";
import { type Known, readKnown, resolveNames } from "./resolve-names.server.ts";

export type NcsRows = { classes: readonly NcsRow[]; venues: readonly NcsRow[] };

type Options = { apply: boolean; now: Date };

/**
 * Brings a provider's course-directory file in: one row, one class, found again by the
 * provider's own reference. Without `apply` it says what would happen and writes nothing.
 * Each good row is a transaction of its own, so that the site goes on while a long file comes in.
 */
export async function importNcs(
	db: Db,
	provider: { id: string },
	rows: NcsRows,
	{ apply, now }: Options,
): Promise<ImportReport> {
	const { outcomes, venues } = await importVenues(db, provider.id, rows.venues, apply);
	const known = await readKnown(db, provider.id, venues);
	const classes: RowOutcome[] = [];
	for (const row of rows.classes) {
		classes.push(await importRow(db, known, row, { apply, now }));
	}
	return { applied: apply, venues: outcomes, classes };
}

async function importRow(db: Db, known: Known, row: NcsRow, options: Options): Promise<RowOutcome> {
	const { facts, errors, warnings } = checkClassRow(row, londonDate(options.now));
	const outcome = {
		row,
		reference: row.cells.YOUR_REFERENCE ?? "",
		title: row.cells.COURSE_NAME ?? "",
		warnings,
	};
	const names = facts && resolveNames(known, row, facts);
	const wrong = [...errors, ...(names?.errors ?? [])];
	if (!facts || !names || wrong.length > 0) {
		return { ...outcome, action: "wrong", errors: wrong, state: null, missing: [], changes: [] };
	}
	const bring = (trx: Db) => bringClass(trx, known, facts, names, options);
	const done = options.apply ? await db.transaction().execute(bring) : await bring(db);
	return { ...outcome, ...done, errors: [] };
}

async function bringClass(
	trx: Db,
	{ providerId }: Known,
	facts: ClassFacts,
	names: ReturnType<typeof resolveNames>,
	{ apply, now }: Options,
): Promise<Pick<RowOutcome, "action" | "state" | "missing" | "changes">> {
	if (apply) await lockProvider(trx, providerId);
	const { reference } = facts;
	const before = await findClass(trx, providerId, reference);
	const after = mergeClass(before?.snapshot ?? null, facts, names.resolved);
	const changes = before ? changesOf(before.snapshot, after) : [];
	const result = { state: after.columns.state, missing: missingOf(after), changes };
	if (!before) {
		const place = { providerId, reference, outcode: names.outcode };
		if (apply) await saveNewClass(trx, place, after, now);
		return { ...result, action: "new" };
	}
	if (changes.length === 0) return { ...result, action: "unchanged" };
	if (apply) await saveChangedClass(trx, before.id, after, now);
	return { ...result, action: "changed" };
}

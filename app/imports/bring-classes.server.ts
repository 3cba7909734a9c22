import type { Told } from "#app/privacy/told.ts";
import type { Db } from "#db/open.ts";
import { changesOf } from "./class-changes.ts";
import { findClass, saveChangedClass, saveNewClass } from "./class-save.server.ts";
import { mergeClass, missingOf } from "./class-snapshot.ts";
import { employerNamed } from "./employers.server.ts";
import { lockProvider } from "./import-queries.server.ts";
import { type Leading, linkNextClasses } from "./next-classes.server.ts";
import type { RowOutcome } from "./report.ts";
import { type Known, resolveNames } from "./resolve-names.server.ts";
import type { CheckedRow, ClassFacts } from "./said.ts";

export type ImportOptions = {
	apply: boolean;
	now: Date;
	/** Id of the person who sends the file, where that is known. */
	by?: string | null;
	/** How people on the list got the notice about their data; null is not yet. */
	told?: Told | null;
};

export type ClassRow = { checked: CheckedRow<ClassFacts>; reference: string; title: string };

/**
 * One row, one class, found again by the provider's own reference. Without `apply` it says what
 * would happen and writes nothing. Each good row is a transaction of its own, so that the site
 * goes on while a long file comes in.
 */
export async function bringClasses(
	db: Db,
	known: Known,
	rows: readonly ClassRow[],
	options: ImportOptions,
): Promise<RowOutcome[]> {
	const brought: Leading[] = [];
	for (const row of rows) {
		const { reference = "", next } = row.checked.facts ?? {};
		brought.push({ outcome: await bringRow(db, known, row, options), reference, next });
	}
	return linkNextClasses(db, known, brought, options);
}

async function bringRow(
	db: Db,
	known: Known,
	{ checked, reference, title }: ClassRow,
	options: ImportOptions,
): Promise<RowOutcome> {
	const { row, facts, errors, warnings } = checked;
	const outcome = { row, reference, title, warnings };
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
	{ apply, now, by = null }: ImportOptions,
): Promise<Brought> {
	if (apply) await lockProvider(trx, providerId);
	const { reference, employer: name } = facts;
	const employer = name ? await employerNamed(trx, providerId, name, apply) : undefined;
	const before = await findClass(trx, providerId, reference);
	const resolved = { ...names.resolved, employerId: employer?.id };
	const after = mergeClass(before?.snapshot ?? null, facts, resolved);
	const changes = before ? changesOf(before.snapshot, after) : [];
	const isSame = before !== null && changes.length === 0;
	if (apply && !before) {
		const place = { providerId, reference, outcode: names.outcode };
		await saveNewClass(trx, place, after, { by, now });
	}
	if (apply && before && !isSame) await saveChangedClass(trx, before.id, after, { by, now });
	return {
		action: isSame ? "unchanged" : before ? "changed" : "new",
		state: after.columns.state,
		missing: missingOf(after),
		changes,
		...(employer && { employer }),
	};
}

type Brought = Pick<RowOutcome, "action" | "state" | "missing" | "changes" | "employer">;

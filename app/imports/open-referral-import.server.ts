import type { Db } from "#db/open.ts";
import type { ImportOptions } from "./bring-classes.server.ts";
import { importClasses } from "./import-classes.server.ts";
import { type FeedRow, openReferralRows } from "./open-referral-sheet.ts";
import type { ImportReport, RowOutcome } from "./report.ts";

type Options = ImportOptions & {
	/** Only the services of this organization of the directory. */
	organizationId?: string | null;
};

/**
 * Brings the services of another directory in, as rows of our own list: the id of the service is
 * the reference by which it is found again. What cannot be read is told with the number of the
 * service and the field; the others come in.
 */
export async function importOpenReferral(
	db: Db,
	provider: { id: string },
	services: readonly unknown[],
	{ organizationId = null, ...options }: Options,
): Promise<ImportReport> {
	const rows = openReferralRows(services, organizationId);
	const sound = rows.filter(({ errors }) => errors.length === 0);
	const report = await importClasses(
		db,
		provider,
		sound.map(({ row }) => row),
		options,
	);
	const warnings = new Map(sound.map((one) => [one.line, one.warnings]));
	const brought = report.classes.map((outcome) => ({
		...outcome,
		warnings: [...outcome.warnings, ...(warnings.get(outcome.row.line) ?? [])],
	}));
	const refused = rows.filter(({ errors }) => errors.length > 0).map(refusedRow);
	const classes = [...brought, ...refused].sort((one, other) => one.row.line - other.row.line);
	return { ...report, classes };
}

function refusedRow({ row, errors, warnings }: FeedRow): RowOutcome {
	return {
		row,
		action: "wrong",
		reference: row.cells.reference ?? "",
		title: row.cells.title ?? "",
		state: null,
		missing: [],
		changes: [],
		errors,
		warnings,
	};
}

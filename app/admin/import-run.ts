import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { errorsCsv } from "#app/imports/errors-csv.ts";
import type { Sheet } from "#app/imports/read-sheet.ts";
import { type ImportReport, wrongRows } from "#app/imports/report.ts";
import type { Db } from "#db/open.ts";
import { withDatabase, withDatabaseAsItIs } from "./database.ts";
import { english } from "./english.ts";
import { Failure } from "./failure.ts";
import { reportText } from "./import-text.ts";
import { findProvider } from "./provider-queries.server.ts";

/** Arguments that every import of a provider's classes has. */
export const IMPORT_ARGS = {
	provider: {
		type: "string",
		description: "Short name of the provider",
		valueHint: "slug",
		required: true,
	},
	apply: { type: "boolean", description: "Write what the preview shows" },
	errors: {
		type: "string",
		description: "Where to write the wrong rows, to mend and send again",
		valueHint: "file",
	},
} as const;

/** What the rows of the file are. */
type Things = "Classes" | "Learners";
type Args = { provider: string; apply?: boolean | undefined; errors?: string | undefined };
type Sheets = { classes: Sheet; venues: Sheet | null };
type Bring = (
	db: Db,
	provider: { id: string },
	options: { apply: boolean; now: Date },
) => Promise<ImportReport>;

/** Shows what would happen, or does it; the wrong rows go into a file of their own. */
export async function runImport(
	args: Args,
	sheets: Sheets,
	bring: Bring,
	{ unit, things = "Classes" }: { unit?: "line" | "service"; things?: Things } = {},
): Promise<void> {
	const apply = args.apply === true;
	const run = async (db: Db, now: Date) =>
		bring(db, await providerOf(db, args.provider), { apply, now });
	const report = await (apply ? withDatabase(run) : withDatabaseAsItIs(run));
	console.log(reportText(report, unit, things));
	if (args.errors) await writeErrors(args.errors, sheets, report, things);
	const wrong = wrongRows([...report.venues, ...report.classes]).length;
	if (wrong > 0) throw new Failure(`Rows with something wrong, left out: ${wrong}.`);
}

export function refuseOverwriting(
	errors: string | undefined,
	sources: readonly (string | undefined)[],
): void {
	const isSource = sources.some((file) => errors && file && resolve(errors) === resolve(file));
	if (isSource) throw new Failure("--errors must be another file than the one that comes in.");
}

async function providerOf(db: Db, slug: string): Promise<{ id: string }> {
	const provider = await findProvider(db, slug);
	if (provider) return provider;
	throw new Failure(
		`There is no provider ${slug}: make it with user add --provider ${slug} --provider-name.`,
	);
}

/** Wrong venues have other columns, and so a file of their own beside it. */
async function writeErrors(
	path: string,
	sheets: Sheets,
	report: ImportReport,
	things: Things,
): Promise<void> {
	if (wrongRows(report.classes).length > 0) {
		await writeFile(path, errorsCsv(english(), sheets.classes.header, report.classes));
		console.log(`Wrong ${things.toLowerCase()} are in ${path}.`);
	}
	if (sheets.venues && wrongRows(report.venues).length > 0) {
		const end = extname(path);
		const besides = `${path.slice(0, path.length - end.length)}-venues${end}`;
		await writeFile(besides, errorsCsv(english(), sheets.venues.header, report.venues));
		console.log(`Wrong venues are in ${besides}.`);
	}
}

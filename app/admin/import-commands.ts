import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { defineCommand } from "citty";
import { errorsCsv } from "#app/imports/errors-csv.ts";
import { importNcs } from "#app/imports/import-ncs.server.ts";
import { type NcsFile, readNcsClasses, readNcsVenues } from "#app/imports/ncs-files.ts";
import { type ImportReport, wrongRows } from "#app/imports/report.ts";
import type { Db } from "#db/open.ts";
import { withDatabase, withDatabaseAsItIs } from "./database.ts";
import { Failure } from "./failure.ts";
import { reportText } from "./import-text.ts";
import { findProvider } from "./provider-queries.server.ts";
import { readFileOr } from "./read-file.ts";

const ncs = defineCommand({
	meta: {
		name: "ncs",
		description: "Classes from a National Careers Service course-directory CSV; previews first",
	},
	args: {
		file: {
			type: "positional",
			required: true,
			description: "CSV of classes, with or without our own columns",
		},
		venues: { type: "string", description: "CSV of venues", valueHint: "file" },
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
	},
	async run({ args }) {
		const apply = args.apply === true;
		refuseOverwriting(args.errors, [args.file, args.venues]);
		const classes = await readFileOr(args.file, readNcsClasses);
		const venues = args.venues ? await readFileOr(args.venues, readNcsVenues) : null;
		const run = (db: Db, now: Date) => bringIn(db, args.provider, { classes, venues }, apply, now);
		const report = await (apply ? withDatabase(run) : withDatabaseAsItIs(run));
		console.log(reportText(report));
		if (args.errors) await writeErrors(args.errors, { classes, venues }, report);
		const wrong = wrongRows([...report.venues, ...report.classes]).length;
		if (wrong > 0) throw new Failure(`Rows with something wrong, left out: ${wrong}.`);
	},
});

export const imports = defineCommand({
	meta: { name: "import", description: "Bring data in; always a preview first" },
	subCommands: { ncs },
});

type Files = { classes: NcsFile; venues: NcsFile | null };

async function bringIn(
	db: Db,
	slug: string,
	{ classes, venues }: Files,
	apply: boolean,
	now: Date,
): Promise<ImportReport> {
	const provider = await findProvider(db, slug);
	if (!provider) {
		throw new Failure(
			`There is no provider ${slug}: make it with user add --provider ${slug} --provider-name.`,
		);
	}
	const rows = { classes: classes.rows, venues: venues?.rows ?? [] };
	return importNcs(db, provider, rows, { apply, now });
}

/** Wrong venues have other columns, and so a file of their own beside it. */
async function writeErrors(path: string, files: Files, report: ImportReport): Promise<void> {
	if (wrongRows(report.classes).length > 0) {
		await writeFile(path, errorsCsv(files.classes.header, report.classes));
		console.log(`Wrong classes are in ${path}.`);
	}
	if (files.venues && wrongRows(report.venues).length > 0) {
		const end = extname(path);
		const besides = `${path.slice(0, path.length - end.length)}-venues${end}`;
		await writeFile(besides, errorsCsv(files.venues.header, report.venues));
		console.log(`Wrong venues are in ${besides}.`);
	}
}

function refuseOverwriting(errors: string | undefined, sources: (string | undefined)[]): void {
	const isSource = sources.some((file) => errors && file && resolve(errors) === resolve(file));
	if (isSource) throw new Failure("--errors must be another file than the one that comes in.");
}

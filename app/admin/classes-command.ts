import { defineCommand } from "citty";
import { importClasses } from "#app/imports/import-classes.server.ts";
import { readOwnClasses } from "#app/imports/own-file.ts";
import { IMPORT_ARGS, refuseOverwriting, runImport } from "./import-run.ts";
import { readFileOr } from "./read-file.ts";

export const classes = defineCommand({
	meta: {
		name: "classes",
		description: "Classes from a list of our own in CSV, for informal classes; previews first",
	},
	args: {
		file: {
			type: "positional",
			required: true,
			description: "CSV; docs/import.md has its columns",
		},
		...IMPORT_ARGS,
	},
	async run({ args }) {
		refuseOverwriting(args.errors, [args.file]);
		const sheet = await readFileOr(args.file, readOwnClasses);
		await runImport(args, { classes: sheet, venues: null }, (db, provider, options) =>
			importClasses(db, provider, sheet.rows, options),
		);
	},
});

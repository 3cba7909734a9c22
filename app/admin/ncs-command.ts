import { defineCommand } from "citty";
import { importNcs } from "#app/imports/import-ncs.server.ts";
import { readNcsClasses, readNcsVenues } from "#app/imports/ncs-files.ts";
import { IMPORT_ARGS, refuseOverwriting, runImport } from "./import-run.ts";
import { readFileOr } from "./read-file.ts";

export const ncs = defineCommand({
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
		...IMPORT_ARGS,
	},
	async run({ args }) {
		refuseOverwriting(args.errors, [args.file, args.venues]);
		const classes = await readFileOr(args.file, readNcsClasses);
		const venues = args.venues ? await readFileOr(args.venues, readNcsVenues) : null;
		const rows = { classes: classes.rows, venues: venues?.rows ?? [] };
		await runImport(args, { classes, venues }, (db, provider, options) =>
			importNcs(db, provider, rows, options),
		);
	},
});

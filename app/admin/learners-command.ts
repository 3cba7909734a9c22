import { defineCommand } from "citty";
import { importLearners } from "#app/imports/import-learners.server.ts";
import { readLearners } from "#app/imports/learner-file.ts";
import { IMPORT_ARGS, refuseOverwriting, runImport } from "./import-run.ts";
import { readFileOr } from "./read-file.ts";

export const learners = defineCommand({
	meta: {
		name: "learners",
		description: "Learners of a provider from a list in CSV; previews first",
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
		const sheet = await readFileOr(args.file, readLearners);
		await runImport(
			args,
			{ classes: sheet, venues: null },
			(db, provider, options) => importLearners(db, provider, sheet.rows, options),
			{ things: "Learners" },
		);
	},
});

import { createReadStream } from "node:fs";
import { defineCommand } from "citty";
import { importPostcodes, type PostcodeReport } from "#app/imports/import-postcodes.server.ts";
import { failureMessage } from "#app/imports/messages.ts";
import { withDatabase, withDatabaseAsItIs } from "./database.ts";
import { english } from "./english.ts";
import { Failure } from "./failure.ts";
import { refuseUnreadable } from "./read-file.ts";

export const postcodes = defineCommand({
	meta: {
		name: "postcodes",
		description: "Points of postcodes from the ONS Postcode Directory in CSV; previews first",
	},
	args: {
		file: {
			type: "positional",
			required: true,
			description: "CSV with the columns pcds, lat, long, oslaua, and doterm where there is one",
		},
		apply: { type: "boolean", description: "Write what the preview shows" },
	},
	async run({ args }) {
		const apply = args.apply === true;
		const run = (db: Parameters<typeof importPostcodes>[0]) =>
			refuseUnreadable(args.file, importPostcodes(db, createReadStream(args.file), { apply }));
		const report = await (apply ? withDatabase(run) : withDatabaseAsItIs(run));
		if (!report.failure || report.live > 0) console.log(textOf(report));
		if (report.failure) throw new Failure(failureMessage(english(), report.failure));
		if (report.wrong > 0) {
			throw new Failure(`Rows that are no postcodes: ${report.wrong}; nothing was taken out.`);
		}
	},
});

function textOf({ wrongLines, ...report }: PostcodeReport): string {
	return [
		`Postcodes: ${report.live} live, ${report.terminated} terminated, ${report.nowhere} without a place, ${report.wrong} wrong`,
		`  ${report.added} new, ${report.changed} changed, ${report.unchanged} unchanged, ${report.gone} gone`,
		...(wrongLines.length > 0 ? [`  wrong rows begin on lines ${wrongLines.join(", ")}`] : []),
		`Venues put where their postcode is: ${report.venues}`,
		report.applied ? "Written." : "A preview: nothing was written. Add --apply to write it.",
	].join("\n");
}

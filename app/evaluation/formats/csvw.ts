import type { Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { MARKS } from "../small-numbers.ts";
import { DATA_COLUMNS, type DataColumn } from "./data-columns.ts";
import { fileName } from "./file-name.ts";
import { titleOf } from "./sheets.ts";

const NUMBERS: readonly DataColumn[] = ["value", "numerator", "denominator", "lower", "upper"];

/** Metadata for the CSV of the report: "CSV on the Web" of the W3C. */
export function csvwOf(report: Report, where: Where) {
	return {
		"@context": ["http://www.w3.org/ns/csvw", { "@language": where.language }],
		url: `${fileName(report)}.csv`,
		"dc:title": titleOf(report, where),
		"dc:language": where.language,
		dialect: { header: true, encoding: "utf-8", delimiter: ",", lineTerminators: ["\r\n"] },
		tableSchema: {
			columns: DATA_COLUMNS.map((name) => ({
				name,
				titles: name,
				"dc:description": where.t(`report:meaning.${name}`),
				datatype: datatypeOf(name),
				null: MARKS,
			})),
		},
	};
}

function datatypeOf(name: DataColumn): string {
	if (name === "row") return "integer";
	return NUMBERS.includes(name) ? "decimal" : "string";
}

import { formatDay } from "#app/i18n/format.ts";
import type { Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { MARKS } from "../small-numbers.ts";
import { csvwOf } from "./csvw.ts";
import { fileName } from "./file-name.ts";
import { fileText } from "./file-text.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import { sheetsOf, titleOf } from "./sheets.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * A Data Package (version 2) with its data inside: a resource for each sheet of the other files.
 * Under `csvw` it describes the CSV of the same report, as the W3C asks. One resource at a time.
 */
export function* reportJson(report: Report, where: Where): Generator<string> {
	const head = JSON.stringify(descriptor(report, where));
	yield `${head.slice(0, -1)},"resources":[`;
	let between = "";
	for (const sheet of sheetsOf(report, where)) {
		yield between + JSON.stringify(resource(sheet, where));
		between = ",\n";
	}
	yield "]}\n";
}

function descriptor(report: Report, where: Where) {
	const { subject, rules, dataHash, period, audience } = report;
	const [from, until] = [period.from, period.until].map((day) =>
		formatDay(day, where.language, "short"),
	);
	return {
		$schema: `${PROFILES}/datapackage.json`,
		name: fileName(report),
		title: titleOf(report, where),
		description: fileText(where.t("report:head.period", { from, until })),
		languages: [where.language],
		subject: subject.slug,
		...{ period, audience, rules, dataHash },
		csvw: csvwOf(report, where),
	};
}

function resource(sheet: Sheet, { t }: Where) {
	const types = sheet.columns.map((_, at) => typeOf(sheet, at));
	return {
		name: resourceName(sheet),
		type: "table",
		title: sheet.title,
		data: sheet.rows.map((row) =>
			Object.fromEntries(sheet.columns.map(({ code }, at) => [code, plain(row[at]!, types[at]!)])),
		),
		schema: {
			$schema: `${PROFILES}/tableschema.json`,
			fields: sheet.columns.map(({ code, words }, at) => ({
				name: code,
				type: types[at],
				title: words,
			})),
			missingValues: MARKS.map((mark) => ({ value: mark, label: t(`report:mark.${mark}`) })),
		},
	};
}

/** Lower case and without spaces, as the specification asks. */
function resourceName({ code }: Sheet): string {
	return code.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, "-");
}

/** Numbers, and signs that stand for missing ones; everything else is words. */
function typeOf({ rows }: Sheet, at: number): "number" | "string" {
	const cells = rows.map((row) => row[at]!);
	const isNumber = cells.every((cell) => typeof cell !== "string" || isSign(cell));
	return isNumber && cells.some((cell) => typeof cell !== "string") ? "number" : "string";
}

function isSign(words: string): boolean {
	return MARKS.some((mark) => mark === words);
}

function plain(cell: SheetCell, type: "number" | "string"): string | number {
	if (typeof cell === "string") return cell;
	return type === "number" ? cell.number : String(cell.number);
}

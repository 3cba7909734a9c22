// Does LibreOffice read the same cells out of our ODS and XLSX as stand in our CSV?
// Run by hand where LibreOffice is (apt-get install --no-install-recommends libreoffice-calc): node bench/libreoffice.ts
import { execFileSync } from "node:child_process";
import {
	createWriteStream,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse/sync";
import { linesOf, reportCsv } from "#app/evaluation/formats/csv.ts";
import { reportOds } from "#app/evaluation/formats/ods.ts";
import { headerOf, type Sheet } from "#app/evaluation/formats/sheet.ts";
import { sheetsOf } from "#app/evaluation/formats/sheets.ts";
import { reportXlsx } from "#app/evaluation/formats/xlsx.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { exampleReport } from "#tests/support/example-report.ts";

/** Comma, quotes, UTF-8, from the first line, cells as they are and not as they look, all sheets. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
const RESULTS = join(import.meta.dirname, "results");
const FORMATS = { ods: reportOds, xlsx: reportXlsx };

const texts = loadTexts("locales");
const folder = mkdtempSync(join(tmpdir(), "esol-plus-office-"));

async function convert(name: string, stream: Readable): Promise<void> {
	await pipeline(stream, createWriteStream(join(folder, name)));
	const args = [
		`-env:UserInstallation=file://${folder}/profile`,
		"--headless",
		"--convert-to",
		FILTER,
	];
	execFileSync("soffice", [...args, "--outdir", folder, join(folder, name)], { stdio: "pipe" });
}

function cellsIn(csv: string): string[][] {
	return parse(csv, { bom: true });
}

function compare(base: string, sheet: Sheet) {
	const ours = cellsIn(linesOf([headerOf(sheet), ...sheet.rows], false));
	const theirs = cellsIn(readFileSync(join(folder, `${base}-${sheet.name}.csv`), "utf8"));
	const different = ours.flatMap((row, at) =>
		row.flatMap((cell, column) => {
			const other = theirs[at]?.[column];
			return cell === other || cell === shareOf(other)
				? []
				: [`${sheet.name} ${at + 1}/${column + 1}: ${cell} | ${other}`];
		}),
	);
	const cells = ours.flat();
	const sameSize = ours.length === theirs.length && ours[0]!.length === theirs[0]!.length;
	return {
		cells: cells.length,
		hidden: cells.filter((cell) => cell === "[c]").length,
		different,
		sameSize,
	};
}

/** LibreOffice writes what has the form of percent as percent: "66.7%" is 0.667. */
function shareOf(cell: string | undefined): string | null {
	const percent = /^(-?[\d.]+)%$/.exec(cell ?? "")?.[1];
	return percent === undefined ? null : String(Math.round(Number(percent) * 10) / 1000);
}

const table: Record<string, { sheets: number; cells: number; hidden: number; different: number }> =
	{};
try {
	for (const language of ["en", "ar", "ur"] as const) {
		const where = { t: texts(language).t, language };
		const report = exampleReport();
		const sheets = sheetsOf(report, where);
		const csv = cellsIn([...reportCsv(report, where)].join(""));
		for (const [format, write] of Object.entries(FORMATS)) {
			const base = `${language}-${format}`;
			await convert(`${base}.${format}`, write(report, where));
			const found = sheets.map((sheet) => compare(base, sheet));
			const last = cellsIn(
				readFileSync(join(folder, `${base}-${sheets.at(-1)!.name}.csv`), "utf8"),
			);
			const isCsv = JSON.stringify(last) === JSON.stringify(csv);
			const different = found.flatMap((one) => one.different);
			for (const line of different.slice(0, 20)) console.log(line);
			if (!isCsv) console.log(`${base}: the last sheet is not our CSV`);
			const sum = (of: (one: (typeof found)[number]) => number) =>
				found.reduce((all, one) => all + of(one), 0);
			table[base] = {
				sheets: sheets.length,
				cells: sum(({ cells }) => cells),
				hidden: sum(({ hidden }) => hidden),
				different:
					different.length + found.filter(({ sameSize }) => !sameSize).length + (isCsv ? 0 : 1),
			};
		}
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
console.table(table);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(join(RESULTS, "libreoffice.json"), `${JSON.stringify(table, null, "\t")}\n`);
process.exitCode = Object.values(table).some(({ different }) => different > 0) ? 1 : 0;

// How much memory a CSV of a million rows takes to send, to a reader as fast as the machine and to a slow one.
// Run by hand: node bench/csv-rows.ts [rows]

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, get } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { csvOf } from "#app/evaluation/formats/csv.ts";
import type { SheetRow } from "#app/evaluation/formats/sheet.ts";

const PORT = 3170;
const RESULTS = join(import.meta.dirname, "results");
const COLUMNS = ["month", "pseudonym", "area", "language", "level", "outcome", "hours"];

function* madeUpRows(count: number): Generator<SheetRow> {
	for (let at = 0; at < count; at++) {
		const pseudonym = (at * 2_654_435_761).toString(16).padStart(16, "0").slice(-16);
		const words = [
			`2026-0${1 + (at % 9)}`,
			pseudonym,
			"Waltham Forest",
			"bn",
			`entry-${1 + (at % 3)}`,
		];
		yield [...words, at % 7 === 0 ? "[c]" : "completed", { number: at % 120, unit: "hours" }];
	}
}

function serve(): void {
	const server = createServer((request, response) => {
		const count = Number(request.url!.slice(1));
		Readable.from(csvOf(COLUMNS, madeUpRows(count))).pipe(response);
	});
	server.listen(PORT, "127.0.0.1", () => process.send?.("ready"));
}

type Measured = {
	rows: number;
	megabytes: number;
	seconds: number;
	"memory before": number;
	"memory at most": number;
};

/** Memory of the sending process alone, in megabytes. */
function memoryOf(pid: number, line: "VmRSS" | "VmHWM"): number {
	const status = readFileSync(`/proc/${pid}/status`, "utf8");
	return Math.round(Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}

async function measure(rows: number, pause: number): Promise<Measured> {
	const child = fork(import.meta.filename, ["serve"], { execArgv: ["--max-old-space-size=320"] });
	try {
		await once(child, "message");
		const before = memoryOf(child.pid!, "VmRSS");
		const began = performance.now();
		const [answer] = await once(get(`http://127.0.0.1:${PORT}/${rows}`), "response");
		let bytes = 0;
		let lines = 0;
		for await (const chunk of answer) {
			bytes += chunk.length;
			lines += chunk.filter((byte: number) => byte === 10).length;
			if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
		}
		if (lines !== rows + 1) throw new Error(`${lines} lines`);
		return {
			rows,
			megabytes: Math.round(bytes / 1e5) / 10,
			seconds: Math.round(performance.now() - began) / 1000,
			"memory before": before,
			"memory at most": memoryOf(child.pid!, "VmHWM"),
		};
	} finally {
		child.kill();
	}
}

if (process.argv[2] === "serve") serve();
else {
	const rows = Number(process.argv[2] ?? 1_000_000);
	const measured = { fast: await measure(rows, 0), slow: await measure(rows, 5) };
	console.table(measured);
	mkdirSync(RESULTS, { recursive: true });
	writeFileSync(join(RESULTS, "csv-rows.json"), `${JSON.stringify(measured, null, "\t")}\n`);
}

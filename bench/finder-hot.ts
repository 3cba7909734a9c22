// How many hot finder pages a second, beside a bare node:http server that sends the same bytes.
// Run by hand after `npm run build`, on a quiet machine with wrk: node bench/finder-hot.ts [seconds]
import { type ChildProcess, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, stopServer } from "./start-server.ts";

const PATHS = ["/en/classes?near=E17", "/bn/classes?near=E17&level=entry-1"];
const ENCODINGS = ["identity", "gzip"];
const ROUNDS = 5;
const CONNECTIONS = 32;
const SITE = 3160;
const BARE = 3161;
const RESULTS = join(import.meta.dirname, "results");

const seconds = process.argv[2] ?? "4";
const folder = mkdtempSync(join(tmpdir(), "esol-plus-bench-"));

type Row = Record<
	"page" | "encoding" | "bytes" | "site" | "bare" | "share" | "processor" | "of it",
	string
>;
/** Requests a second, and microseconds of processor time a request, in the program and the kernel. */
type Rate = { perSecond: number; cost: number };

/** The demo's data behind the production server, its log written to a file as in life. */
function startSite() {
	return startServer("app/demo/main.ts", [], SITE, {
		PORT: String(SITE),
		DATABASE_URL: `file:${join(folder, "demo.sqlite")}`,
		FIXED_NOW: "2026-10-14T09:40:00Z",
		LOG_LEVEL: "info",
		NODE_ENV: "production",
		LOG_FILE: join(folder, "log"),
	});
}

async function measure(path: string, encoding: string): Promise<Row> {
	await capture(path, encoding);
	const page = await capture(path, encoding);
	const file = join(folder, "page.json");
	writeFileSync(file, JSON.stringify({ ...page, body: page.body.toString("base64") }));
	const bare = await startServer("bench/bare.ts", [String(BARE), file], BARE);
	const rates: { site: Rate; bare: Rate }[] = [];
	try {
		for (let round = 0; round <= ROUNDS; round++) {
			const pair = {
				site: ask(SITE, site, path, encoding),
				bare: ask(BARE, bare, path, encoding),
			};
			// The first is for the compilers to warm up.
			if (round > 0) rates.push(pair);
		}
	} finally {
		await stopServer(bare);
	}
	const of = (who: "site" | "bare", what: keyof Rate) =>
		median(rates.map((rate) => rate[who][what]));
	const share = (what: keyof Rate) =>
		median(rates.map(({ site, bare }) => site[what] / bare[what]));
	return {
		page: path,
		encoding,
		bytes: String(page.body.length),
		site: of("site", "perSecond").toFixed(0),
		bare: of("bare", "perSecond").toFixed(0),
		share: percent(share("perSecond")),
		processor: `${of("site", "cost").toFixed(1)} and ${of("bare", "cost").toFixed(1)} µs`,
		"of it": percent(1 / share("cost")),
	};
}

/** Bytes as they come over the wire, and the headers that are not Node's own. */
function capture(path: string, encoding: string) {
	const { promise, resolve } = Promise.withResolvers<{
		headers: Record<string, string>;
		body: Buffer;
	}>();
	const options = { port: SITE, path, agent: false, headers: { "accept-encoding": encoding } };
	get(options, async (response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of response) chunks.push(chunk);
		const { date, connection, "keep-alive": _, ...headers } = response.headers;
		resolve({ headers: headers as Record<string, string>, body: Buffer.concat(chunks) });
	});
	return promise;
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

function ask(port: number, server: ChildProcess, path: string, encoding: string): Rate {
	const before = processorTime(server);
	const address = `http://127.0.0.1:${port}${path}`;
	const wish = ["-H", `Accept-Encoding: ${encoding}`];
	const said = execFileSync("wrk", ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, ...wish, address], {
		encoding: "utf8",
	});
	const rate = Number(said.match(/Requests\/sec:\s+([\d.]+)/)?.[1]);
	const requests = Number(said.match(/(\d+) requests in/)?.[1]);
	if (!rate || !requests || /Non-2xx|Socket errors/.test(said)) throw new Error(said);
	return { perSecond: rate, cost: (processorTime(server) - before) / requests };
}

/** Microseconds; Linux counts in hundredths of a second. */
function processorTime({ pid }: ChildProcess): number {
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
	return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

function median(values: number[]): number {
	return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const site = await startSite();
try {
	const rows: Row[] = [];
	for (const path of PATHS) {
		for (const encoding of ENCODINGS) rows.push(await measure(path, encoding));
	}
	console.table(rows);
	mkdirSync(RESULTS, { recursive: true });
	writeFileSync(join(RESULTS, "finder-hot.json"), `${JSON.stringify(rows, null, "\t")}\n`);
} finally {
	await stopServer(site);
	rmSync(folder, { recursive: true, force: true });
}

/**
 * Asks built servers over two measuring databases for pages of results, each time another search, one at
 * a time and in turn, so that both meet the machine in the same state. Pages that were made before are not asked
 * for again. `node bench/search-pages.ts file:/tmp/small.sqlite file:/tmp/large.sqlite [searches]`
 */
import type { ChildProcess } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { Random } from "#app/demo/random.ts";
import { percentiles } from "./percentiles.ts";
import { randomQuery } from "./random-query.ts";
import { startServer, stopServer } from "./start-server.ts";

const [small = "", large = "", searches = "1000"] = process.argv.slice(2);
const WARM_UP = 300;
const SITES = [
	{ url: small, port: 3170 },
	{ url: large, port: 3171 },
];

/** The index is read, and the jobs that a server begins with have run. */
const SETTLING_MS = 60_000;

const servers: ChildProcess[] = [];
try {
	for (const { url, port } of SITES) {
		const env = {
			PORT: String(port),
			DATABASE_URL: url,
			LOG_LEVEL: "warn",
			NODE_ENV: "production",
		};
		servers.push(await startServer("bench/serve.ts", [], port, env));
		await ask(port, "near=E17");
	}
	await setTimeout(SETTLING_MS);
	console.log(await measure());
} finally {
	for (const server of servers) await stopServer(server);
}

async function measure() {
	const random = new Random(1);
	const times = new Map(SITES.map(({ url }) => [url, [] as number[]]));
	const seen = new Set<string>();
	for (let n = 0; n < Number(searches) + WARM_UP; ) {
		const query = String(randomQuery(random));
		if (seen.has(query)) continue;
		seen.add(query);
		for (const { url, port } of SITES) {
			const took = await ask(port, query);
			if (n >= WARM_UP) times.get(url)!.push(took);
		}
		n++;
	}
	const [one, other] = [...times.values()].map(percentiles);
	return { small: one, large: other, p95: `${(other!.p95 / one!.p95).toFixed(2)} times` };
}

async function ask(port: number, query: string): Promise<number> {
	const began = performance.now();
	const answer = await fetch(`http://127.0.0.1:${port}/en/classes?${query}`);
	await answer.arrayBuffer();
	if (!answer.ok) throw new Error(`${answer.status} for ${query}`);
	return performance.now() - began;
}

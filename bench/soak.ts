/**
 * Everybody at work for so many minutes, on two servers and one PostgreSQL; the second server is stopped
 * and started again every five minutes: node bench/soak.ts [minutes], after `npm run build`. No answer may
 * be an error of ours, and the first server's memory stays within a tenth.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openBalancer } from "#tests/support/balancer.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import { type Asks, askAt, PEOPLE, type Person } from "#tests/support/people-at-work.ts";
import { percentiles } from "./percentiles.ts";

const minutes = Number(process.argv[2] ?? 60);
const RESTART_MS = 5 * 60_000;
const LOOK_MS = 10_000;
const POLL_MS = 1_000;
/** Between two turns of somebody: the machine is to be busy, not drowned. */
const PAUSE_MS = 250;
/** Compilers, caches and pools fill first. */
const WARM_SHARE = 0.2;

type Kind = { times: number[]; statuses: Map<number, number>; broken: number };

const until = performance.now() + minutes * 60_000;
const isGoing = () => performance.now() < until;
const kinds = new Map<string, Kind>();
const memory: number[] = [];

async function startSite(port: number, url: string): Promise<ChildProcess> {
	const { NODE_OPTIONS: _, ...inherited } = process.env;
	const env = { PORT: String(port), DATABASE_URL: url, LOG_LEVEL: "info" };
	const args = ["--max-old-space-size=320", "app/demo/main.ts"];
	const options = {
		env: { ...inherited, ...env, NODE_ENV: "production" as const },
		stdio: "ignore",
	} as const;
	const child: ChildProcess = spawn(process.execPath, args, options);
	while (!(await isReady(port))) {
		if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
		await setTimeout(100);
	}
	return child;
}

async function isReady(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
	} catch {
		return false;
	}
}

/** Of the balancer; what is not answered at all counts as broken. */
function askerAt(origin: string): Asks {
	return async (kind, path, given) => {
		const known: Kind = kinds.get(kind) ?? { times: [], statuses: new Map(), broken: 0 };
		kinds.set(kind, known);
		const began = performance.now();
		try {
			const answer = await askAt(origin, path, given);
			known.times.push(performance.now() - began);
			known.statuses.set(answer.status, (known.statuses.get(answer.status) ?? 0) + 1);
			return answer;
		} catch {
			known.broken++;
			return { status: 0, body: "", cookie: null };
		}
	};
}

async function work(person: Person, asks: Asks): Promise<void> {
	for (let n = 0; isGoing(); n++) {
		await person(asks, n).catch(() => undefined);
		await setTimeout(PAUSE_MS);
	}
}

async function watch({ pid }: ChildProcess): Promise<void> {
	for (; isGoing(); await setTimeout(LOOK_MS)) {
		const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
		memory.push((pages * 4096) / 1e6);
	}
}

async function restart(port: number, url: string, first: ChildProcess) {
	let [server, restarts] = [first, 0];
	for (;;) {
		await setTimeout(Math.max(0, Math.min(until - performance.now(), RESTART_MS)));
		if (!isGoing()) return { server, restarts };
		server.kill("SIGTERM");
		await once(server, "exit");
		server = await startSite(port, url);
		restarts++;
	}
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const postgres = await openPostgres();
const url = await postgres.create("soak");
const ports = [await freePort(), await freePort()] as const;
// The first fills the database.
const first = await startSite(ports[0], url);
const second = await startSite(ports[1], url);
const balancer = await openBalancer(ports, POLL_MS);
const asks = askerAt(`http://127.0.0.1:${balancer.port}`);
const [{ server: last, restarts }] = await Promise.all([
	restart(ports[1], url, second),
	watch(first),
	...Object.values(PEOPLE).map((person) => work(person, asks)),
]);
await balancer.close();
for (const server of [first, last]) {
	server.kill("SIGTERM");
	await once(server, "exit");
}
await postgres.stop();

const rows = [...kinds].map(([kind, { times, statuses, broken }]) => ({
	kind,
	answers: times.length,
	...percentiles(times),
	statuses: [...statuses].map(([status, count]) => `${status}: ${count}`).join(", "),
	broken,
}));
const failed = [...kinds.values()].reduce(
	(sum, { statuses, broken }) =>
		sum +
		broken +
		[...statuses].reduce((all, [status, count]) => all + (status >= 500 ? count : 0), 0),
	0,
);
const warm = memory.slice(Math.floor(memory.length * WARM_SHARE));
const quarter = Math.max(1, Math.floor(warm.length / 4));
const [before, after] = [mean(warm.slice(0, quarter)), mean(warm.slice(-quarter))];
const growth = after / before - 1;
console.table(rows);
console.log(
	`${minutes} minutes, ${restarts} restarts, ${failed} failed; memory ${before.toFixed(0)} MB, then ${after.toFixed(0)} MB (${(100 * growth).toFixed(1)} %)`,
);
const results = join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
writeFileSync(
	join(results, "soak.json"),
	`${JSON.stringify({ minutes, restarts, failed, memory, rows }, null, "\t")}\n`,
);
process.exitCode = failed === 0 && growth < 0.1 ? 0 : 1;

/**
 * Another process holds SQLite's write lock for six seconds while people read and save:
 * `node bench/lock-held.ts [seconds]`, after `npm run build`. Reads may not notice; whoever saves hears
 * of it within ten seconds.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { startSite } from "./killable-site.ts";
import { givenCrowd, lostOf, type Save, type Saved, savesOf } from "./mixed-writes.ts";

const READS_A_SECOND = 20;
const READS_A_SAVE = 4;

const seconds = Number(process.argv[2] ?? 6);
const folder = mkdtempSync(join(tmpdir(), "esol-plus-lock-"));
const file = join(folder, "lock.sqlite");
const url = `file:${file}`;
const db = openDb(url);
await migrate(db);
const crowd = await givenCrowd(db, 4, 4);
await db.destroy();
const port = await freePort();
const server = await startSite({ url, port });
const origin = `http://127.0.0.1:${port}`;
for (let warm = 0; warm < 100; warm++) await read(warm);
await setTimeout(1_000);

const idle = await readFor(2);
const holder = spawn(process.execPath, ["tests/support/hold-lock.ts", file]);
await once(holder.stdout, "data");
const saves: ReturnType<typeof timed>[] = [];
const waiting = savesOf(crowd);
const reads = await readFor(seconds, (n) => {
	const save = n % READS_A_SAVE === 0 ? waiting.next().value : undefined;
	if (save) saves.push(timed(save));
});
holder.stdin.end();
const answered = await Promise.all(saves);
const saved = answered.flatMap(({ saved }) => saved ?? []);
const result = {
	reads: reads.length,
	"idle p99 ms": percentile(idle, 0.99),
	"reads p50 ms": percentile(reads, 0.5),
	"reads p99 ms": percentile(reads, 0.99),
	saves: answered.length,
	saved: saved.length,
	lost: (await lostOf(url, saved)).length,
	"slowest save ms": Math.round(Math.max(...answered.map(({ ms }) => ms))),
};
console.table([result]);
server.kill("SIGKILL");
rmSync(folder, { recursive: true, force: true });
process.exitCode =
	result["reads p99 ms"] < 250 && result["slowest save ms"] < 10_000 && result.lost === 0 ? 0 : 1;

async function readFor(
	seconds: number,
	meanwhile = (_n: number): void => undefined,
): Promise<number[]> {
	const reads: Promise<number>[] = [];
	for (let n = 0; n < seconds * READS_A_SECOND; n++) {
		reads.push(read(n));
		meanwhile(n);
		await setTimeout(1_000 / READS_A_SECOND);
	}
	return Promise.all(reads);
}

function percentile(times: readonly number[], part: number): number {
	const sorted = times.toSorted((one, other) => one - other);
	return Math.round(sorted[Math.floor(sorted.length * part)]!);
}

/** Another search each time: no kept page answers. */
async function read(n: number): Promise<number> {
	const began = performance.now();
	const answer = await fetch(`${origin}/en/classes?q=english+${n % 7}&page=${n}`);
	await answer.text();
	if (!answer.ok) throw new Error(`A reader heard ${answer.status}.`);
	return performance.now() - began;
}

async function timed(save: Save): Promise<{ saved: Saved | null; ms: number }> {
	const began = performance.now();
	const saved = await save(origin);
	return { saved, ms: performance.now() - began };
}

/**
 * Marks, requests and venues are saved on one process, which is killed in the middle, so many times on
 * each database: `node bench/kill.ts [runs] [saves a run]`, after `npm run build`. Whatever was
 * answered with "saved" must be there, and the server must answer again within five seconds.
 */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "#app/demo/random.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import { startSite } from "./killable-site.ts";
import { givenCrowd, lostOf, type Save, type Saved, savesOf } from "./mixed-writes.ts";

const HANDS = 16;
const BACK_WITHIN_MS = 5_000;

const [runs = 20, each = 500] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "esol-plus-kill-"));
const postgres = await openPostgres();
const random = new Random(42);
const rows = [
	...(await killAgainAndAgain("SQLite", `file:${join(folder, "kill.sqlite")}`)),
	...(await killAgainAndAgain("PostgreSQL", await postgres.create("kill"))),
];
console.table(rows);
for (const engine of ["SQLite", "PostgreSQL"]) {
	const own = rows.filter((row) => row.engine === engine);
	const sum = own.reduce((total, { saved }) => total + saved, 0);
	const slowest = Math.max(...own.map(({ backMs }) => backMs));
	console.log(`${engine}: ${sum} saved in ${own.length} runs, back after ${slowest} ms at most`);
}
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = rows.every(({ lost, backMs }) => lost === 0 && backMs < BACK_WITHIN_MS) ? 0 : 1;

async function killAgainAndAgain(engine: string, url: string) {
	const db = openDb(url);
	await migrate(db);
	const crowd = await givenCrowd(db, 20, Math.ceil((runs * (each + HANDS)) / 300) + 1);
	await db.destroy();
	const saves = savesOf(crowd);
	const all: Saved[] = [];
	const rows = [];
	const port = await freePort();
	for (let run = 1; run <= runs; run++) {
		const began = performance.now();
		const server = await startSite({ url, port });
		const backMs = Math.round(performance.now() - began);
		const saved = await saveAndKill(server, saves, {
			port,
			killAfter: random.between(each, each + 50),
		});
		all.push(...saved);
		rows.push({ engine, run, saved: saved.length, lost: (await lostOf(url, all)).length, backMs });
	}
	return rows;
}

async function saveAndKill(
	server: ChildProcess,
	saves: Generator<Save>,
	{ port, killAfter }: { port: number; killAfter: number },
): Promise<Saved[]> {
	const saved: Saved[] = [];
	const hand = async () => {
		for (const save of { [Symbol.iterator]: () => ({ next: () => saves.next() }) }) {
			const one = await save(`http://127.0.0.1:${port}`);
			if (one === null) return;
			saved.push(one);
			// In the middle of what the other hands are doing.
			if (saved.length === killAfter) server.kill("SIGKILL");
		}
	};
	const ended = once(server, "exit");
	await Promise.all(Array.from({ length: HANDS }, hand));
	if (server.signalCode === null) server.kill("SIGKILL");
	await ended;
	return saved;
}

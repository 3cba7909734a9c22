/**
 * Saves marks, requests and venues one after the other while strace looks on, and says whether each
 * answer "saved" left after the disk had confirmed all that was written before:
 * `node bench/fsync-seen.ts [saves]`, after `npm run build`; needs strace.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import { startSite } from "./killable-site.ts";
import { givenCrowd, savesOf } from "./mixed-writes.ts";
import { callsOf, TRACED } from "./system-calls.ts";

const ACKNOWLEDGED = /"HTTP\/1\.1 (200|303)/;

const saves = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), "esol-plus-fsync-"));
const postgres = await openPostgres();
const rows = [
	await look("SQLite", `file:${join(folder, "seen.sqlite")}`, /seen\.sqlite(-wal)?$/),
	await look("PostgreSQL", await postgres.create("seen"), /\/pg_wal\//),
];
console.table(rows);
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
const holds = (row: (typeof rows)[number]) =>
	row["without a sync of its own"] === 0 && row["before it was on the disk"] === 0;
process.exitCode = rows.every(holds) ? 0 : 1;

async function look(engine: string, url: string, files: RegExp) {
	const db = openDb(url);
	await migrate(db);
	const crowd = await givenCrowd(db, 4, Math.ceil(saves / 60) + 1);
	await db.destroy();
	const port = await freePort();
	const server = await startSite({ url, port });
	const log = join(folder, `${engine}.log`);
	const strace = watch([`${server.pid}`, ...(engine === "SQLite" ? [] : pidsOfPostgres(url))], log);
	await once(strace.stderr, "data");
	let saved = 0;
	for (const save of savesOf(crowd)) {
		if (saved === saves) break;
		if ((await save(`http://127.0.0.1:${port}`)) !== null) saved++;
	}
	strace.kill("SIGINT");
	await once(strace, "exit");
	server.kill("SIGKILL");
	await once(server, "exit");
	return { engine, saved, ...(await count(log, files)) };
}

/** Threads and what the processes start are followed as well. */
function watch(pids: readonly string[], log: string) {
	const which = pids.flatMap((pid) => ["-p", pid]);
	const args = ["-f", "-yy", "-s", "24", "-e", `trace=${TRACED}`, "-o", log, ...which];
	return spawn("strace", args, { stdio: ["ignore", "ignore", "pipe"] });
}

/** The one that listens on the port of the address, and what it started. */
function pidsOfPostgres(url: string): string[] {
	const all = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
	const lines = all.split("\n").map((line) => line.trim().split(/\s+/));
	const { port } = new URL(url);
	const own = lines.find(
		([, , program = "", ...args]) => program.endsWith("postgres") && args.includes(port),
	);
	if (!own) throw new Error("PostgreSQL is not found among the processes.");
	return lines.flatMap(([pid, parent]) =>
		pid && (pid === own[0] || parent === own[0]) ? [pid] : [],
	);
}

async function count(log: string, files: RegExp) {
	/** File to who wrote to it last. */
	const unconfirmed = new Map<string, string>();
	let confirmedBy = "";
	const counted = {
		answers: 0,
		writes: 0,
		syncs: 0,
		"without a sync of its own": 0,
		"before it was on the disk": 0,
	};
	let syncsSince = 0;
	for await (const { pid, name, on, args, phase } of callsOf(log)) {
		// A sync counts when it is done, all else when it begins.
		const isSync = /sync/.test(name);
		if (phase === (isSync ? "begins" : "ends")) continue;
		if (files.test(on) && /write/.test(name)) {
			counted.writes++;
			unconfirmed.set(on, pid);
		} else if (files.test(on) && isSync) {
			counted.syncs++;
			syncsSince++;
			confirmedBy = pid;
			unconfirmed.delete(on);
		} else if (on.startsWith("TCP") && ACKNOWLEDGED.test(args)) {
			counted.answers++;
			if (syncsSince === 0) counted["without a sync of its own"]++;
			// What another process of PostgreSQL writes meanwhile is not what was just saved.
			if ([...unconfirmed.values()].includes(confirmedBy)) counted["before it was on the disk"]++;
			syncsSince = 0;
		}
	}
	return counted;
}

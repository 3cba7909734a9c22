/**
 * What a backup costs: time, size, memory, and what a reader feels of it; then restore and copy, both ways.
 * After `npm run build`: `npm run admin -- demo --scale 1` into an empty database, then
 * `node bench/backup.ts file:/tmp/scale1.sqlite [searches]`. Writes beside it, and starts a PostgreSQL of its own.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "#app/demo/random.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import { percentiles } from "./percentiles.ts";
import { randomQuery } from "./random-query.ts";
import { startServer, stopServer } from "./start-server.ts";

const [url = "", searches = "400"] = process.argv.slice(2);
const PORT = 3151;
const folder = mkdtempSync(join(tmpdir(), "esol-plus-backup-bench-"));
const BACKUP_KEY = randomBytes(32).toString("base64");
const random = new Random(1);
const file = join(folder, "one.backup");
const restored = `file:${join(folder, "restored.sqlite")}`;

const BESIDE_READERS = "backup beside readers";

type Row = {
	what: string;
	seconds: string;
	"most memory, MB": string;
};

const postgres = await openPostgres();
try {
	const back = `file:${join(folder, "back.sqlite")}`;
	const [restoredThere, copied] = [
		await postgres.create("restored"),
		await postgres.create("copied"),
	];
	console.table([
		await admin("backup of SQLite", url, "backup", file),
		await admin("restore to SQLite", restored, "restore", file),
		await admin("restore to PostgreSQL", restoredThere, "restore", file),
		await admin("copy SQLite to PostgreSQL", url, "copy", "--from", url, "--to", copied),
		await admin("copy PostgreSQL to SQLite", url, "copy", "--from", copied, "--to", back),
		await admin("backup of PostgreSQL", copied, "backup", join(folder, "two.backup")),
	]);
	console.log(`${(statSync(file).size / 1e6).toFixed(1)} MB`);
	for (const at of [restored, copied]) await measureReaders(at);
} finally {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}

async function measureReaders(at: string): Promise<void> {
	const env = { PORT: String(PORT), DATABASE_URL: at, LOG_LEVEL: "warn", NODE_ENV: "production" };
	const server = await startServer("bench/serve.ts", [], PORT, env);
	try {
		await askMany(Number(searches));
		const idle = await askMany(Number(searches));
		let [isOver, backups] = [false, 0];
		const busy = (async () => {
			while (!isOver)
				await admin(BESIDE_READERS, at, "backup", join(folder, `busy-${PORT}-${backups++}`));
		})();
		const meanwhile = await askMany(Number(searches));
		isOver = true;
		await busy;
		console.log(at.slice(0, 8), `${backups} backups`, { idle, meanwhile });
		for (let n = 0; n < backups; n++) rmSync(join(folder, `busy-${PORT}-${n}`));
	} finally {
		await stopServer(server);
	}
}

/** Ten searches a second, each another one: what is kept for the next who asks does not help. */
async function askMany(count: number) {
	const times: number[] = [];
	for (let n = 0; n < count; n++) {
		const began = performance.now();
		const answer = await fetch(`http://127.0.0.1:${PORT}/en/classes?${randomQuery(random)}`);
		await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`Answered ${answer.status}.`);
		times.push(performance.now() - began);
		await new Promise((resolve) => setTimeout(resolve, 100 - Math.min(100, times[n]!)));
	}
	return percentiles(times);
}

/** One command as a process of its own; beside readers it gives way, as the one of the schedule does. */
async function admin(what: string, at: string, ...args: string[]): Promise<Row> {
	const began = performance.now();
	const child = spawn(process.execPath, ["app/admin/main.ts", ...args], {
		env: { ...process.env, DATABASE_URL: at, BACKUP_KEY, NODE_NO_WARNINGS: "1" },
		stdio: ["ignore", "ignore", "inherit"],
	});
	if (what === BESIDE_READERS) setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL);
	const most = watchMemory(child);
	const [code] = await once(child, "exit");
	if (code !== 0) throw new Error(`${what} ended with ${code}.`);
	const seconds = ((performance.now() - began) / 1_000).toFixed(1);
	return { what, seconds, "most memory, MB": most().toFixed(0) };
}

/** What Linux says was the most it ever had; looked at while it lives. */
function watchMemory({ pid }: ChildProcess): () => number {
	let most = 0;
	const timer = setInterval(() => {
		try {
			const status = readFileSync(`/proc/${pid}/status`, "utf8");
			const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
			most = Math.max(most, Number(kilobytes ?? 0) / 1_000);
		} catch {
			// It has just ended.
		}
	}, 50);
	return () => {
		clearInterval(timer);
		return most;
	};
}

/**
 * Saves on SQLite while strace writes down every byte that goes to the database's files and every answer
 * that leaves; then the power is cut again and again at moments of that run:
 * `node bench/power-cut.ts [cuts] [saves]`, after `npm run build`; needs strace.
 *
 * What was synced is kept. Of what was not, any sectors arrive, in any order, and one only in part. Each
 * disk that is left is opened by our own code: it must be whole, and hold all that was acknowledged.
 */
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { verifyChain } from "#app/audit/verify.server.ts";
import { Random } from "#app/demo/random.ts";
import { readSettings } from "#app/server/settings.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { startSite } from "./killable-site.ts";
import { givenCrowd, lostOf, type Saved, SECRET, savesOf } from "./mixed-writes.ts";
import { type DiskEvent, eventsOf, UnsureDisk } from "./unsure-disk.ts";

const [cuts = 150, saves = 200] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "esol-plus-power-"));
const file = join(folder, "live.sqlite");
const { auditKeys } = readSettings({ SESSION_SECRET: SECRET }, false);

const { events, saved } = await record();
const answers = events.filter(({ kind }) => kind === "answer").length;
// The server was asked whether it is ready, one question after the other, before anybody saved.
const questions = answers - saved.length;
const begin = events.findIndex(
	(event, n) => event.kind === "answer" && answersBefore(n + 1) === questions,
);
console.log(`${saved.length} saved, ${events.length} writes, syncs and answers`);
const random = new Random(77);
const moments = Array.from({ length: cuts }, () => random.between(begin, events.length));
const found = await cutAt(
	moments.toSorted((one, other) => one - other),
	false,
);
const deaf = await cutAt(
	moments.slice(0, 10).toSorted((one, other) => one - other),
	true,
);
console.table(found.filter(({ wrong }) => wrong !== "").slice(0, 20));
const whole = found.filter(({ wrong }) => wrong === "").length;
const onTheWay = found.filter(({ unsynced }) => unsynced > 0).length;
const noticed = deaf.filter(({ wrong }) => wrong !== "").length;
console.log(`${whole} of ${cuts} cuts left a whole database with all that was acknowledged`);
console.log(`${onTheWay} of them while something was on its way to the disk`);
console.log(`${noticed} of ${deaf.length} cuts on a disk that does not sync were noticed`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = whole === cuts && noticed > 0 ? 0 : 1;

async function record(): Promise<{ events: DiskEvent[]; saved: Saved[] }> {
	const db = openDb(`file:${file}`);
	await migrate(db);
	const crowd = await givenCrowd(db, 4, Math.ceil(saves / 60) + 1);
	await db.destroy();
	copyFileSync(file, join(folder, "before.sqlite"));
	const log = join(folder, "strace.log");
	const port = await freePort();
	const calls = "trace=write,writev,pwrite64,fsync,fdatasync,ftruncate,unlink";
	const under = ["strace", "-f", "-yy", "-xx", "-s", "8192", "-e", calls, "-o", log];
	const strace = await startSite({ url: `file:${file}`, port, under });
	const saved: Saved[] = [];
	for (const save of savesOf(crowd)) {
		if (saved.length === saves) break;
		const one = await save(`http://127.0.0.1:${port}`);
		if (one) saved.push(one);
	}
	// Whoever looks on is not in the way of the end, and ends with what was looked at.
	process.kill(pidIn(log), "SIGKILL");
	await once(strace, "exit");
	return { events: await eventsOf(log, file), saved };
}

/** The first line is of the server itself. */
function pidIn(log: string): number {
	return Number.parseInt(readFileSync(log).subarray(0, 12).toString(), 10);
}

function answersBefore(end: number): number {
	return events.slice(0, end).filter(({ kind }) => kind === "answer").length;
}

async function cutAt(moments: readonly number[], isDeaf: boolean) {
	const before = readFileSync(join(folder, "before.sqlite"));
	const disk = new UnsureDisk(new Map([["", before]]), isDeaf);
	const found: { moment: number; acknowledged: number; unsynced: number; wrong: string }[] = [];
	let next = 0;
	for (let n = 0; n <= events.length; n++) {
		for (; moments[next] === n; next++) {
			const acknowledged = Math.max(0, answersBefore(n) - questions);
			const { unsynced } = disk;
			const wrong = await wrongWith(disk, saved.slice(0, acknowledged));
			found.push({ moment: n, acknowledged, unsynced, wrong });
		}
		const event = events[n];
		if (event) disk.take(event);
	}
	return found;
}

/** Empty: nothing. */
async function wrongWith(disk: UnsureDisk, promised: readonly Saved[]): Promise<string> {
	const place = join(folder, "cut");
	mkdirSync(place);
	const url = `file:${join(place, "cut.sqlite")}`;
	for (const [end, bytes] of disk.afterCut(random))
		writeFileSync(join(place, `cut.sqlite${end}`), bytes);
	try {
		const lost = await lostOf(url, promised);
		if (lost.length > 0) return `${lost.length} lost`;
		return await brokenIn(url);
	} catch (error) {
		return String(error);
	} finally {
		rmSync(place, { recursive: true });
	}
}

async function brokenIn(url: string): Promise<string> {
	const db = openDb(url);
	try {
		const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
		const keys = await sql`pragma foreign_key_check`.execute(db);
		const { broken } = await verifyChain(db, auditKeys, new Map());
		const said = rows.map(({ integrity_check }) => integrity_check).join(" ");
		if (said !== "ok") return said;
		if (keys.rows.length > 0) return "a key that points nowhere";
		return broken ? `audit: ${JSON.stringify(broken)}` : "";
	} finally {
		await db.destroy();
	}
}

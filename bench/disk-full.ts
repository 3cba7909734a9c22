/**
 * A small disk fills up while people read and save, and gets room again:
 * `node bench/disk-full.ts`, after `npm run build`; as root, since it mounts a disk in memory.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { startSite } from "./killable-site.ts";
import { givenCrowd, lostOf, type Saved, savesOf } from "./mixed-writes.ts";

const SIZE = "48m";
const HEALS_WITHIN_MS = 10_000;
const AT_ONCE = 8;

const folder = mkdtempSync(join(tmpdir(), "esol-plus-full-"));
execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder]);
const url = `file:${join(folder, "full.sqlite")}`;
const db = openDb(url);
await migrate(db);
const crowd = await givenCrowd(db, 4, 20);
await db.destroy();
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const server = await startSite({ url, port, settings: { LEAST_DISK_MB: "1" } });
const saves = savesOf(crowd);
const saved: Saved[] = [];

const before = await round(40);
fill();
// What the log has room for already still goes in.
let full = await round(AT_ONCE);
while (full.saved > 0) full = await round(AT_ONCE);
const readyWhenFull = await statusOf("/health/ready");
rmSync(join(folder, "filling"));
const began = performance.now();
while ((await round(AT_ONCE)).saved < AT_ONCE) await setTimeout(50);
while ((await statusOf("/health/ready")) !== 200) await setTimeout(50);
const healedMs = Math.round(performance.now() - began);
const lost = (await lostOf(url, saved)).length;
console.table([
	{ disk: "roomy", ...before },
	{ disk: "full", ...full },
]);
console.log(
	`ready when full: ${readyWhenFull}; healed after ${healedMs} ms; ${lost} of ${saved.length} lost`,
);
server.kill("SIGKILL");
await setTimeout(500);
execFileSync("umount", [folder]);
rmSync(folder, { recursive: true });
process.exitCode =
	lost === 0 &&
	readyWhenFull === 503 &&
	full.finder === `${AT_ONCE} of ${AT_ONCE}` &&
	healedMs < HEALS_WITHIN_MS
		? 0
		: 1;

/** To the last byte, as a log that nobody trims does it. */
function fill(): void {
	const { bavail, bsize } = statfsSync(folder);
	writeFileSync(join(folder, "filling"), Buffer.alloc(bavail * bsize, 1));
}

async function round(count: number) {
	let kept = 0;
	let read = 0;
	for (let n = 0; n < count; n++) {
		const one = await saves.next().value?.(origin);
		if (one) {
			saved.push(one);
			kept++;
		}
		if ((await statusOf(`/en/classes?q=english+${n}`)) === 200) read++;
	}
	return { saved: kept, refused: count - kept, finder: `${read} of ${count}` };
}

async function statusOf(path: string): Promise<number> {
	const answer = await fetch(origin + path);
	await answer.text();
	return answer.status;
}

/**
 * 20 tutors mark 50 registers each at once on one process, which is killed in the middle, 20 times on
 * each database: `node bench/kill-registers.ts [runs]`, after `npm run build`. Every acknowledged mark
 * must be there, and sending all of it again must write nothing twice.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "#app/demo/random.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import { fireAndKill, givenTutors } from "./register-fire.ts";

const TUTORS = 20;
const REGISTERS = 50;
const MARKS = TUTORS * REGISTERS * 5;

const runs = Number(process.argv[2] ?? 20);
const folder = mkdtempSync(join(tmpdir(), "esol-plus-kill-"));
const postgres = await openPostgres();
const random = new Random(20);
const rows = [];
for (let run = 1; run <= runs; run++) {
	const killAfter = 100 + Math.floor(random.next() * (MARKS - 200));
	rows.push({ engine: "SQLite", run, killAfter, ...(await kill(sqlite(run), killAfter)) });
	rows.push({
		engine: "PostgreSQL",
		run,
		killAfter,
		...(await kill(await postgres.create(`run_${run}`), killAfter)),
	});
}
console.table(rows);
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = rows.every(({ lost, twice }) => lost === 0 && twice === 0) ? 0 : 1;

async function kill(url: string, killAfter: number) {
	const db = openDb(url);
	await migrate(db);
	const tutors = await givenTutors(db, TUTORS, REGISTERS);
	await db.destroy();
	return fireAndKill({ tutors, url, port: await freePort() }, killAfter);
}

function sqlite(run: number): string {
	return `file:${join(folder, `run-${run}.sqlite`)}`;
}

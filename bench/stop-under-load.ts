/**
 * Two servers behind a balancer, with readers and tutors; one after the other is stopped and started
 * again: node bench/stop-under-load.ts [stops], after `npm run build`, on each database. Nobody may see a
 * request fail, no acknowledged mark may be lost, and each stop may take 15 seconds.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { openBalancer } from "#tests/support/balancer.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openPostgres } from "#tests/support/own-postgres.ts";
import {
	type Acknowledged,
	changeId,
	countLost,
	givenTutors,
	post,
	startSite,
	type Tutor,
} from "./register-fire.ts";

const stops = Number(process.argv[2] ?? 20);
const READERS = 8;
const TUTORS = 4;
const POLL_MS = 1_000;
const BETWEEN_MS = 500;
const LONGEST_MS = 15_000;

type Load = { going: boolean; answers: number; failures: string[]; acknowledged: Acknowledged[] };

async function stopAgainAndAgain(url: string) {
	const db = openDb(url);
	await migrate(db);
	const tutors = await givenTutors(db, TUTORS, 40 * stops);
	await db.destroy();
	const fires = [await freePort(), await freePort()].map((port) => ({ tutors, url, port }));
	const servers = await Promise.all(fires.map(startSite));
	const balancer = await openBalancer(
		fires.map(({ port }) => port),
		POLL_MS,
	);
	const load: Load = { going: true, answers: 0, failures: [], acknowledged: [] };
	const clients = [
		...Array.from({ length: READERS }, (_, n) => read(balancer.port, n, load)),
		...tutors.map((tutor) => mark(balancer.port, tutor, load)),
	];
	let longest = 0;
	for (let stop = 0; stop < stops; stop++) {
		await setTimeout(BETWEEN_MS);
		const which = stop % 2;
		const server = servers[which]!;
		const began = performance.now();
		server.kill("SIGTERM");
		await once(server, "exit");
		longest = Math.max(longest, performance.now() - began);
		servers[which] = await startSite(fires[which]!);
		// The balancer has to hear that it is back before the other one goes.
		await setTimeout(2 * POLL_MS);
	}
	load.going = false;
	await Promise.all(clients);
	await balancer.close();
	for (const server of servers) {
		server.kill("SIGKILL");
		await once(server, "exit");
	}
	const lost = await countLost(url, load.acknowledged);
	const { answers, failures, acknowledged } = load;
	return {
		stops,
		answers,
		failed: failures.length,
		acknowledged: acknowledged.length,
		lost,
		longest,
	};
}

/** Each search is new: kept pages would hide a server that cannot work. */
async function read(port: number, reader: number, load: Load): Promise<void> {
	for (let n = 0; load.going; n++) {
		const path = n % 3 === 0 ? "/en/level" : `/ar/classes?q=${reader}x${n}`;
		try {
			const answer = await fetch(`http://127.0.0.1:${port}${path}`);
			await answer.text();
			load.answers++;
			if (!answer.ok) load.failures.push(`${path}: ${answer.status}`);
		} catch (error) {
			load.failures.push(`${path}: ${error}`);
		}
	}
}

async function mark(port: number, tutor: Tutor, load: Load): Promise<void> {
	for (const lesson of tutor.lessons) {
		if (!load.going) return;
		try {
			const reply = await post(port, tutor, lesson);
			load.answers++;
			if (!reply) throw new Error("went away");
			for (const enrolment of tutor.enrolments) {
				const answer = reply.answers[changeId(lesson, enrolment)];
				if (answer?.result !== "saved") load.failures.push(`${lesson}: ${answer?.result}`);
				else load.acknowledged.push({ lesson, enrolment, opened: answer.opened });
			}
		} catch (error) {
			load.failures.push(`${lesson}: ${error}`);
		}
	}
}

const folder = mkdtempSync(join(tmpdir(), "esol-plus-stop-"));
const postgres = await openPostgres();
const rows: Record<string, unknown>[] = [];
try {
	const urls = {
		SQLite: `file:${join(folder, "stop.sqlite")}`,
		PostgreSQL: await postgres.create("stop"),
	};
	for (const [engine, url] of Object.entries(urls)) {
		const { longest, ...result } = await stopAgainAndAgain(url);
		rows.push({ engine, ...result, "longest stop": `${(longest / 1000).toFixed(1)} s` });
		if (result.failed > 0 || result.lost > 0 || longest > LONGEST_MS) process.exitCode = 1;
	}
} finally {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}
console.table(rows);

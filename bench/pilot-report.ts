/**
 * The working report over all pilots of a measuring database, cold and warm, and the finder beside it:
 * `node bench/pilot-report.ts file:/tmp/scale10.sqlite` on a quiet machine after a build. The database comes from
 * `npm run admin -- demo --scale N`.
 */
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Random } from "#app/demo/random.ts";
import { percentiles } from "./percentiles.ts";
import { randomQuery } from "./random-query.ts";
import { startServer, stopServer } from "./start-server.ts";

const [url = ""] = process.argv.slice(2);
const PORT = 3172;
const SITE = `http://127.0.0.1:${PORT}`;
const REPORT = "/en/pilots/all/report";
/** Another report, not made yet, to be made while others search. */
const OTHER = `${REPORT}?until=2026-07-01`;
const WARM_UP = 300;
const SEARCHES = 400;
const SETTLING_MS = 20_000;

const random = new Random(1);
const server = await startServer("bench/serve.ts", [], PORT, {
	...{ PORT: String(PORT), DATABASE_URL: url, LOG_LEVEL: "warn", NODE_ENV: "production" },
	...{ PUBLIC_URL: SITE, SESSION_SECRET: "only-for-measuring-0123456789abcdef" },
});
try {
	await search();
	await setTimeout(SETTLING_MS);
	for (let n = 0; n < WARM_UP; n++) await search();
	const cookie = await signIn();
	const cold = await open(REPORT, cookie);
	const again: Opened[] = [];
	for (let n = 0; n < 5; n++) again.push(await open(REPORT, cookie));
	const idle: number[] = [];
	for (let n = 0; n < SEARCHES; n++) idle.push(await search());
	const beside: number[] = [];
	const busy = await besides(open(OTHER, cookie), beside);
	const warm = again.toSorted((one, other) => one.firstByte - other.firstByte)[2];
	console.table({ cold, warm, "while others search": busy });
	console.table({ idle: percentiles(idle), beside: percentiles(beside) });
	console.log(`${beside.length} searches beside it; memory ${memory()} MB`);
} finally {
	await stopServer(server);
}

type Opened = { firstByte: number; whole: number; bytes: number };

async function open(path: string, cookie: string): Promise<Opened> {
	const began = performance.now();
	const answer = await fetch(SITE + path, { headers: { cookie } });
	const reader = answer.body!.getReader();
	let { value, done } = await reader.read();
	const firstByte = Math.round(performance.now() - began);
	let bytes = 0;
	while (!done) {
		bytes += value!.length;
		({ value, done } = await reader.read());
	}
	if (!answer.ok) throw new Error(`${answer.status} for the report`);
	return { firstByte, whole: Math.round(performance.now() - began), bytes };
}

/** Searches one after the other until the work is done. */
async function besides<Answer>(work: Promise<Answer>, times: number[]): Promise<Answer> {
	let isDone = false;
	const done = work.finally(() => {
		isDone = true;
	});
	while (!isDone) times.push(await search());
	return done;
}

async function search(): Promise<number> {
	const began = performance.now();
	const answer = await fetch(`${SITE}/en/classes?${randomQuery(random)}`);
	await answer.arrayBuffer();
	if (!answer.ok) throw new Error(`${answer.status} for a search`);
	return performance.now() - began;
}

async function signIn(): Promise<string> {
	const answer = await fetch(`${SITE}/en/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: SITE },
		body: new URLSearchParams({ email: "evaluator@demo.test", password: "esol-plus-demo" }),
	});
	const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
	if (answer.status >= 400 || cookie.length === 0) throw new Error(`${answer.status} at sign-in`);
	return cookie.join("; ");
}

/** Resident, of the server with its thread, at its most. */
function memory(): number {
	const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
	return Math.round(Number(status.match(/VmHWM:\s+(\d+)/)?.[1]) / 1024);
}

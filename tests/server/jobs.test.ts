import { expect, test } from "vitest";
import { startJobs } from "#app/server/jobs.ts";

type Logged = Record<string, unknown>;

function aLog() {
	const lines: Logged[] = [];
	return { lines, error: (line: Logged) => void lines.push(line) };
}

test("a job runs again and again, also after it failed", async () => {
	const log = aLog();
	const { promise: third, resolve } = Promise.withResolvers<void>();
	let runs = 0;
	const run = async () => {
		runs++;
		if (runs === 3) resolve();
		if (runs === 1) throw new Error("amina@example.test was not reached");
	};
	const stop = startJobs([{ name: "call", everyMs: 0, run }], log, 0);
	await third;
	await stop();
	expect(log.lines).toEqual([{ event: "job-failed", job: "call", error: expect.any(Error) }]);
});

test("a job never runs beside itself, and a stop waits for what is being done", async () => {
	const begun = Promise.withResolvers<void>();
	const finish = Promise.withResolvers<void>();
	let [running, most, ended] = [0, 0, 0];
	const run = async () => {
		most = Math.max(most, ++running);
		begun.resolve();
		await finish.promise;
		running--;
		ended++;
	};
	const stop = startJobs([{ name: "slow", everyMs: 0, run }], aLog(), 0);
	await begun.promise;
	const stopped = stop();
	expect(ended).toBe(0);
	finish.resolve();
	await stopped;
	expect([most, ended, running]).toEqual([1, 1, 0]);
});

test("a job that is stopped before its first time never runs", async () => {
	let runs = 0;
	const run = async () => void runs++;
	const stop = startJobs([{ name: "never", everyMs: 0, run }], aLog(), 60_000);
	await stop();
	expect(runs).toBe(0);
});

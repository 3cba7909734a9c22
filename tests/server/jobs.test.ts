import { join } from "node:path";
import { expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { jobsOf, startJobs } from "#app/server/jobs.ts";
import { makeLogger } from "#app/server/log.ts";
import { readSettings } from "#app/server/settings.ts";
import { freshSqlite } from "#tests/support/databases.ts";
import { givenCourse, givenProvider } from "#tests/support/given.ts";
import { openMailbox } from "#tests/support/mailbox.ts";

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
	const stop = startJobs([{ name: "call", everyMs: 0, run }], log, { firstMs: 0 });
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
	const stop = startJobs([{ name: "slow", everyMs: 0, run }], aLog(), { firstMs: 0 });
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
	const stop = startJobs([{ name: "never", everyMs: 0, run }], aLog(), { firstMs: 60_000 });
	await stop();
	expect(runs).toBe(0);
});

test("a server asks and sends by itself, and without a carrier the letter waits", async () => {
	const { db, remove } = await freshSqlite();
	const mailbox = await openMailbox();
	const provider = await givenProvider(db);
	const contact_email = "contact@college.test";
	await givenCourse(db, { provider_id: provider.id, confirmed_on: "2026-08-01", contact_email });
	const texts = loadTexts(join(process.cwd(), "locales"));
	const log = makeLogger("silent");
	const jobsWith = (mail: Record<string, string>) => {
		const settings = readSettings({ FIXED_NOW: "2026-10-14T09:40:00Z", ...mail }, false);
		return jobsOf({ db, texts, settings, log });
	};
	const runAll = async (mail: Record<string, string>) => {
		const jobs = jobsWith(mail);
		for (const { run } of jobs) await run(new AbortController().signal);
		return jobs.map(({ name }) => name);
	};

	expect(await runAll({})).not.toContain("send-waiting");
	const [waiting] = await db.selectFrom("message").selectAll().execute();
	expect(waiting).toMatchObject({ recipient: contact_email, sent_at: null, tries: 0 });

	const mail = {
		SMTP_URL: mailbox.url,
		MAIL_FROM: "classes@esol.example.org",
		PUBLIC_URL: "https://esol.example.org",
	};
	expect(await runAll(mail)).toContain("send-waiting");
	expect(mailbox.received.map(({ to }) => to)).toEqual([[contact_email]]);
	await mailbox.close();
	await remove();
});

import { setTimeout as after } from "node:timers/promises";
import type { Logger } from "pino";
import { keepBooks } from "#app/audit/books.server.ts";
import { sealWaiting } from "#app/audit/seal.server.ts";
import { keepLetters } from "#app/contact/letters.server.ts";
import { askForConfirmation } from "#app/courses/freshness.server.ts";
import { mindOffers } from "#app/enrolments/offers.server.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { forgetOldImportFiles } from "#app/imports/import-file.server.ts";
import { answerLostLinks } from "#app/links/answer-links.server.ts";
import { cleanErased } from "#app/links/cleaning.server.ts";
import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { workBehindAnswers } from "#app/people/behind-answers.server.ts";
import { forgetWhatIsOver } from "#app/people/forget.server.ts";
import { forgetOldChangesOfRegisters } from "#app/registers/register-sync.server.ts";
import { forgetOldKeys } from "#app/retention/old-keys.server.ts";
import { retainByItself } from "#app/retention/retention.server.ts";
import { fixMonths } from "#app/workplace/fix-months.server.ts";
import { forgetOldChanges } from "#db/changes.ts";
import type { Db } from "#db/open.ts";
import { anchorAudit } from "./audit-anchor.ts";
import { backUpWhenDue } from "./backup-job.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Parts } from "./parts.ts";

/** Something to be done again and again; every server does it, and each must be safe beside others. */
export type Job = { name: string; everyMs: number; run: (stop: AbortSignal) => Promise<unknown> };

/** A job with the database that it is given account of. */
type Task = Omit<Job, "run"> & { run: (db: Db, stop: AbortSignal) => Promise<unknown> };

const SECOND = 1_000;
const MINUTE = 60_000;
/** The first requests of a server that has just begun come before its own work. */
const FIRST_MS = 5_000;
/** A letter on its way may end; what takes longer is taken up again by the next server. */
const LONGEST_STOP_MS = 5_000;

export function jobsOf({
	db,
	texts,
	settings,
	log,
}: Pick<Parts, "db" | "texts" | "settings" | "log">): Job[] {
	const { mail, now, publicUrl, sessionSecret: secret } = settings;
	const post = { texts, publicUrl, secret };
	const erasures = { url: settings.databaseUrl, list: settings.erasureList };
	const periods = { keys: settings.equalityKeys, auditKeys: settings.auditKeys };
	const keep = async (db: Db) => {
		await workBehindAnswers(db, post, now());
		await answerLostLinks(db, post, now());
		await keepLetters(db, post, now());
	};
	const t = quickTexts(texts("en"));
	const asJob = (task: Task) => jobIn(db, task, now);
	const ownJobs: Job[] = [
		{ name: "seal-audit", everyMs: SECOND, run: () => sealWaiting(db, settings.auditKeys) },
		{ name: "anchor-audit", everyMs: 60 * MINUTE, run: () => anchorAudit({ db, settings, log }) },
		{ name: "back-up", everyMs: MINUTE, run: (stop) => backUpWhenDue({ db, settings, log }, stop) },
	];
	const tasks: Task[] = [
		{
			name: "ask-for-confirmation",
			everyMs: 10 * MINUTE,
			run: (db) => askForConfirmation(db, { t, publicUrl }, now()),
		},
		{ name: "mind-offers", everyMs: MINUTE, run: (db) => mindOffers(db, now()) },
		{
			name: "forget-old-import-files",
			everyMs: 60 * MINUTE,
			run: (db) => forgetOldImportFiles(db, now()),
		},
		{
			name: "forget-old-changes-of-registers",
			everyMs: 60 * MINUTE,
			run: (db) => forgetOldChangesOfRegisters(db, now()),
		},
		{ name: "forget-old-keys", everyMs: 60 * MINUTE, run: (db) => forgetOldKeys(db, now()) },
		{ name: "clean-erased", everyMs: MINUTE, run: (db) => cleanErased(db, erasures, now()) },
		{ name: "fix-months-of-employers", everyMs: 60 * MINUTE, run: (db) => fixMonths(db, now()) },
		{ name: "forget-what-is-over", everyMs: 60 * MINUTE, run: (db) => forgetWhatIsOver(db, now()) },
		{ name: "forget-old-changes", everyMs: 60 * MINUTE, run: (db) => forgetOldChanges(db) },
		{
			name: "retention",
			everyMs: 6 * 60 * MINUTE,
			run: (db, stop) => retainByItself(db, periods, now(), stop),
		},
	];
	if (mail === null) {
		const letters: Task = { name: "keep-letters", everyMs: MINUTE, run: keep };
		return [...[...tasks, letters].map(asJob), ...ownJobs];
	}
	const send = openMail(mail, t("frame.name"));
	const run = async (db: Db, stop: AbortSignal) => {
		// Right before: what is not true any more must not leave.
		await keep(db);
		const { problems } = await sendWaiting(db, send, now, stop);
		for (const error of problems) log.warn({ event: "letter-not-taken", error });
	};
	const sending: Task = { name: "send-waiting", everyMs: MINUTE, run };
	return [...[...tasks, sending].map(asJob), ...ownJobs];
}

/** What a job changes of somebody's record is noted as the server's. */
function jobIn(opened: Db, { name, everyMs, run }: Task, now: () => Date): Job {
	const page = `job/${name}`;
	return {
		name,
		everyMs,
		run: (stop) =>
			keepBooks(opened, { person: null, otherwise: "server", page, now: now() }, (db) =>
				run(db, stop),
			),
	};
}

/**
 * Runs each job soon and then at its interval, one at a time with itself. A failure is logged by
 * its kind alone and the job runs again.
 * @returns ends them all, and waits a little for what is being done
 */
export function startJobs(
	jobs: readonly Job[],
	log: Pick<Logger, "error">,
	{ firstMs = FIRST_MS, metrics }: Told = {},
): () => Promise<void> {
	const stops = jobs.map((job) => startJob(job, log, { firstMs, metrics }));
	return async () => {
		await Promise.all(stops.map((stop) => stop()));
	};
}

type Told = { firstMs?: number; metrics?: Metrics | undefined };

function startJob(
	{ name, everyMs, run }: Job,
	log: Pick<Logger, "error">,
	{ firstMs, metrics }: Told,
) {
	const stop = new AbortController();
	let running = Promise.resolve();
	let timer = setTimeout(turn, firstMs).unref();

	function turn(): void {
		running = attempt().then(() => {
			if (!stop.signal.aborted) timer = setTimeout(turn, everyMs).unref();
		});
	}

	async function attempt(): Promise<void> {
		const began = performance.now();
		const isDone = await run(stop.signal).then(
			() => true,
			(error) => {
				log.error({ event: "job-failed", job: name, error });
				return false;
			},
		);
		metrics?.worked(
			name,
			{ isDone, seconds: (performance.now() - began) / 1000 },
			Date.now() / 1000,
		);
	}

	return async () => {
		stop.abort();
		clearTimeout(timer);
		await Promise.race([running, after(LONGEST_STOP_MS, undefined, { ref: false })]);
	};
}

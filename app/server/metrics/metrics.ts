import type { LogEvent } from "kysely";
import type { Family, Sample } from "./exposition.ts";
import { Histogram } from "./histogram.ts";

/** Seconds; the pages' goals lie between. */
const ANSWER_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const STATEMENT_BOUNDS = [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 10];

export type Answered = { method: string; route: string; status: number; seconds: number };

type Work = { done: number; failed: number; seconds: number; endedAt: number };

/**
 * What this process did since it began: patterns and numbers, nobody's ids. Counted in memory and
 * written out when asked.
 */
export class Metrics {
	readonly #answers = new Map<string, { labels: Record<string, string>; took: Histogram }>();
	readonly #statements = new Histogram(STATEMENT_BOUNDS);
	readonly #jobs = new Map<string, Work>();
	readonly #routes: ReadonlySet<string>;
	#failedStatements = 0;

	/** @param routes of the build, such as `:lang/classes/:slug` */
	constructor(routes: readonly string[]) {
		this.#routes = new Set(routes.map(asPattern));
	}

	/** Other addresses count together: whoever asks for nonsense may not fill the memory. */
	answered({ method, route, status, seconds }: Answered): void {
		const known = this.#routes.has(route) ? route : "other";
		const key = `${method} ${status} ${known}`;
		let answer = this.#answers.get(key);
		if (!answer) {
			const labels = { method, route: known, status: String(status) };
			answer = { labels, took: new Histogram(ANSWER_BOUNDS) };
			this.#answers.set(key, answer);
		}
		answer.took.observe(seconds);
	}

	readonly asked = ({ level, queryDurationMillis }: LogEvent): void => {
		this.#statements.observe(queryDurationMillis / 1000);
		if (level === "error") this.#failedStatements++;
	};

	/** @param endedAt seconds of Unix time */
	worked(job: string, { isDone, seconds }: { isDone: boolean; seconds: number }, endedAt: number) {
		const work = this.#jobs.get(job) ?? { done: 0, failed: 0, seconds: 0, endedAt };
		if (isDone) Object.assign(work, { done: work.done + 1, endedAt });
		else work.failed++;
		work.seconds += seconds;
		this.#jobs.set(job, work);
	}

	families(): Family[] {
		const answers = [...this.#answers.values()];
		return [
			{
				name: "esol_http_request_duration_seconds",
				help: "Answers made by the whole site, by pattern of their address.",
				kind: "histogram",
				samples: answers.flatMap(({ labels, took }) => took.samples(labels)),
			},
			{
				name: "esol_database_statement_duration_seconds",
				help: "Statements, with the wait for their turn.",
				kind: "histogram",
				samples: this.#statements.samples(),
			},
			counter("esol_database_statements_failed_total", "Statements that failed.", [
				{ value: this.#failedStatements },
			]),
			counter(
				"esol_job_runs_total",
				"Turns of a job.",
				this.#ofJobs(({ done, failed }) => [
					{ labels: { result: "done" }, value: done },
					{ labels: { result: "failed" }, value: failed },
				]),
			),
			counter(
				"esol_job_seconds_total",
				"Time spent on a job.",
				this.#ofJobs(({ seconds }) => [{ value: seconds }]),
			),
			gauge(
				"esol_job_last_done_timestamp_seconds",
				"When a job last ended well.",
				this.#ofJobs(({ done, endedAt }) => (done > 0 ? [{ value: endedAt }] : [])),
			),
		];
	}

	#ofJobs(samplesOf: (work: Work) => readonly Sample[]): Sample[] {
		return [...this.#jobs].flatMap(([job, work]) =>
			samplesOf(work).map((sample) => ({ ...sample, labels: { job, ...sample.labels } })),
		);
	}
}

export function counter(name: string, help: string, samples: readonly Sample[]): Family {
	return { name, help, kind: "counter", samples };
}

export function gauge(name: string, help: string, samples: readonly Sample[]): Family {
	return { name, help, kind: "gauge", samples };
}

/** As the log writes an address: stars for all that is not a word of ours. */
function asPattern(route: string): string {
	return `/${route
		.split("/")
		.map((part) => (part.startsWith(":") ? "*" : part))
		.slice(0, 7)
		.join("/")}`;
}

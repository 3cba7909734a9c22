import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { writeMessage } from "#app/messages/outbox.server.ts";
import { makeApp } from "#app/server/app.ts";
import { makeLogger } from "#app/server/log.ts";
import { exposition } from "#app/server/metrics/exposition.ts";
import { Histogram } from "#app/server/metrics/histogram.ts";
import { Metrics } from "#app/server/metrics/metrics.ts";
import { readSettings } from "#app/server/settings.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

const TOKEN = "only-for-these-tests-0123456789abcdef";
const ROUTES = [":lang/classes", ":lang/learners/:learnerId"];
const texts = loadTexts(join(process.cwd(), "locales"));

function siteOn(db: Db, env: Record<string, string>) {
	const settings = readSettings({ FIXED_NOW: "2026-10-14T09:40:00Z", ...env }, false);
	const log = makeLogger("silent");
	const build = () => Promise.reject(new Error("There is no build here."));
	const health = { stopping: false };
	const app = makeApp({ db, settings, texts, log, build, routes: ROUTES, health });
	const read = (token?: string) =>
		app.request("/metrics", token ? { headers: { authorization: `Bearer ${token}` } } : {});
	return { app, read };
}

describe("what Prometheus reads", () => {
	test("is a line a number, with its help and kind", () => {
		const samples = [{ labels: { job: 'a "b"\n\\c' }, value: 1.5 }, { value: 2 }];
		expect(exposition([{ name: "jobs", help: "Jobs.", kind: "counter", samples }])).toBe(
			'# HELP jobs Jobs.\n# TYPE jobs counter\njobs{job="a \\"b\\"\\n\\\\c"} 1.5\njobs 2\n',
		);
	});

	test("has buckets that hold all below them, and the count last", () => {
		const bounds = [0.1, 1];
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 5, noNaN: true })), (values) => {
				const histogram = new Histogram(bounds);
				for (const value of values) histogram.observe(value);
				const below = (bound: number) => values.filter((value) => value <= bound).length;
				const counted = histogram.samples().filter(({ suffix }) => suffix !== "_sum");
				expect(counted.map(({ value }) => value)).toEqual([
					...bounds.map(below),
					values.length,
					values.length,
				]);
			}),
		);
	});

	test("is no longer for whoever asks for many addresses", () => {
		const metrics = new Metrics(ROUTES);
		const lines = () => exposition(metrics.families()).split("\n").length;
		metrics.answered({ method: "GET", route: "/*/classes", status: 200, seconds: 0.01 });
		metrics.answered({ method: "GET", route: "/*/*/x", status: 404, seconds: 0.01 });
		const before = lines();
		for (let one = 0; one < 100; one++) {
			metrics.answered({ method: "GET", route: `/*/${one}`, status: 404, seconds: 0.01 });
		}
		expect(lines()).toBe(before);
		expect(exposition(metrics.families())).toContain(
			'esol_http_request_duration_seconds_count{method="GET",route="other",status="404"} 101',
		);
	});

	test("tells how jobs went", () => {
		const metrics = new Metrics([]);
		metrics.worked("send", { isDone: true, seconds: 2 }, 1000);
		metrics.worked("send", { isDone: false, seconds: 1 }, 2000);
		const text = exposition(metrics.families());
		expect(text).toContain('esol_job_runs_total{job="send",result="done"} 1\n');
		expect(text).toContain('esol_job_runs_total{job="send",result="failed"} 1\n');
		expect(text).toContain('esol_job_seconds_total{job="send"} 3\n');
		expect(text).toContain('esol_job_last_done_timestamp_seconds{job="send"} 1000\n');
	});
});

onEachDatabase((db) => {
	test("without a token there is no such address", async () => {
		const { read } = siteOn(db(), {});
		expect((await read()).status).toBe(404);
		expect((await read("anything")).status).toBe(404);
	});

	test("nobody reads it without the token", async () => {
		const { read } = siteOn(db(), { METRICS_TOKEN: TOKEN });
		for (const wrong of [undefined, "", TOKEN.slice(1), `${TOKEN}x`]) {
			const answer = await read(wrong);
			expect(answer.status).toBe(401);
			expect(await answer.text()).toBe("unknown\n");
		}
	});

	test("who has it reads what was answered and what waits, by pattern", async () => {
		const { app, read } = siteOn(db(), { METRICS_TOKEN: TOKEN });
		const letter = { key: "k", provider_id: null, kind: "link", recipient: "a@example.test" };
		const words = { language: "en", subject: "s", body: "b", enrolment_id: null };
		await writeMessage(db(), { ...letter, ...words }, new Date("2026-10-14T09:30:00Z"));
		await app.request("/en/learners/0192f0c1-amina");
		const answer = await read(TOKEN);
		const text = await answer.text();
		expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
		expect(answer.headers.get("cache-control")).toBe("no-store");
		expect(text).toContain('route="/*/learners/*",status="302"} 1\n');
		expect(text).toContain("esol_letters_waiting 1\n");
		expect(text).toContain("esol_letters_oldest_seconds 600\n");
		expect(text).toContain("esol_database_up 1\n");
		expect(text).not.toMatch(/amina|0192f0c1|example\.test/);
	});
});

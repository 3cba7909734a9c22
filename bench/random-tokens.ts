// After `npm run build`: node bench/random-tokens.ts
// Does the time of an answer tell a real link from an invented one? Asks in a mixed order, each kind
// as often, and compares each with random tokens: medians, and the Mann-Whitney statistic as the
// chance that one of it is slower (0.5 is no difference).
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fillDemo } from "#app/demo/fill.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import {
	endPersonalLink,
	makePersonalLink,
	showPersonalLink,
} from "#app/keeping/personal-link.server.ts";
import { makeApp } from "#app/server/app.ts";
import { makeLogger } from "#app/server/log.ts";
import { readSettings } from "#app/server/settings.ts";
import { countGuesses } from "#app/server/slow-guessing.ts";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";
import { percentiles } from "./percentiles.ts";

const folder = mkdtempSync(join(tmpdir(), "esol-plus-bench-"));
const TIMES = Number(process.env.TIMES ?? 2_500);
const NOW = new Date("2026-10-14T09:40:00.000Z");

const settings = readSettings(
	{
		DATABASE_URL: process.env.DATABASE_URL ?? `file:${join(folder, "bench.sqlite")}`,
		FIXED_NOW: NOW.toISOString(),
	},
	false,
);
const db = openDb(settings.databaseUrl);
await migrate(db);
await fillDemo(db, NOW);
const build = await import(pathToFileURL(join(process.cwd(), "build/server/index.js")).href);
const texts = loadTexts(join(process.cwd(), "locales"));
const log = makeLogger("silent");
const parts = { db, texts, settings, log, build, routes: [], health: { stopping: false } };
const patient = makeApp({ ...parts, guessing: { ...countGuesses(), patience: Infinity } });

const kinds: Record<string, () => string> = {
	random: newToken,
	malformed: () => `${newToken().slice(0, 20)}~`,
	ended: constant(await givenToken("ended")),
	expired: constant(await givenToken("expired")),
};

const taken = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
for (let round = -200; round < TIMES; round++) {
	for (const kind of shuffled(Object.keys(kinds))) {
		const path = `/en/my/${kinds[kind]!()}`;
		const started = performance.now();
		const answer = await patient.request(path);
		await answer.arrayBuffer();
		const took = performance.now() - started;
		if (answer.status !== 404) throw new Error(`${kind} was answered ${answer.status}.`);
		if (round >= 0) taken.get(kind)!.push(took);
	}
}
const random = taken.get("random")!;
for (const [kind, times] of taken) {
	const slower = chanceSlower(times, random);
	const { p50, p95 } = percentiles([...times]);
	const ms = `median ${p50} ms, p95 ${p95} ms`;
	const z = zOf(slower, times.length).toFixed(2);
	console.log(`${kind}: ${ms}, slower than a random one ${slower.toFixed(3)}, z ${z}`);
}

const limited = makeApp(parts);
const statuses = new Map<number, number>();
for (let one = 0; one < 10_000; one++) {
	const { status } = await limited.request(`/en/my/${newToken()}`);
	statuses.set(status, (statuses.get(status) ?? 0) + 1);
}
console.log(
	`10,000 random tokens from one address: ${JSON.stringify(Object.fromEntries(statuses))}`,
);
await db.destroy();
rmSync(folder, { recursive: true });

function newToken(): string {
	return randomBytes(32).toString("base64url");
}

function constant(token: string): () => string {
	return () => token;
}

async function givenToken(kind: "ended" | "expired"): Promise<string> {
	const made = kind === "expired" ? new Date("2024-01-01T10:00:00Z") : NOW;
	const owner = await db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.state", "=", "active")
		.select(["enrolment.learner_id as learnerId", "course.provider_id as providerId"])
		.orderBy("enrolment.id", kind === "expired" ? "asc" : "desc")
		.executeTakeFirstOrThrow();
	const { id } = await db.selectFrom("person").select("id").orderBy("id").executeTakeFirstOrThrow();
	const person = { id, name: "", language: "en" as const, grants: [] };
	await endPersonalLink(db, owner, made);
	await makePersonalLink(db, settings.sessionSecret, person, owner, made);
	const shown = await showPersonalLink(db, settings.sessionSecret, owner, made);
	if (kind === "ended") await endPersonalLink(db, owner, made);
	return shown!.token;
}

/** Ties count as half. */
function chanceSlower(times: readonly number[], others: readonly number[]): number {
	const sorted = others.toSorted((one, other) => one - other);
	let below = 0;
	for (const time of times) below += (countBelow(sorted, time) + countUpTo(sorted, time)) / 2;
	return below / (times.length * others.length);
}

function countBelow(sorted: readonly number[], time: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < time) low = middle + 1;
		else high = middle;
	}
	return low;
}

function countUpTo(sorted: readonly number[], time: number): number {
	let at = countBelow(sorted, time);
	while (sorted[at] === time) at++;
	return at;
}

function zOf(chance: number, n: number): number {
	return (chance - 0.5) / Math.sqrt((2 * n + 1) / (12 * n * n));
}

function shuffled(names: readonly string[]): string[] {
	const order = [...names];
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(Math.random() * (at + 1));
		[order[at], order[other]] = [order[other]!, order[at]!];
	}
	return order;
}

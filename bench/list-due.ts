/**
 * Times one round of working out which letters are due, over 4,000 learners with an e-mail address and
 * both consents, 144,000 marks, and a day on which every tenth class had a lesson cancelled:
 * `node bench/list-due.ts [file:/tmp/scale.sqlite]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listDue } from "#app/contact/due.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { percentiles } from "./percentiles.ts";

const ROUNDS = 100;
const WARM_UP = 10;
const IDS_AT_ONCE = 400;
const HOUR = 3_600_000;

const folder = mkdtempSync(join(tmpdir(), "list-due-"));
const db = openDb(process.argv[2] ?? fillNew(folder));
const now = await lastMoment(db);
await agreeToLetters(db, now);
await cancelLessons(db, now);
const letters = await listDue(db, now);
const counts = { learners: await countOf(db, "learner"), marks: await countOf(db, "mark") };
console.log("of", { ...counts, letters: letters.size }, await measure(() => listDue(db, now)));
await db.destroy();
rmSync(folder, { recursive: true });

function fillNew(into: string): string {
	const made = `file:${join(into, "scale.sqlite")}`;
	const env = { ...process.env, DATABASE_URL: made };
	execFileSync(process.execPath, ["bin/run.mjs", "admin", "demo", "--scale", "1"], { env });
	return made;
}

/** When the newest register had just been taken. */
async function lastMoment(from: Db): Promise<Date> {
	const { at } = await from
		.selectFrom("mark")
		.select((eb) => eb.fn.max("changed_at").as("at"))
		.executeTakeFirstOrThrow();
	return new Date(Date.parse(at) + HOUR);
}

async function agreeToLetters(into: Db, at: Date): Promise<void> {
	// Nobody writes to the learners of an example.
	await into.updateTable("provider").set({ is_example: 0 }).execute();
	const learners = await into.selectFrom("learner").select("id").execute();
	await into
		.updateTable("learner")
		.set((eb) => ({ email: eb("id", "||", "@learner.example") }))
		.execute();
	const given = { notice_version: "2026-1", language: "en", given_at: at.toISOString() };
	for (let from = 0; from < learners.length; from += IDS_AT_ONCE) {
		const rows = learners.slice(from, from + IDS_AT_ONCE).flatMap(({ id: learner_id }) =>
			(["contact", "reminders"] as const).map((kind) => ({
				...{ id: newId(), learner_id, kind, ...given, withdrawn_at: null },
			})),
		);
		await into.insertInto("consent").values(rows).execute();
	}
}

/** The next lesson of every tenth class, an hour ago. */
async function cancelLessons(into: Db, at: Date): Promise<void> {
	const coming = await into
		.selectFrom("lesson")
		.where("starts_at", ">", at.toISOString())
		.select((eb) => ["course_id", eb.fn.min("starts_at").as("starts_at")])
		.groupBy("course_id")
		.orderBy("course_id")
		.execute();
	const cancelled_at = new Date(at.getTime() - HOUR).toISOString();
	for (const { course_id, starts_at } of coming.filter((_, index) => index % 10 === 0)) {
		await into
			.updateTable("lesson")
			.set({ cancelled_at, cancelled_reason: "tutor-ill" })
			.where("course_id", "=", course_id)
			.where("starts_at", "=", starts_at)
			.execute();
	}
}

async function countOf(from: Db, table: "learner" | "mark"): Promise<number> {
	const { count } = await from
		.selectFrom(table)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

async function measure(work: () => Promise<unknown>) {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS + WARM_UP; round++) {
		const before = performance.now();
		await work();
		if (round >= WARM_UP) times.push(performance.now() - before);
	}
	return percentiles(times);
}

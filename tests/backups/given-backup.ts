import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { chainKey } from "#app/audit/chain.ts";
import { note } from "#app/audit/note.server.ts";
import { sealWaiting } from "#app/audit/seal.server.ts";
import { noteBackup } from "#app/backups/last-backup.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { givenFullLearner } from "#tests/links/given-full-learner.ts";
import { givenDesk } from "#tests/links/given-link.ts";
import { EARLY, givenLearner, givenLesson, givenVenue } from "#tests/support/given.ts";
import { givenRowsEverywhere } from "#tests/support/given-everywhere.ts";
import { givenPilot } from "#tests/surveys/given-survey.ts";

export const NOW = new Date("2026-03-02T12:00:00.000Z");
export const KEYS = { backup: [randomBytes(32)], audit: [chainKey(randomBytes(32))] };
export const NONE: ReadonlyMap<number, string> = new Map();

/** Gone when the tests of the file are over. */
export function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "esol-plus-backup-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

let counter = 0;

/** An empty PostgreSQL database of its own; its address. */
export async function emptyPostgres(): Promise<string> {
	const name = `backup_${process.pid}_${counter++}`;
	const client = new pg.Client({ connectionString: `${inject("postgresUrl")}/postgres` });
	await client.connect();
	await client.query(`create database ${name} template template0`);
	await client.end();
	return `${inject("postgresUrl")}/${name}`;
}

/**
 * A row in every table that tells of a learner, one who was merged, signs of many kinds, numbers with a
 * point, and an audit of which the last waits for its seal.
 */
export async function givenEverything(db: Db): Promise<{ learnerId: string }> {
	const desk = await givenDesk(db);
	const provider_id = desk.providerId;
	await givenVenue(db, {
		provider_id,
		name: 'Brook’s "House"\n\\ কখগ ابت 😀',
		latitude: 51.1 + 0.2,
	});
	const learnerId = await givenFullLearner(db, desk, "words");
	await givenMerged(db, learnerId);
	const lesson = await givenLesson(db, desk.courseId, { local_date: "2026-02-03" });
	const pilot = await givenPilot(db);
	const private_link = newId();
	await db
		.insertInto("private_link")
		.values({ id: private_link, token_hash: newId(), created_at: EARLY, ended_at: null })
		.execute();
	await db
		.insertInto("class_comparison")
		.values({
			...{ course_id: desk.courseId, pilot_id: pilot.id, matched: 0, opened_on: "2026-01-12" },
			...{ opened_at: EARLY, opened_by: desk.coordinator.id },
		})
		.execute();
	await givenRowsEverywhere(db, learnerId, {
		...{ provider: provider_id, person: desk.coordinator.id, lesson: lesson.id, private_link },
		...{ course: desk.courseId, class_comparison: desk.courseId, pilot: pilot.id },
	});
	await givenAudit(db, learnerId);
	return { learnerId };
}

/** Whoever was merged follows by a trigger: a copy must not run it again. */
async function givenMerged(db: Db, kept: string): Promise<void> {
	const { id } = await givenLearner(db, { phone: "+44 7700 900-123", email: "Amina@Example.test" });
	await db.updateTable("learner").set({ merged_into_id: kept }).where("id", "=", id).execute();
}

async function givenAudit(db: Db, about: string): Promise<void> {
	const one = { by: null, act: "read", kind: "learner", about, learnerId: about } as const;
	await note(db, [one, one, one], NOW);
	await sealWaiting(db, KEYS.audit);
	await note(db, [one], NOW);
}

/** Written down as proved, with nothing in it. */
export function givenBackup(db: Db, at: Date): Promise<void> {
	const head = { position: 0, mac: "" };
	const chain = { sealed: 0, waiting: 0, head, from: 0, broken: null, lost: 0 };
	return noteBackup(db, { madeAt: at.toISOString(), tables: 1, rows: 1, bytes: 1, chain }, at);
}

import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { markCodes } from "#app/registers/marks.ts";
import { openedValue } from "#app/registers/register-form.ts";
import { syncMarks } from "#app/registers/register-sync.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { DURING, givenClass, revisionsOf } from "./given-register.ts";
import { givenTap } from "./given-taps.ts";

const INTERLEAVINGS = { SQLite: 1000, PostgreSQL: 300 };
const STEPS = 4;
const NAMES = ["Amina", "Bashir", "Carmen"];

/** What one tutor's phone shows: the mark as she last heard of it. */
type Phone = { person: Person; shows: Map<string, string> };
type Written = { change: string; enrolmentId: string; code: string };

onEachDatabase((db, engine) => {
	test("two tutors edit one register in random turns: no change is lost without a shown conflict", async () => {
		const seen = { saved: 0, conflicts: 0 };
		for (let seed = 1; seed <= INTERLEAVINGS[engine]; seed++) {
			const { saved, conflicts } = await interleave(db(), randomOf(seed), seed);
			seen.saved += saved;
			seen.conflicts += conflicts;
		}
		expect(seen.saved).toBeGreaterThan(INTERLEAVINGS[engine]);
		expect(seen.conflicts).toBeGreaterThan(INTERLEAVINGS[engine] / 10);
	}, 240_000);
});

let prepared: Promise<Awaited<ReturnType<typeof givenClass>>> | undefined;
let preparedFor: Db | undefined;

/** Both tap and send at once, now and then with an old page; every acknowledgement is checked. */
async function interleave(db: Db, random: () => number, seed: number) {
	if (preparedFor !== db) {
		preparedFor = db;
		prepared = givenClass(db, NAMES);
	}
	const { tutor, coordinator, lesson, idOf } = await prepared!;
	await db.deleteFrom("mark_revision").where("lesson_id", "=", lesson.id).execute();
	await db.deleteFrom("mark").where("lesson_id", "=", lesson.id).execute();
	const phones: Phone[] = [tutor, coordinator].map((person) => ({ person, shows: new Map() }));
	const saved: Written[] = [];
	let conflicts = 0;

	for (let step = 0; step < STEPS; step++) {
		const taps = phones
			.filter(() => random() < 0.7)
			.map((phone) => {
				const enrolmentId = idOf(NAMES[Math.floor(random() * NAMES.length)]!);
				const code = markCodes[Math.floor(random() * markCodes.length)]!;
				const change = `${seed}-${step}-${phone.person.id}`;
				return {
					phone,
					tap: { change, enrolmentId, code, opened: phone.shows.get(enrolmentId) ?? "0" },
				};
			});
		await Promise.all(
			taps.map(async ({ phone, tap }) => {
				const sent = { form: givenTap([tap]), reason: "" };
				const answers = await syncMarks(db, phone.person, lesson.id, sent, DURING);
				const answer = answers.get(tap.change)!;
				if (answer.result === "conflict") {
					conflicts++;
					// The conflict shows what is saved: that is never what she had seen.
					expect(openedValue(answer.saved.version, answer.saved)).not.toBe(tap.opened);
					phone.shows.set(tap.enrolmentId, openedValue(answer.saved.version, answer.saved));
				} else if (answer.result === "saved") {
					phone.shows.set(tap.enrolmentId, openedValue(answer.version, answer.mark));
					saved.push(tap);
				} else throw new Error(`not expected: ${answer.result}`);
			}),
		);
	}
	await checkHistory(db, lesson.id, saved);
	return { saved: saved.length, conflicts };
}

/**
 * Each mark's history is one chain without a gap: what a revision changed is what the one before it
 * wrote, so that nobody's mark was written over unseen. What was acknowledged stands in it.
 */
async function checkHistory(db: Db, lessonId: string, saved: readonly Written[]): Promise<void> {
	const chains = Map.groupBy(await revisionsOf(db, lessonId), (one) => one.enrolment_id);
	for (const chain of chains.values()) {
		expect(chain.map(({ version }) => version)).toEqual(chain.map((_, index) => index + 1));
		for (const [index, { old_code }] of chain.entries()) {
			expect(old_code).toBe(chain[index - 1]?.new_code ?? null);
		}
	}
	for (const { enrolmentId, code } of saved) {
		expect(chains.get(enrolmentId)?.map(({ new_code }) => new_code)).toContain(code);
	}
}

/** Mulberry32: the same turns every time. */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

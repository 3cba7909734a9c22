import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { fold } from "#app/i18n/fold.ts";
import { cleanErased } from "#app/links/cleaning.server.ts";
import { askForErasure, eraseAsked, listErasures } from "#app/links/erasure.server.ts";
import { listPersonRows } from "#app/links/person-data.server.ts";
import { foldEmail } from "#app/people/emails.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { filesOf, wordsIn } from "#tests/support/file-bytes.ts";
import { EARLY, givenLesson } from "#tests/support/given.ts";
import { givenRowsEverywhere } from "#tests/support/given-everywhere.ts";
import { schemaFacts } from "#tests/support/schema-facts.ts";
import { givenPilot } from "#tests/surveys/given-survey.ts";
import { givenFullLearner } from "./given-full-learner.ts";
import { givenDesk, NOW } from "./given-link.ts";

/** Ids, keys, times and days hold no word. */
const NO_WORD = /(^|_)(id|at|on|by|until|return|end|since|key|hash)$/;

/**
 * Hold codes that the program alone writes, without a check of the database. A column that is new and
 * can hold a word is erased, or is named here with its reason.
 */
const CODES: Record<string, string> = {
	"enrolment_event.from_state": "a state of `EnrolmentState`",
	"enrolment_event.to_state": "a state of `EnrolmentState`",
	"enrolment_event.reason": "of fixed lists: why a place was given, ended or came first",
	"mark_revision.old_code": "a code of a mark",
	"mark_revision.new_code": "a code of a mark",
	"learning_outcome.codes": "codes of Tailored Learning",
	"erasure_request.reason": "of a fixed list, which a check ties to the answer",
};

const folder = mkdtempSync(join(tmpdir(), "esol-plus-erased-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEachDatabase((db, engine, url) => {
	test("no byte of hers is in the files, in no column that could hold a word", async () => {
		const desk = await givenDesk(db());
		const learnerId = await givenFullLearner(db(), desk, "words");
		const lesson = await givenLesson(db(), desk.courseId, { local_date: "2026-02-03" });
		const pilot = await givenPilot(db());
		const course = desk.courseId;
		await givenComparison(db(), pilot.id, course, desk.coordinator.id);
		await givenRowsEverywhere(db(), learnerId, {
			...{ provider: desk.providerId, person: desk.coordinator.id, lesson: lesson.id },
			...{ course, class_comparison: course, pilot: pilot.id },
			private_link: await givenPrivateLink(db()),
		});
		const run = { head: token(), tail: token() };
		const marked = await markEverything(db(), learnerId, run);
		expect(marked.size).toBeGreaterThan(40);
		const traces = await givenTraces(db(), learnerId, desk.providerId);
		const words = [...marked.keys()];
		expect(wordsIn(await filesOf(db(), url()), words)).toEqual(words);
		expect(traces).toBeGreaterThan(4);

		const list = join(folder, `${engine}.erasures`);
		await askForErasure(db(), { learnerId, providerId: desk.providerId }, NOW);
		const [asked] = await listErasures(db(), desk.coordinator, NOW);
		await eraseAsked(db(), desk.coordinator, { id: asked!.id, list }, NOW);
		expect(await cleanErased(db(), { url: url(), list }, NOW)).toBe(1);

		const files = [...(await filesOf(db(), url())), list];
		expect(wordsIn(files, words).map((word) => marked.get(word))).toEqual([]);
		// Pieces too, wherever a page was split.
		expect(wordsIn(files, [run.head, run.tail])).toEqual([]);
	});
});

function givenComparison(db: Db, pilot_id: string, course_id: string, opened_by: string) {
	return db
		.insertInto("class_comparison")
		.values({
			...{ course_id, pilot_id, matched: 0, opened_on: "2026-01-12", opened_at: EARLY },
			...{ opened_by },
		})
		.execute();
}

async function givenPrivateLink(db: Db): Promise<string> {
	const id = newId();
	await db
		.insertInto("private_link")
		.values({ id, token_hash: newId(), created_at: EARLY, ended_at: null })
		.execute();
	return id;
}

function token(): string {
	return randomBytes(8).toString("hex");
}

/** A word of its own in every text column of hers; gives the columns by their word. */
async function markEverything(
	db: Db,
	learnerId: string,
	{ head, tail }: { head: string; tail: string },
): Promise<Map<string, string>> {
	const facts = schemaFacts();
	const marked = new Map<string, string>();
	for (const { spec, rows } of await listPersonRows(db, { learnerId, providerId: null })) {
		const [row] = rows;
		if (!row) throw new Error(`There is no row of hers in ${spec.table}.`);
		const key = "id" in row ? "id" : spec.column;
		for (const column of facts.get(spec.table) ?? []) {
			const { name, isText, isGenerated, pointsTo, values } = column;
			if (!isText || isGenerated || pointsTo || values || NO_WORD.test(name)) continue;
			if (Object.hasOwn(CODES, `${spec.table}.${name}`)) continue;
			const word = `${head}${marked.size}x${tail}`;
			const set = sql`${sql.ref(name)} = ${name === "email" ? `${word}@example.org` : word}`;
			const where = sql`where ${sql.ref(key)} = ${row[key]}`;
			const holds = await isAllowed(() =>
				sql`update ${sql.table(spec.table)} set ${set} ${where}`.execute(db),
			);
			if (holds) marked.set(word, `${spec.table}.${name}`);
		}
	}
	return marked;
}

/** False where a check of the database allows certain forms or codes alone. */
async function isAllowed(work: () => Promise<unknown>): Promise<boolean> {
	try {
		await work();
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && CHECKED.has(String(error.code))) return false;
		throw error;
	}
}

const CHECKED = new Set(["SQLITE_CONSTRAINT_CHECK", "23514"]);

/** Where no key leads to her. Says how many there are. */
async function givenTraces(db: Db, learnerId: string, provider_id: string): Promise<number> {
	const hers = await db
		.selectFrom("learner")
		.where("id", "=", learnerId)
		.selectAll()
		.executeTakeFirstOrThrow();
	const { lesson_id } = await db
		.selectFrom("mark")
		.innerJoin("enrolment", "enrolment.id", "mark.enrolment_id")
		.where("enrolment.learner_id", "=", learnerId)
		.select("lesson_id")
		.executeTakeFirstOrThrow();
	const person = await db.selectFrom("person").select("id").executeTakeFirstOrThrow();
	await db
		.insertInto("message")
		.values({
			...{ id: newId(), key: newId(), provider_id, kind: "lost-link", language: "en" },
			...{ recipient: hers.email!, subject: hers.preferred_name, body: hers.full_name! },
			...{ created_at: EARLY, claimed_at: null, sent_at: EARLY, failed_at: null },
		})
		.execute();
	for (const [way, contact] of [
		["email", foldEmail(hers.email!)],
		["phone", hers.phone!],
	] as const)
		await db
			.insertInto("lost_link")
			.values({ id: newId(), way, contact, asked_at: EARLY })
			.execute();
	await db
		.insertInto("import_file")
		.values({
			...{ id: newId(), provider_id, person_id: person.id, kind: "learners", name: "list.csv" },
			...{ content: `name,email\n${hers.preferred_name},${hers.email}\n`, created_at: EARLY },
		})
		.execute();
	await db
		.insertInto("walk_in")
		.values({
			...{ id: newId(), lesson_id, name: hers.preferred_name, code: "present" },
			...{ name_folded: fold(hers.preferred_name), added_at: EARLY, added_by: person.id },
			...{ matched_enrolment_id: null, matched_at: null, matched_by: null, dismissed_at: EARLY },
		})
		.execute();
	await db
		.insertInto("lesson_note")
		.values({
			...{ lesson_id, text: `Rang ${hers.preferred_name}, and ${hers.full_name} was in.` },
			...{ version: 1, changed_at: EARLY, changed_by: person.id },
		})
		.execute();
	return 6;
}

import type { ExpressionBuilder } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { LetterState } from "./letter-list.ts";

type Scope = readonly string[];

/** Newest first. The text of a letter is in no list. */
export function listLetters(
	db: Db,
	providerIds: Scope,
	state: LetterState | null,
	language: string,
	{ limit, offset }: { limit: number; offset: number },
) {
	return lettersOf(db, providerIds)
		.$if(state !== null, (query) => query.where((eb) => isIn(eb, state!)))
		.leftJoin("enrolment", "enrolment.id", "message.enrolment_id")
		.leftJoin("learner", "learner.id", "enrolment.learner_id")
		.select([
			...OF_LETTER,
			"learner.id as learner_id",
			"learner.preferred_name",
			...classTitles(language, "enrolment.course_id"),
		])
		.orderBy("message.created_at", "desc")
		.orderBy("message.id", "desc")
		.limit(limit)
		.offset(offset)
		.execute();
}

const OF_LETTER = [
	"message.id",
	"message.key",
	"message.kind",
	"message.recipient",
	"message.language",
	"message.created_at",
	"message.claimed_at",
	"message.tries",
	"message.sent_at",
	"message.failed_at",
	"message.problem",
] as const;

export async function countLetters(
	db: Db,
	providerIds: Scope,
	state: LetterState | null,
): Promise<number> {
	const { count } = await lettersOf(db, providerIds)
		.$if(state !== null, (query) => query.where((eb) => isIn(eb, state!)))
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export function findLetter(db: Db, providerIds: Scope, id: string) {
	return lettersOf(db, providerIds)
		.where("message.id", "=", id)
		.select(OF_LETTER)
		.executeTakeFirst();
}

function lettersOf(db: Db, providerIds: Scope) {
	return db.selectFrom("message").where("message.provider_id", "in", providerIds);
}

function isIn(eb: ExpressionBuilder<Schema, "message">, state: LetterState) {
	if (state === "sent") return eb("message.sent_at", "is not", null);
	if (state === "failed") return eb("message.failed_at", "is not", null);
	return eb.and([eb("message.sent_at", "is", null), eb("message.failed_at", "is", null)]);
}

type Anew = { recipient: string; subject: string; body: string; language: string };

/** A letter given up is as if it had just been written. */
export function writeAnew(db: Db, id: string, letter: Anew, now: Date) {
	return db
		.updateTable("message")
		.set({
			...letter,
			...{ created_at: now.toISOString(), claimed_at: null, failed_at: null },
			...{ tries: 0, problem: null },
		})
		.where("id", "=", id)
		.where("failed_at", "is not", null)
		.execute();
}

/** One that waits for its next try need not wait; what is in hand stays there. */
export function waitNoLonger(db: Db, id: string, before: Instant) {
	return db
		.updateTable("message")
		.set({ claimed_at: null })
		.where("id", "=", id)
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.where("claimed_at", "<", before)
		.execute();
}

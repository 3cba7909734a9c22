import type { Insertable } from "kysely";
import type { Instant } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { MessageTable } from "#db/tables/finder.ts";
import {
	claimMessage,
	countWaiting,
	findOutbox,
	giveUp,
	insertMessage,
	listWaiting,
	markFailed,
	markSent,
	noteProblem,
} from "./outbox-queries.server.ts";
import { isRefusal, MOST_TRIES, problemOf } from "./sending.ts";

export type NewMessage = Pick<
	Insertable<MessageTable>,
	"key" | "provider_id" | "kind" | "recipient" | "language" | "subject" | "body" | "enrolment_id"
>;

export type Letter = {
	id: string;
	recipient: string;
	subject: string;
	body: string;
	kind?: string;
	/** Whom it is about, when it goes to a learner. */
	enrolment_id?: string | null;
};

/** Hands a letter over to whoever carries it; throws when it was not taken. */
export type SendMail = (letter: Letter) => Promise<void>;

const AT_ONCE = 50;

/** `oldest`: when the one was written that waits longest. */
export async function outboxState(
	db: Db,
): Promise<{ waiting: number; failed: number; oldest: Instant | null }> {
	const { waiting, failed, oldest } = await findOutbox(db);
	return { waiting: Number(waiting), failed: Number(failed), oldest };
}

/**
 * Puts a message where the next round of sending finds it. The same key again writes nothing.
 * @returns the id of the message, or null when it was written before
 */
export async function writeMessage(db: Db, message: NewMessage, now: Date): Promise<string | null> {
	const id = newId();
	const written = await insertMessage(db, { id, ...message, created_at: now.toISOString() });
	return written ? id : null;
}

export type Round = { sent: number; problems: unknown[] };

/**
 * What waits and is due, each message by one process alone. When the carrier is out of reach the
 * round ends, since the others would wait for him in vain as well.
 * @param clock a round may be long, and a claim is true only with the time it was made at
 * @param stop ends the round behind the letter in hand
 */
export async function sendWaiting(
	db: Db,
	send: SendMail,
	clock: () => Date,
	stop?: AbortSignal,
): Promise<Round> {
	await giveUp(db, clock());
	const waiting = await listWaiting(db, clock(), AT_ONCE);
	const round: Round = { sent: 0, problems: [] };
	for (const { tries, ...letter } of waiting) {
		if (stop?.aborted) break;
		if (!(await claimMessage(db, { id: letter.id, tries }, clock()))) continue;
		try {
			await send(letter);
		} catch (problem) {
			round.problems.push(problem);
			await noteProblem(db, letter.id, problemOf(problem));
			if (tries + 1 >= MOST_TRIES) await markFailed(db, letter.id, clock());
			if (isRefusal(problem)) continue;
			break;
		}
		await markSent(db, letter.id, clock());
		round.sent++;
	}
	return round;
}

/** Messages of these providers that have not left yet. */
export async function waitingMessages(db: Db, providerIds: readonly string[]): Promise<number> {
	if (providerIds.length === 0) return 0;
	return (await countWaiting(db, providerIds)).count;
}

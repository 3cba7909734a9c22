import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { earlier, LONGEST_CLAIM } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import { listDue } from "./due.server.ts";
import { isOver, NEW_FOR } from "./due.ts";
import { type LetterState, mayTryAgain, shownKind, stateOf } from "./letter-list.ts";
import {
	countLetters,
	findLetter,
	listLetters,
	waitNoLonger,
	writeAnew,
} from "./letter-list-queries.server.ts";
import { composeLetter, type Post } from "./letters.server.ts";

const ON_A_PAGE = 25;

export type LetterList = Awaited<ReturnType<typeof openLetters>>;
export type ListedLetter = LetterList["letters"][number];

type Asked = { state: LetterState | null; page: number; language: string };

/** The letters of her providers, with how many there are in each state. */
export async function openLetters(db: Db, person: Person, { state, page, language }: Asked) {
	const providerIds = providersOf(person, "coordinator");
	const counts = { waiting: 0, sent: 0, failed: 0 };
	if (providerIds.length === 0) return { letters: [], counts, state, page: 1, pages: 1 };
	for (const one of ["waiting", "sent", "failed"] as const) {
		counts[one] = await countLetters(db, providerIds, one);
	}
	const total = state === null ? counts.waiting + counts.sent + counts.failed : counts[state];
	const pages = Math.max(1, Math.ceil(total / ON_A_PAGE));
	const shown = Math.min(Math.max(1, page), pages);
	const part = { limit: ON_A_PAGE, offset: (shown - 1) * ON_A_PAGE };
	const rows = await listLetters(db, providerIds, state, language, part);
	return { letters: rows.map(viewOf), counts, state, page: shown, pages };
}

/** Another's letter does not exist. */
export async function openLetter(db: Db, person: Person, messageId: string) {
	const providerIds = providersOf(person, "coordinator");
	const letter = providerIds.length > 0 && (await findLetter(db, providerIds, messageId));
	if (!letter) throw notFound();
	return letter;
}

/** Those that were given up. */
export function countUnsent(db: Db, providerIds: readonly string[]): Promise<number> {
	return countLetters(db, providerIds, "failed");
}

export type TriedAgain = "ready" | "untrue";

/** Pressed twice, or on one that left, it changes nothing. */
export async function tryAgain(
	db: Db,
	person: Person,
	messageId: string,
	post: Post,
	now: Date,
): Promise<TriedAgain> {
	const letter = await openLetter(db, person, messageId);
	if (!mayTryAgain(letter)) return stateOf(letter) === "failed" ? "untrue" : "ready";
	if (stateOf(letter) === "waiting") {
		await waitNoLonger(db, letter.id, earlier(now, LONGEST_CLAIM));
		return "ready";
	}
	const since = earlier(new Date(letter.created_at), NEW_FOR);
	const due = (await listDue(db, now, since)).get(letter.key);
	if (!due || isOver(due, now)) return "untrue";
	return db.transaction().execute(async (trx): Promise<TriedAgain> => {
		const composed = await composeLetter(trx, post, due, now);
		if (composed === null) return "untrue";
		await writeAnew(trx, letter.id, composed, now);
		return "ready";
	});
}

type Row = Awaited<ReturnType<typeof listLetters>>[number];

function viewOf(row: Row) {
	return {
		id: row.id,
		kind: shownKind(row.kind),
		state: stateOf(row),
		recipient: row.recipient,
		language: row.language,
		writtenAt: row.created_at,
		endedAt: row.sent_at ?? row.failed_at,
		tries: row.tries,
		problem: row.problem,
		mayTryAgain: mayTryAgain(row),
		learner: row.learner_id && { id: row.learner_id, name: row.preferred_name ?? "" },
		ownTitle: row.own_title,
		englishTitle: row.english_title,
	};
}

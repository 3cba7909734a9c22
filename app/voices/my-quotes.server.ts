import { createHash } from "node:crypto";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { noteSeen } from "#app/privacy/given.server.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { parseOwnQuote, type QuoteForm } from "./quote-form.ts";
import {
	emptyQuote,
	findPilotClass,
	insertQuote,
	listQuotesOf,
	lockQuote,
} from "./quote-queries.server.ts";
import { MOST_QUOTES, NOTICE, type QuoteScope } from "./quotes.ts";

export type OwnQuote = {
	id: string;
	scope: QuoteScope;
	language: string;
	/** Null once she took it back. */
	words: string | null;
	english: string | null;
	firstName: string | null;
	givenOn: LocalDate;
	withdrawnOn: LocalDate | null;
};

export type MyQuotes = Awaited<ReturnType<typeof openMyQuotes>>;

/** What she said of her class, and whether she may say more: only pilots have such a page. */
export async function openMyQuotes(db: Db, { learnerId, providerId }: LinkOwner) {
	const course = await findPilotClass(db, learnerId, [providerId]);
	const quotes = (await listQuotesOf(db, learnerId, [providerId])).map(ownQuote);
	if (!course && quotes.length === 0) throw notFound();
	return {
		quotes,
		name: course?.name ?? "",
		mayWrite: course !== undefined && quotes.length < MOST_QUOTES,
		key: newId(),
	};
}

/** For the list on her first page. */
export async function mayQuote(db: Db, { learnerId, providerId }: LinkOwner): Promise<boolean> {
	if (await findPilotClass(db, learnerId, [providerId])) return true;
	return (await listQuotesOf(db, learnerId, [providerId])).length > 0;
}

export type Given = { ok: true } | { ok: false; errors: FieldErrors };

export async function giveMyQuote(
	db: Db,
	owner: LinkOwner,
	form: FormData,
	{ language, now }: { language: string; now: Date },
): Promise<Given> {
	const course = await findPilotClass(db, owner.learnerId, [owner.providerId]);
	if (!course) throw notFound();
	const parsed = parseOwnQuote(form, language);
	if (!parsed.ok) return parsed;
	const about = { learnerId: owner.learnerId, courseId: course.id, writtenBy: null };
	return db.transaction().execute(async (trx) => {
		await noteSeen(trx, { ...owner, notice: "quote", language }, now);
		return keepQuote(trx, about, parsed.value, now);
	});
}

/** Taken back twice is taken back; another's quote does not exist. */
export async function withdrawMyQuote(
	db: Db,
	{ learnerId, providerId }: LinkOwner,
	quoteId: string,
	now: Date,
): Promise<void> {
	const hers = await listQuotesOf(db, learnerId, [providerId]);
	if (!hers.some(({ id }) => id === quoteId)) throw notFound();
	await takeBack(db, quoteId, now);
}

type About = { learnerId: string; courseId: string; writtenBy: string | null };

export async function keepQuote(
	db: Db,
	{ learnerId, courseId, writtenBy }: About,
	{ key, words, language, english, scope, firstName }: QuoteForm,
	now: Date,
): Promise<Given> {
	const said = JSON.stringify([key, learnerId, words, language, english, scope, firstName]);
	await insertQuote(db, {
		...{ id: newId(), key: createHash("sha256").update(said).digest("hex") },
		...{ learner_id: learnerId, course_id: courseId, written_by: writtenBy },
		...{ words, language, english, translator: english === null ? null : "staff" },
		...{ scope, first_name: firstName, notice_version: NOTICE },
		...{ given_at: now.toISOString(), withdrawn_at: null },
	});
	return { ok: true };
}

export async function takeBack(db: Db, quoteId: string, now: Date): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await lockQuote(trx, quoteId);
		await emptyQuote(trx, quoteId, now.toISOString());
	});
}

type Row = Awaited<ReturnType<typeof listQuotesOf>>[number];

export function ownQuote(row: Row): OwnQuote {
	const { id, scope, language, words, english, first_name, given_at, withdrawn_at } = row;
	return {
		...{ id, scope, language, words, english, firstName: first_name },
		givenOn: londonDate(new Date(given_at)),
		withdrawnOn: withdrawn_at === null ? null : londonDate(new Date(withdrawn_at)),
	};
}

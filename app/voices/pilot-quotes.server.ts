import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { openPilot, type Pilot } from "#app/pilots/pilots.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { parseChoice } from "./choice-form.ts";
import { masked } from "./marks.ts";
import {
	listChosen,
	listQuotesIn,
	putChoice,
	removeChoice,
	translateQuote,
} from "./pilot-quote-queries.server.ts";
import { lockQuote } from "./quote-queries.server.ts";
import type { QuoteScope } from "./quotes.ts";

/** As an evaluator reads it to choose: the words, and not whose they are. */
export type PilotQuote = {
	id: string;
	scope: QuoteScope;
	language: string;
	words: string;
	english: string | null;
	firstName: string | null;
	givenOn: LocalDate;
	/** With the marks it was chosen with; null where it never was. */
	marked: { words: string; english: string | null } | null;
	/** In the next report. */
	isChosen: boolean;
};

export type PilotQuotes = { pilot: Pilot; quotes: PilotQuote[] };

export async function openPilotQuotes(db: Db, slug: string): Promise<PilotQuotes> {
	const pilot = await openPilot(db, slug);
	return { pilot, quotes: (await listQuotesIn(db, [pilot.id])).map(quoteOf) };
}

export async function openQuote(db: Db, slug: string, quoteId: string) {
	const { pilot, quotes } = await openPilotQuotes(db, slug);
	const quote = quotes.find(({ id }) => id === quoteId);
	if (!quote) throw notFound();
	return { pilot, quote };
}

export type Chosen = { ok: true } | { ok: false; errors: FieldErrors };

/** Into the next report, with its names and places marked. */
export async function chooseQuote(
	db: Db,
	person: Person,
	{ slug, quoteId }: { slug: string; quoteId: string },
	form: FormData,
	now: Date,
): Promise<Chosen> {
	await openQuote(db, slug, quoteId);
	return db.transaction().execute(async (trx): Promise<Chosen> => {
		const row = await lockQuote(trx, quoteId);
		// She took it back while it was being read.
		if (!row || row.words === null) throw notFound();
		const { words, english, language } = row;
		const parsed = parseChoice(form, { words, english, language });
		if (!parsed.ok) return parsed;
		const { translation, ...marked } = parsed.value;
		if (translation !== null) await translateQuote(trx, quoteId, translation);
		await putChoice(trx, {
			...{ quote_id: quoteId, ...marked, chosen_by: person.id },
			...{ chosen_at: now.toISOString(), removed_at: null },
		});
		return { ok: true };
	});
}

/** Not in the reports made from now on; where it is published it stays. */
export async function leaveQuoteOut(
	db: Db,
	{ slug, quoteId }: { slug: string; quoteId: string },
	now: Date,
): Promise<void> {
	await openQuote(db, slug, quoteId);
	await removeChoice(db, quoteId, now.toISOString());
}

export type ChosenQuote = {
	id: string;
	/** Slug. */
	pilot: string;
	scope: QuoteScope;
	language: string;
	translator: Row["translator"];
	givenOn: LocalDate;
};

/** Those that the next report of these pilots holds, without their words. */
export async function listForReport(db: Db, pilotIds: readonly string[]): Promise<ChosenQuote[]> {
	if (pilotIds.length === 0) return [];
	const rows = await listQuotesIn(db, pilotIds);
	return rows
		.filter(({ marked, removed_at }) => marked !== null && removed_at === null)
		.map(({ id, pilot, scope, language, translator, given_at }) => ({
			...{ id, pilot, scope, language, translator },
			givenOn: londonDate(new Date(given_at)),
		}));
}

export type SpokenQuote = {
	id: string;
	scope: QuoteScope;
	firstName: string | null;
	words: string;
	english: string | null;
};

/** Their words with the names in them hidden; those taken back are not among them. */
export async function readQuotes(db: Db, ids: readonly string[]): Promise<SpokenQuote[]> {
	if (ids.length === 0) return [];
	const rows = await listChosen(db, ids);
	return rows.map(({ id, scope, first_name, words, english }) => ({
		...{ id, scope, firstName: first_name, words: masked(words) },
		english: english === null ? null : masked(english),
	}));
}

type Row = Awaited<ReturnType<typeof listQuotesIn>>[number];

function quoteOf(row: Row): PilotQuote {
	const { id, scope, language, words, english, first_name, given_at } = row;
	return {
		...{ id, scope, language, words, english, firstName: first_name },
		givenOn: londonDate(new Date(given_at)),
		marked: row.marked === null ? null : { words: row.marked, english: row.marked_english },
		isChosen: row.marked !== null && row.removed_at === null,
	};
}

import { formatDay, formatTime } from "#app/i18n/format.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate, londonTime } from "#app/i18n/london-time.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { oneLine } from "#app/messages/sending.ts";
import type { Instant } from "#db/columns.ts";

/** What a learner is written about. */
export const LETTER_KINDS = [
	"offer",
	"offer-ends",
	"place",
	"first-lesson",
	"cancelled",
	"moved",
	"as-planned",
	"class-cancelled",
	"missed",
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

export type LetterFacts = {
	name: string;
	/** Null where its name would tell too much. */
	provider: string | null;
	/** Where she rings. */
	phone: string | null;
	/** Told only to who has a place; `ask` where the address must stay hidden. */
	where: string | "ask" | "online" | null;
	/** Her own page. */
	link: string | null;
	/** The moment it tells of: a lesson, or the end of an offer. */
	at: Instant | null;
	/** When a moved lesson would have been. */
	before: Instant | null;
	/** The next lesson that takes place. */
	next: Instant | null;
};

/** Her language, and the words in it. */
export type Words = { t: Translate; language: LanguageTag };

/**
 * Plain text, neutral for whoever else reads it: no class, no level, no reason. Names stand in one
 * piece, so that nothing typed into them can add a line.
 */
export function learnerLetter(words: Words, kind: LetterKind, facts: LetterFacts) {
	const sentences = [...sentencesOf(words, kind, facts), ...linkLines(words.t, kind, facts.link)];
	return letterOf(words, facts, sentences);
}

/** With greeting and end. */
export function letterOf(
	{ t }: Words,
	facts: Pick<LetterFacts, "name" | "phone" | "provider">,
	sentences: readonly string[],
) {
	const name = oneLine(facts.name);
	const paragraphs = [
		t("contact:letter.hello", { name }),
		...sentences,
		...(facts.phone ? [t("contact:letter.ringUs", { phone: oneLine(facts.phone) })] : []),
		...(facts.provider ? [oneLine(facts.provider)] : []),
		t("contact:letter.noAnswer"),
	];
	return { subject: t("contact:letter.subject", { name }), body: `${paragraphs.join("\n\n")}\n` };
}

/** What it says, without greeting and end. */
export function sentencesOf(words: Words, kind: LetterKind, facts: LetterFacts): string[] {
	return SENTENCES[kind](words, facts).filter((line) => line !== null);
}

type Lines = (words: Words, facts: LetterFacts) => (string | null)[];

const SENTENCES: Record<LetterKind, Lines> = {
	offer: (words, { at }) => [
		words.t("contact:letter.offer"),
		at && words.t("contact:letter.offerUntil", when(words, at)),
	],
	"offer-ends": (words, { at }) => [at && words.t("contact:letter.offerEnds", when(words, at))],
	place: (words, facts) => [
		words.t("contact:letter.place"),
		facts.next && words.t("contact:letter.next", when(words, facts.next)),
		whereOf(words, facts),
	],
	"first-lesson": (words, facts) => [
		facts.at && words.t("contact:letter.tomorrow", when(words, facts.at)),
		whereOf(words, facts),
	],
	cancelled: (words, { at, next }) => [
		at && words.t("contact:letter.cancelled", when(words, at)),
		next && words.t("contact:letter.next", when(words, next)),
	],
	moved: (words, { at, before }) => [
		before && words.t("contact:letter.moved", when(words, before)),
		at && words.t("contact:letter.movedTo", when(words, at)),
	],
	"as-planned": (words, { at }) => [at && words.t("contact:letter.asPlanned", when(words, at))],
	"class-cancelled": ({ t }) => [t("contact:letter.ended")],
	missed: ({ t }) => [t("contact:letter.missed"), t("contact:letter.missedHope")],
};

function whereOf({ t }: Words, { where }: LetterFacts): string | null {
	if (where === null) return null;
	if (where === "ask") return t("contact:letter.whereAsk");
	if (where === "online") return t("contact:letter.online");
	return t("contact:letter.where", { place: oneLine(where) });
}

function linkLines(t: Translate, kind: LetterKind, link: string | null): string[] {
	if (link === null) return [];
	const isOffer = kind === "offer" || kind === "offer-ends";
	const words = isOffer ? t("contact:letter.offerOpen") : t("contact:letter.page");
	return [`${words}\n${link}`, t("contact:letter.pageAlone")];
}

/** The day with its name, and the time, as it is in London. */
export function when({ language }: Pick<Words, "language">, at: Instant) {
	const moment = new Date(at);
	return {
		day: formatDay(londonDate(moment), language, "weekday"),
		time: formatTime(londonTime(moment)),
	};
}

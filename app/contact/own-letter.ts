import { type LetterFacts, letterOf, type Words, when } from "./letter.ts";

/** Letters that are not worked out from the tables: somebody has just done something. */
export const OWN_LETTER_KINDS = ["own-page", "contact-changed"] as const;

export type OwnLetterKind = (typeof OWN_LETTER_KINDS)[number];

type OwnFacts = Pick<LetterFacts, "name" | "provider" | "phone"> & {
	link: string | null;
	at: string;
};

/** Neutral, as every letter to a learner. */
export function ownLetter(words: Words, kind: OwnLetterKind, facts: OwnFacts) {
	return letterOf(words, facts, ownSentences(words, kind, facts));
}

export function ownSentences(
	words: Words,
	kind: OwnLetterKind,
	{ link, at }: Pick<OwnFacts, "link" | "at">,
): string[] {
	const { t } = words;
	if (kind === "own-page") {
		return [`${t("contact:letter.page")}\n${link ?? ""}`, t("contact:letter.pageAlone")];
	}
	return [t("contact:own.changed", when(words, at)), t("contact:own.notYou")];
}

import type { TextKey } from "#app/http/forms.ts";

/** What is kept is the code, for ever; the order is that of the page. */
export type Option = {
	code: number;
	/** As the source has it. */
	words: string;
	/** The same in the language of the page. */
	key: TextKey;
};

export type ScaleName = keyof typeof SCALES;

/** Answers shared by several questions. */
export const SCALES = {
	lonely: [
		{ code: 1, words: "Often or always", key: "surveys:scale.lonely.1" },
		{ code: 2, words: "Some of the time", key: "surveys:scale.lonely.2" },
		{ code: 3, words: "Occasionally", key: "surveys:scale.lonely.3" },
		{ code: 4, words: "Hardly ever", key: "surveys:scale.lonely.4" },
		{ code: 5, words: "Never", key: "surveys:scale.lonely.5" },
	],
	ucla: [
		{ code: 1, words: "Hardly ever or never", key: "surveys:scale.ucla.1" },
		{ code: 2, words: "Some of the time", key: "surveys:scale.ucla.2" },
		{ code: 3, words: "Often", key: "surveys:scale.ucla.3" },
	],
	agree: [
		{ code: 1, words: "Definitely agree", key: "surveys:scale.agree.1" },
		{ code: 2, words: "Tend to agree", key: "surveys:scale.agree.2" },
		{ code: 3, words: "Tend to disagree", key: "surveys:scale.agree.3" },
		{ code: 4, words: "Definitely disagree", key: "surveys:scale.agree.4" },
	],
	chat: [
		{ code: 1, words: "Most days", key: "surveys:scale.chat.1" },
		{ code: 2, words: "Once or twice a week", key: "surveys:scale.chat.2" },
		{ code: 3, words: "Once or twice a month", key: "surveys:scale.chat.3" },
		{ code: 4, words: "Less than once a month", key: "surveys:scale.chat.4" },
		{ code: 5, words: "Never", key: "surveys:scale.chat.5" },
		{ code: 6, words: "No neighbours", key: "surveys:scale.chat.6" },
	],
	belonging: [
		{ code: 1, words: "Very strongly", key: "surveys:scale.belonging.1" },
		{ code: 2, words: "Fairly strongly", key: "surveys:scale.belonging.2" },
		{ code: 3, words: "Not very strongly", key: "surveys:scale.belonging.3" },
		{ code: 4, words: "Not at all strongly", key: "surveys:scale.belonging.4" },
	],
	trust: [
		{ code: 1, words: "Many of them", key: "surveys:scale.trust.1" },
		{ code: 2, words: "Some of them", key: "surveys:scale.trust.2" },
		{ code: 3, words: "A few of them", key: "surveys:scale.trust.3" },
		{ code: 4, words: "None of them", key: "surveys:scale.trust.4" },
	],
	friends: [
		{ code: 1, words: "All the same", key: "surveys:scale.friends.1" },
		{ code: 2, words: "More than a half", key: "surveys:scale.friends.2" },
		{ code: 3, words: "About a half", key: "surveys:scale.friends.3" },
		{ code: 4, words: "Less than a half", key: "surveys:scale.friends.4" },
		{ code: 5, words: "No friends", key: "surveys:scale.friends.5" },
	],
	confidence: [
		{ code: 1, words: "Not at all confident", key: "surveys:scale.confidence.1" },
		{ code: 2, words: "Not very confident", key: "surveys:scale.confidence.2" },
		{ code: 3, words: "Fairly confident", key: "surveys:scale.confidence.3" },
		{ code: 4, words: "Very confident", key: "surveys:scale.confidence.4" },
	],
	volunteering: [
		{ code: 1, words: "At least once a month", key: "surveys:scale.volunteering.1" },
		{ code: 2, words: "Less often", key: "surveys:scale.volunteering.2" },
		{ code: 3, words: "No", key: "surveys:scale.volunteering.3" },
	],
} as const satisfies Record<string, readonly Option[]>;

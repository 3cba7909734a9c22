import { fold } from "#app/i18n/fold.ts";

/** What somebody typed to find a learner, as each column has it. */
export type LearnerWords = {
	/** Folded; every one of them is in her names. Nothing asked finds everybody. */
	words: string[];
	/** Of a telephone number without what stands in front of it; empty when it is none. */
	digits: string;
	email: string;
	reference: string;
};

const NUMBER = /^[\d\s()./+\-\u2010-\u2013]+$/;
/** Fewer digits are in everybody's number. */
const FEWEST_DIGITS = 4;

export function readLearnerWords(typed: string): LearnerWords {
	const folded = fold(typed).trim();
	const words = folded.split(/\s+/).filter((word) => word !== "");
	return {
		words,
		digits: digitsOf(folded),
		email: folded.includes("@") && folded !== "@" ? folded : "",
		reference: words.join(" "),
	};
}

/** A number is kept as 07700 …, +44 7700 … or 0044 7700 …: what they share is found in all three. */
function digitsOf(folded: string): string {
	if (!NUMBER.test(folded)) return "";
	const digits = folded.replace(/\(0\)/g, "").replace(/\D/g, "");
	const own = digits.replace(/^(0044|44|0)(?=\d{3})/, "").replace(/^0(?=\d{3})/, "");
	return own.length >= FEWEST_DIGITS ? own : "";
}

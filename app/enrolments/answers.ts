/** Why a request was closed, in the words a coordinator chooses from. */
export const CLOSE_REASONS = [
	"found-other",
	"no-answer",
	"wrong-level",
	"wrong-time",
	"changed-mind",
	"twice",
	"other",
] as const;

export type CloseReason = (typeof CLOSE_REASONS)[number];

export function isCloseReason(value: unknown): value is CloseReason {
	return CLOSE_REASONS.some((reason) => reason === value);
}

/** Why an answer to a request could not be given. */
export type AnswerRefusal = "full" | "answered";

/** What was done, as the page after it is told in its address. */
export const ANSWERS = ["place", "waiting", "closed"] as const;

export type Answer = (typeof ANSWERS)[number];

export function isAnswer(value: unknown): value is Answer {
	return ANSWERS.some((answer) => answer === value);
}

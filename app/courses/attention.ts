/** Lists of what waits for somebody, each with exactly what its number on the desk counts. */
export const ATTENTION_LISTS = [
	"registers",
	"walk-ins",
	"offers",
	"returns",
	"assessments",
] as const;

export type AttentionList = (typeof ATTENTION_LISTS)[number];

export function isAttentionList(value: unknown): value is AttentionList {
	return ATTENTION_LISTS.some((list) => list === value);
}

/** Registers older than this are for the report of the class, not for today. */
export const DAYS_LOOKED_BACK = 14;

/** An offer that ends within this time may need a call. */
export const HOURS_LOOKED_AHEAD = 24;

/** After these many lessons she should have been assessed. */
export const LESSONS_WITHOUT_ASSESSMENT = 2;

/** Where levels are taught; in a conversation club nobody is assessed. */
export const ASSESSED_KINDS = ["community", "workplace", "family"] as const;

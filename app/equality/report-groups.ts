import { type Answer, DECLINED, ETHNIC_FAMILIES, type Question } from "./questions.ts";

/** Fewer and larger than what she chooses from: most numbers of a pilot's 19 groups would be hidden. */
export const REPORT_GROUPS = {
	sex: { female: ["female"], male: ["male"] },
	age: {
		"16-24": ["16-18", "19-24"],
		"25-44": ["25-34", "35-44"],
		"45-64": ["45-54", "55-64"],
		"65-over": ["65-over"],
	},
	ethnicGroup: ETHNIC_FAMILIES,
	disability: { yes: ["yes"], no: ["no"] },
	employment: { paid: ["paid"], looking: ["looking"], "not-looking": ["not-looking"] },
} as const satisfies Record<Question, Record<string, readonly Answer[]>>;

type Groups = typeof REPORT_GROUPS;

export type Unsaid = "declined" | "not-asked";
export type ReportGroup = { [Of in Question]: keyof Groups[Of] }[Question] | Unsaid;

/** In the order they stand in the report. */
export function groupsOf(question: Question): { group: ReportGroup; answers: readonly Answer[] }[] {
	const groups: Record<string, readonly Answer[]> = REPORT_GROUPS[question];
	return Object.entries(groups).flatMap(([group, answers]) =>
		isGroup(group) ? [{ group, answers }] : [],
	);
}

const ALL = new Set<string>(Object.values(REPORT_GROUPS).flatMap((groups) => Object.keys(groups)));

function isGroup(group: string): group is ReportGroup {
	return ALL.has(group) || group === DECLINED || group === "not-asked";
}

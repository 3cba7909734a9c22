import { type CountPolicy, POLICIES } from "#app/evaluation/disclosure/policy.ts";
import { type Cell, protectCount } from "#app/evaluation/small-numbers.ts";
import { DECLINED, type Profile, QUESTIONS, type Question } from "./questions.ts";
import { groupsOf, type ReportGroup } from "./report-groups.ts";
import { AT_A_TIME, fiveAtATime, hiddenAmong } from "./totals.ts";

/**
 * One view for everybody who reads reports, who evaluates as well as the public: nothing can be
 * worked out of two of them.
 */
export const REPORT_VIEW: CountPolicy = POLICIES.public;

export type ReportTotal = { question: Question } & (
	| { hidden: "tooFew" | "allAlike" }
	| {
			hidden: null;
			/** How many answered, other than that they prefer not to say. */
			said: Cell;
			lines: readonly { group: ReportGroup; cell: Cell }[];
	  }
);

/** Somebody who said something, and the class she came to first. */
export type Said = { profile: Profile; courseId: string };

/**
 * Who chooses classes to look at could take one away and see whom it takes along: so a class counts
 * from five answers on.
 *
 * @param said the oldest first
 * @param people how many came, those included who said nothing
 */
export function reportTotals(said: readonly Said[], people: number): ReportTotal[] {
	const byClass = Map.groupBy(said, ({ courseId }) => courseId);
	const enough = said.filter(({ courseId }) => byClass.get(courseId)!.length >= AT_A_TIME);
	const profiles = fiveAtATime(enough).map(({ profile }) => profile);
	return QUESTIONS.map((question) => totalOf(question, profiles, people));
}

type Line = { group: ReportGroup; count: number };

function totalOf(question: Question, profiles: readonly Profile[], people: number): ReportTotal {
	const given = profiles.flatMap((profile) => profile[question] ?? []);
	const values = groupsOf(question).map(({ group, answers }): Line => {
		return { group, count: given.filter((one) => answers.some((answer) => answer === one)).length };
	});
	const declined = given.filter((one) => one === DECLINED).length;
	return protectTotal(question, values, [
		{ group: DECLINED, count: declined },
		{ group: "not-asked", count: people - given.length },
	]);
}

/**
 * Everybody said something or did not, and both sums are known where it is told how many answered:
 * then nothing of either side may be worked out of it alone.
 */
export function protectTotal(
	question: Question,
	values: readonly Line[],
	unsaid: readonly Line[],
): ReportTotal {
	const said = values.reduce((sum, { count }) => sum + count, 0);
	if (said < REPORT_VIEW.smallestGroup) return { question, hidden: "tooFew" };
	const most = Math.max(...values.map(({ count }) => count));
	if (said - most < REPORT_VIEW.smallestShown) return { question, hidden: "allAlike" };
	const [one, other] = [values, unsaid].map((lines) => hiddenAmong(lines, REPORT_VIEW));
	const apart = one && other ? new Set([...one, ...other]) : null;
	const hidden = apart ?? hiddenAmong([...values, ...unsaid], REPORT_VIEW);
	if (!hidden) return { question, hidden: "tooFew" };
	const cellOf = (line: Line): Cell =>
		hidden.has(line) ? "[c]" : protectCount(line.count, REPORT_VIEW);
	return {
		...{ question, hidden: null, said: apart ? protectCount(said, REPORT_VIEW) : "[c]" },
		lines: [...values, ...unsaid].map((line) => ({ group: line.group, cell: cellOf(line) })),
	};
}

import { type CountPolicy, isSmall } from "#app/evaluation/disclosure/policy.ts";
import { type Cell, protectCount } from "#app/evaluation/small-numbers.ts";
import {
	type Answer,
	answersTo,
	DECLINED,
	type Profile,
	QUESTIONS,
	type Question,
} from "./questions.ts";

/** For who coordinates: as a return to a borough, and rounded, since she knows who is in her classes. */
export const TOTALS_VIEW: CountPolicy = { smallestShown: 5, roundedTo: 5, smallestGroup: 10 };

/** New answers count five at a time: who looks before and after one person answered sees nothing of it. */
export const AT_A_TIME = 5;

export type Line = { answer: Answer | "not-asked"; count: number };
export type ShownLine = { answer: Line["answer"]; cell: Cell };

export type Total = { question: Question } & (
	| { hidden: "tooFew" | "allAlike" }
	| { hidden: null; lines: ShownLine[] }
);

/**
 * @param profiles the oldest first, of everybody who said anything
 * @param people how many there are, those included who said nothing
 */
export function totalsOf(profiles: readonly Profile[], people: number): Total[] {
	const counted = fiveAtATime(profiles);
	return QUESTIONS.map((question) => protectLines(question, countLines(question, counted, people)));
}

export function fiveAtATime<One>(inOrder: readonly One[]): readonly One[] {
	return inOrder.slice(0, inOrder.length - (inOrder.length % AT_A_TIME));
}

function countLines(question: Question, profiles: readonly Profile[], people: number): Line[] {
	const lines: Line[] = answersTo(question).map((answer) => {
		const count = profiles.filter((profile) => profile[question] === answer).length;
		return { answer, count };
	});
	const said = lines.reduce((sum, { count }) => sum + count, 0);
	return [...lines, { answer: "not-asked", count: people - said }];
}

/** Of one question: small numbers hidden, and enough of the others that none can be worked out. */
export function protectLines(question: Question, lines: readonly Line[]): Total {
	const values = lines.filter(({ answer }) => answer !== "not-asked" && answer !== DECLINED);
	const said = values.reduce((sum, { count }) => sum + count, 0);
	if (said < TOTALS_VIEW.smallestGroup) return { question, hidden: "tooFew" };
	const most = Math.max(...values.map(({ count }) => count));
	if (said - most < TOTALS_VIEW.smallestShown) return { question, hidden: "allAlike" };
	const hidden = hiddenAmong(lines, TOTALS_VIEW);
	if (!hidden) return { question, hidden: "tooFew" };
	const shown = lines.map(
		(line) =>
			({
				answer: line.answer,
				cell: hidden.has(line) ? "[c]" : protectCount(line.count, TOTALS_VIEW),
			}) satisfies ShownLine,
	);
	return { question, hidden: null, lines: shown };
}

/**
 * Everybody is in one line, and how many they are is known elsewhere: so what is hidden together
 * must leave each part of it a range as wide as the smallest count shown. Null when it cannot.
 */
export function hiddenAmong<One extends { count: number }>(
	lines: readonly One[],
	view: CountPolicy,
): ReadonlySet<One> | null {
	const hidden = new Set(lines.filter(({ count }) => isSmall(count, view)));
	if (hidden.size === 0) return hidden;
	const others = lines
		.filter((line) => line.count > 0 && !hidden.has(line))
		.toSorted((one, other) => one.count - other.count);
	while (!isWide(hidden, view)) {
		const next = others.shift();
		if (!next) return null;
		hidden.add(next);
	}
	return hidden;
}

/** Each is 1 at least: what is left over after that is how far one of them can move. */
function isWide(hidden: ReadonlySet<{ count: number }>, { smallestShown }: CountPolicy): boolean {
	const sum = [...hidden].reduce((before, { count }) => before + count, 0);
	return hidden.size > 1 && sum - hidden.size >= smallestShown;
}

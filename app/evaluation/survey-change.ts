import type { DraftCell } from "./report-draft.ts";
import type { SurveyPerson } from "./survey-facts.ts";
import { type Counted, countIn, quantityId, type SurveyGroup } from "./survey-groups.ts";
import type { MeasureId } from "./survey-measures.ts";
import { type Ends, HALF_A_YEAR_LATER, type Pair, pairsOf } from "./survey-pairs.ts";

type Of = { group: SurveyGroup; measure: MeasureId; ends: Ends; day: string };

/** Who can be compared, and how many said yes in each of the two waves. */
export type Change = Counted & { cells: Record<ChangeColumn, DraftCell> };
export type ChangeColumn = "pairs" | "without" | "before" | "after" | "change";

/** Pairs alone, baseline to end or to half a year later: called a change, never an effect. */
export function changeOf({ group, measure, ends, day }: Of): Change {
	const name = (word: string) => `${word}-${measure}${suffixOf(ends)}`;
	const counted = countIn(group, {
		day,
		count: (own) => ({
			...named(name, countChange(own, measure, ends)),
			[`asked-${ends.to}`]: own.asked[ends.to],
		}),
		rests: [name("before-no"), name("after-no")],
		sums: [
			{ total: `asked-${ends.to}`, parts: [name("pairs"), name("without")] },
			{ total: name("pairs"), parts: [name("before"), name("before-no")] },
			{ total: name("pairs"), parts: [name("after"), name("after-no")] },
		],
	});
	const id = (word: string) => quantityId(name(word), group, day);
	const { pairs } = pairsOf(responsesOf(group.people), measure, ends);
	const [before, after, whole] = [id("before"), id("after"), id("pairs")];
	return {
		...counted,
		cells: {
			pairs: { kind: "count", of: whole },
			without: { kind: "count", of: id("without") },
			before: { kind: "share", part: before, whole },
			after: { kind: "share", part: after, whole },
			change: { kind: "change", before, after, whole, ...moved(pairs) },
		},
	};
}

export type Direction = Counted & { cells: Record<DirectionColumn, DraftCell> };
export type DirectionColumn = "pairs" | "up" | "same" | "down" | "share";

/** How many have a better score than before, the same, or a worse one. */
export function directionOf({ group, measure, ends, day }: Of): Direction {
	const name = (word: string) => `${word}-${measure}${suffixOf(ends)}`;
	const counted = countIn(group, {
		day,
		count: ({ people }) => named(name, countDirection(people, measure, ends)),
		sums: [{ total: name("pairs"), parts: [name("up"), name("same"), name("down")] }],
	});
	const id = (word: string) => quantityId(name(word), group, day);
	return {
		...counted,
		cells: {
			pairs: { kind: "count", of: id("pairs") },
			up: { kind: "count", of: id("up") },
			same: { kind: "count", of: id("same") },
			down: { kind: "count", of: id("down") },
			share: { kind: "share", part: id("up"), whole: id("pairs") },
		},
	};
}

export function responsesOf(people: readonly SurveyPerson[]) {
	return people.map(({ responses }) => responses);
}

/** Until she is asked the second time nobody knows whether she will be one of a pair. */
function countChange({ people, asked }: SurveyGroup, measure: MeasureId, ends: Ends) {
	const { pairs } = pairsOf(responsesOf(people), measure, ends);
	const before = pairs.filter(({ yesBefore }) => yesBefore).length;
	const after = pairs.filter(({ yesAfter }) => yesAfter).length;
	return {
		...{ pairs: pairs.length, without: asked[ends.to] - pairs.length, before, after },
		...{ "before-no": pairs.length - before, "after-no": pairs.length - after },
	};
}

function countDirection(people: readonly SurveyPerson[], measure: MeasureId, ends: Ends) {
	const { pairs } = pairsOf(responsesOf(people), measure, ends);
	const up = pairs.filter((pair) => stepOf(pair) > 0).length;
	const down = pairs.filter((pair) => stepOf(pair) < 0).length;
	return { pairs: pairs.length, up, down, same: pairs.length - up - down };
}

/** Sums of thirds are never quite equal. */
function stepOf({ before, after }: Pair): number {
	return Math.abs(after - before) < 1e-9 ? 0 : after - before;
}

function moved(pairs: readonly Pair[]): { up: number; down: number } {
	return {
		up: pairs.filter(({ yesBefore, yesAfter }) => !yesBefore && yesAfter).length,
		down: pairs.filter(({ yesBefore, yesAfter }) => yesBefore && !yesAfter).length,
	};
}

function named(name: (word: string) => string, counts: Record<string, number>) {
	return Object.fromEntries(Object.entries(counts).map(([word, count]) => [name(word), count]));
}

function suffixOf(ends: Ends): string {
	return ends === HALF_A_YEAR_LATER ? "-later" : "";
}

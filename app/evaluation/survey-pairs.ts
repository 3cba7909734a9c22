import type { Respondent, WaveResponse } from "#app/surveys/responses.server.ts";
import type { Wave } from "#app/surveys/waves.ts";
import { type MeasureId, type NoScore, saysYes, scoreOf } from "./survey-measures.ts";

export type Ends = { from: Wave; to: Wave };

/** Both answers of one person, as scores from 0 to 1 and by the rule of the measure. */
export type Pair = { before: number; after: number; yesBefore: boolean; yesAfter: boolean };

export type Paired = {
	pairs: readonly Pair[];
	/** Of one wave alone, or in another version; never guessed. */
	unpaired: number;
	/** Both surveys are there, but she preferred not to say, left it out or stands outside the scale. */
	noAnswer: number;
};

export const WHOLE_CLASS: Ends = { from: "baseline", to: "end" };
export const HALF_A_YEAR_LATER: Ends = { from: "baseline", to: "follow-up" };

/** One measure of each person in two waves; who answered in one alone is counted and left out. */
export function pairsOf(people: readonly Respondent[], measure: MeasureId, ends: Ends): Paired {
	const pairs: Pair[] = [];
	const count = { unpaired: 0, noAnswer: 0 };
	for (const person of people) {
		const both = bothOf(person, ends);
		if (both === "one-only") count.unpaired += 1;
		if (typeof both === "string") continue;
		const pair = pairOf(measure, both);
		if (pair) pairs.push(pair);
		else count.noAnswer += 1;
	}
	return { pairs, ...count };
}

/** Two surveys sent, in the same words. */
export function hasBoth(person: Respondent, ends: Ends): boolean {
	return typeof bothOf(person, ends) !== "string";
}

type Both = { first: WaveResponse; second: WaveResponse };

function bothOf(person: Respondent, { from, to }: Ends): Both | "one-only" | "none" {
	const first = sent(person[from]);
	const second = sent(person[to]);
	if (!first && !second) return "none";
	if (!first || !second || first.version !== second.version) return "one-only";
	return { first, second };
}

/** What she did not send is hers alone. */
function sent(response: WaveResponse | undefined): WaveResponse | undefined {
	return response?.finishedOn ? response : undefined;
}

function pairOf(measure: MeasureId, { first, second }: Both): Pair | null {
	const before = scoreOf(measure, first.answers);
	const after = scoreOf(measure, second.answers);
	if (typeof before === "string" || typeof after === "string") return null;
	return {
		...{ before, after },
		yesBefore: isYes(saysYes(measure, first.answers)),
		yesAfter: isYes(saysYes(measure, second.answers)),
	};
}

function isYes(answer: boolean | NoScore): boolean {
	return answer === true;
}

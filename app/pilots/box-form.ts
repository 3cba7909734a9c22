import { INDICATOR_IDS, type IndicatorId } from "#app/evaluation/indicators.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isForward, type LogicBox, MOST_BOXES, STAGES, type Stage } from "./logic-model.ts";
import { chosenIn, type Typed } from "./pilot-form.ts";

/** What is said of a box; its place counts from 1 in its column. */
export type BoxFacts = {
	stage: Stage;
	place: number;
	words: string;
	indicators: readonly IndicatorId[];
	leadsTo: readonly string[];
};

export const LONGEST_WORDS = 120;

export function typedBox(box: BoxFacts): Typed {
	return {
		words: [box.words],
		stage: [box.stage],
		place: [String(box.place)],
		indicators: [...box.indicators],
		"leads-to": [...box.leadsTo],
	};
}

/** @param others the boxes of the model beside this one */
export function parseBox(
	form: FormData,
	id: string,
	others: readonly LogicBox[],
): Parsed<BoxFacts> {
	const words = textOf(form, "words", LONGEST_WORDS);
	const stage = STAGES.find((one) => one === form.get("stage"));
	const leadsTo = chosenIn(form, "leads-to");
	const indicators = INDICATOR_IDS.filter((one) => form.getAll("indicators").includes(one));
	const errors: FieldErrors = {
		...(words === "" && { words: "pilots:errors.words" }),
		...(stage ? arrowErrors({ id, stage, leadsTo }, others) : { stage: "pilots:errors.stage" }),
	};
	if (!stage || Object.keys(errors).length > 0) return { ok: false, errors };
	const place = Math.max(1, Math.trunc(Number(form.get("place"))) || MOST_BOXES);
	return { ok: true, value: { stage, place, words, indicators, leadsTo } };
}

type Joined = { id: string; stage: Stage; leadsTo: readonly string[] };

function arrowErrors({ id, stage, leadsTo }: Joined, others: readonly LogicBox[]): FieldErrors {
	const errors: FieldErrors = {};
	const isAhead = (to: string) =>
		others.some((other) => other.id === to && isForward(stage, other.stage));
	if (!leadsTo.every(isAhead)) errors["leads-to"] = "pilots:errors.forward";
	const before = others.filter((other) => other.leadsTo.includes(id));
	if (!before.every((other) => isForward(other.stage, stage)))
		errors.stage = "pilots:errors.behind";
	const besides = others.filter((other) => other.stage === stage);
	if (besides.length >= MOST_BOXES) errors.stage = "pilots:errors.full";
	return errors;
}

import { comparedIn, lostOf, pointsOf } from "../comparison-measures.ts";
import {
	adjusted,
	allowsPValue,
	changeOf,
	type Effect,
	effectOf,
	extremes,
	hasFewClasses,
	type Point,
} from "../comparison-numbers.ts";
import type { DraftCell, QuantityId, RowDraft, TableDraft } from "../report-draft.ts";
import type { SurveyIndicator } from "../survey-measures.ts";
import { hasBoth, WHOLE_CLASS } from "../survey-pairs.ts";
import { type Compared, GROUPS, type Group, NOTHING, peopleOf } from "./comparison-groups.ts";

export type MeasuredEffect = {
	indicator: SurveyIndicator;
	isPrimary: boolean;
	points: Point[];
	effect: Effect | null;
	/** Because several are tested; null where none is shown. */
	adjusted: number | null;
};

export function measuredEffects({ facts }: Compared): MeasuredEffect[] {
	const { primary, others } = comparedIn(facts);
	const measured = [...primary, ...others].flatMap((indicator) => {
		const points = pointsOf(facts.people, indicator);
		const isPrimary = primary.includes(indicator);
		// A primary outcome without an answer says so; another one is left out.
		if (!isPrimary && points.length === 0) return [];
		return [{ indicator, isPrimary, points, effect: effectOf(points) }];
	});
	const tests = measured.map(({ isPrimary, effect }) => ({
		isPrimary,
		pValue: effect && allowsPValue(effect) ? effect.pValue : null,
	}));
	const values = adjusted(tests);
	return measured.map((one, index) => ({ ...one, adjusted: values[index]! }));
}

export function effectsTable(compared: Compared, effects: readonly MeasuredEffect[]): TableDraft {
	return {
		id: "comparison-effects",
		title: { key: "compare:table.effects" },
		rowHeader: { key: "compare:column.measure" },
		columns: [
			{ id: "treated-people", label: { key: "compare:column.treatedPeople" }, unit: "count" },
			{ id: "treated", label: { key: "compare:column.treatedChange" }, unit: "score" },
			{ id: "compared-people", label: { key: "compare:column.comparedPeople" }, unit: "count" },
			{ id: "compared", label: { key: "compare:column.comparedChange" }, unit: "score" },
			{ id: "effect", label: { key: "compare:column.effect" }, unit: "score" },
			{ id: "p", label: { key: "compare:column.p" }, unit: "p" },
			{ id: "adjusted", label: { key: "compare:column.adjusted" }, unit: "p" },
			{ id: "standardised", label: { key: "compare:column.standardised" }, unit: "score" },
		],
		rows: effects.map((one) => effectRow(compared, one)),
		chart: { kind: "intervals", title: { key: "compare:chart.effects" }, columns: ["effect"] },
		notes: [{ key: "compare:note.score" }, { key: "compare:note.standardised" }],
	};
}

function effectRow(compared: Compared, measured: MeasuredEffect): RowDraft {
	const { indicator, isPrimary, points, effect } = measured;
	const sides = GROUPS.map((group) => {
		const own = points.filter(({ treated }) => treated === group.treated);
		const people = pairsId(compared, indicator, group, own.length);
		return { people, own };
	});
	const groups = sides.map(({ people }) => people);
	return {
		id: indicator,
		label: { key: `compare:${isPrimary ? "primary" : "measure"}.${indicator}` },
		cells: [
			...sides.flatMap(({ people, own }): DraftCell[] => [
				{ kind: "count", of: people },
				changeCell(own, people),
			]),
			...effectCells(measured, effect, groups),
		],
	};
}

/** Of those who answered both times, some without an answer to this question. */
function pairsId(
	{ facts, draft, names }: Compared,
	indicator: SurveyIndicator,
	group: Group,
	pairs: number,
): QuantityId {
	const named = (measure: string) => names(measure, `arm:${group.id}`);
	const both = peopleOf(facts, group).filter(
		({ isAskedAtEnd, sent }) => isAskedAtEnd && hasBoth(sent, WHOLE_CLASS),
	).length;
	const id = draft.people(named(`compared-pairs-${indicator}`), pairs);
	const rest = draft.rest(named(`compared-no-answer-${indicator}`), both - pairs);
	draft.sum(draft.people(named("arm-both"), both), [id, rest]);
	return id;
}

function changeCell(points: readonly Point[], people: QuantityId): DraftCell {
	const change = changeOf(points);
	return change ? { kind: "score", ...change, people } : NOTHING;
}

function effectCells(
	{ adjusted }: Pick<MeasuredEffect, "adjusted">,
	effect: Effect | null,
	groups: QuantityId[],
): DraftCell[] {
	if (!effect) return [NOTHING, NOTHING, NOTHING, NOTHING];
	const isTested = allowsPValue(effect);
	return [
		estimate(effect, groups),
		isTested ? { kind: "p", value: effect.pValue, groups } : NOT_TESTED,
		adjusted === null ? NOT_TESTED : { kind: "p", value: adjusted, groups },
		effect.standardised === null
			? NOTHING
			: { kind: "estimate", value: effect.standardised, interval: null, groups },
	];
}

const NOT_TESTED: DraftCell = { kind: "mark", mark: "[z]" };

function estimate(effect: Effect, groups: QuantityId[]): DraftCell {
	const { value, interval } = effect;
	const few = hasFewClasses(effect) ? { notes: ["few-classes" as const] } : {};
	return { kind: "estimate", value, interval, groups, ...few };
}

/** The effect had all who were lost ended as well, or as badly, as can be. */
export function casesTable(compared: Compared, effects: readonly MeasuredEffect[]): TableDraft {
	return {
		id: "comparison-cases",
		title: { key: "compare:table.cases" },
		rowHeader: { key: "compare:column.measure" },
		columns: [
			{ id: "best", label: { key: "compare:column.best" }, unit: "score" },
			{ id: "worst", label: { key: "compare:column.worst" }, unit: "score" },
		],
		rows: effects.filter(({ isPrimary }) => isPrimary).map((one) => casesRow(compared, one)),
		chart: { kind: "intervals", title: { key: "compare:table.cases" }, columns: ["best", "worst"] },
		notes: [{ key: "compare:note.cases" }],
	};
}

function casesRow(compared: Compared, { indicator, points }: MeasuredEffect): RowDraft {
	const { best, worst } = extremes(points, lostOf(compared.facts.people, indicator));
	const groups = GROUPS.map((group) =>
		compared.names(`compared-pairs-${indicator}`, `arm:${group.id}`),
	);
	return {
		id: indicator,
		label: { key: `compare:primary.${indicator}` },
		cells: [best, worst].map((effect) => (effect ? estimate(effect, groups) : NOTHING)),
	};
}

import type { ComparedPerson, ComparisonFacts } from "../comparison-facts.ts";
import { baselineOf, comparedIn, isTreated } from "../comparison-measures.ts";
import { imbalanceOf, MOST_LOST } from "../comparison-numbers.ts";
import type { Drafting } from "../drafting.ts";
import type { Namer } from "../quantity-ids.ts";
import type { DraftCell, QuantityId, RowDraft, TableDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import { mean } from "../statistics.ts";
import type { SurveyIndicator } from "../survey-measures.ts";
import { hasBoth, WHOLE_CLASS } from "../survey-pairs.ts";
import type { ComparedKind } from "./comparison.ts";

export type Compared = {
	facts: ComparisonFacts;
	kind: ComparedKind;
	draft: Drafting;
	names: Namer;
};

export const GROUPS = [
	{ id: "treated", treated: true },
	{ id: "compared", treated: false },
] as const;
export type Group = (typeof GROUPS)[number];

export function peopleOf({ people }: ComparisonFacts, { treated }: Group): ComparedPerson[] {
	return people.filter((person) => isTreated(person) === treated);
}

/** Who of a group was asked at the end, and who answered both times. */
export function groupsTable(compared: Compared): TableDraft {
	return {
		id: "comparison-groups",
		title: { key: "compare:table.groups" },
		rowHeader: { key: "compare:column.group" },
		columns: [
			{ id: "people", label: { key: "compare:column.people" }, unit: "count" },
			{ id: "asked", label: { key: "compare:column.asked" }, unit: "count" },
			{ id: "both", label: { key: "compare:column.both" }, unit: "share" },
		],
		rows: GROUPS.map((group) => groupRow(compared, group)),
		...{ chart: null, notes: [] },
	};
}

function groupRow({ facts, kind, draft, names }: Compared, group: Group): RowDraft {
	const people = peopleOf(facts, group);
	const named = (measure: string) => names(measure, `arm:${group.id}`);
	const asked = people.filter(({ isAskedAtEnd }) => isAskedAtEnd);
	const both = asked.filter(hasBothEnds);
	const [all, of] = [named("arm"), named("arm-asked")];
	const rest = draft.rest(named("arm-not-asked"), people.length - asked.length);
	const cells: DraftCell[] = [
		draft.count(all, people.length),
		draft.count(of, asked.length),
		draft.share([named("arm-both"), both.length], [of, asked.length], named("arm-lost")),
	];
	draft.sum(all, [of, rest]);
	return { id: group.id, label: groupLabel(group, kind), cells };
}

export function groupLabel({ treated }: Group, kind: ComparedKind): Label {
	return treated ? { key: "compare:group.treated" } : { key: `compare:group.${kind}` };
}

/** More of a group than allowed did not answer at the end. */
export function isLossGreat(people: readonly ComparedPerson[]): boolean {
	return [true, false].some((treated) => {
		const asked = people.filter((one) => one.isAskedAtEnd && isTreated(one) === treated);
		const lost = asked.filter((person) => !hasBothEnds(person)).length;
		return asked.length > 0 && lost / asked.length > MOST_LOST;
	});
}

function hasBothEnds({ sent }: ComparedPerson): boolean {
	return hasBoth(sent, WHOLE_CLASS);
}

/** Primary outcomes and confidence before anything began. */
export function balanceTable(compared: Compared): TableDraft {
	const { primary } = comparedIn(compared.facts);
	const rows = [...new Set<SurveyIndicator>([...primary, "confidence"])];
	return {
		id: "comparison-balance",
		title: { key: "compare:table.balance" },
		rowHeader: { key: "compare:column.measure" },
		columns: [
			{ id: "treated-people", label: { key: "compare:column.treatedPeople" }, unit: "count" },
			{ id: "treated", label: { key: "compare:column.treatedScore" }, unit: "score" },
			{ id: "compared-people", label: { key: "compare:column.comparedPeople" }, unit: "count" },
			{ id: "compared", label: { key: "compare:column.comparedScore" }, unit: "score" },
			{ id: "apart", label: { key: "compare:column.apart" }, unit: "score" },
		],
		rows: rows.map((indicator) => balanceRow(compared, indicator)),
		chart: null,
		notes: [{ key: "compare:note.score" }, { key: "compare:note.apart" }],
	};
}

function balanceRow({ facts, draft, names }: Compared, indicator: SurveyIndicator): RowDraft {
	const sides = GROUPS.map((group) => {
		const scores = peopleOf(facts, group).flatMap((one) => baselineOf(one, indicator) ?? []);
		const id = names(`compared-first-${indicator}`, `arm:${group.id}`);
		return { scores, id, cell: draft.count(id, scores.length) };
	});
	const [treated, other] = sides;
	const apart = imbalanceOf(treated!.scores, other!.scores);
	const groups = sides.map(({ id }) => id);
	return {
		id: indicator,
		label: { key: `compare:measure.${indicator}` },
		cells: [
			...sides.flatMap(({ cell, scores, id }) => [cell, scoreCell(scores, id)]),
			apart === null ? NOTHING : { kind: "estimate", value: apart, interval: null, groups },
		],
	};
}

export const NOTHING: DraftCell = { kind: "mark", mark: "[x]" };

function scoreCell(scores: readonly number[], people: QuantityId): DraftCell {
	return scores.length === 0 ? NOTHING : { kind: "score", value: mean(scores), people };
}

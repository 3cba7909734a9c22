import { firstDayOf, type QuarterEnd } from "#app/pilots/quarters.ts";
import type { Target } from "#app/pilots/targets.ts";
import type { LocalDate } from "#db/columns.ts";
import { Drafting } from "../drafting.ts";
import { indicatorKeys } from "../indicator-keys.ts";
import { INDICATOR_IDS, INDICATORS } from "../indicators.ts";
import { type IndicatorDrafts, indicatorsAt } from "../indicators-at.ts";
import { betweenDays, neededFor } from "../needed.ts";
import type { DraftCell, RowDraft, SectionDraft } from "../report-draft.ts";
import type { Column } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";

const COLUMNS: readonly Column[] = [
	{ id: "by", label: { key: "pilots:report.by" }, unit: "day" },
	{ id: "target", label: { key: "pilots:report.target" }, unit: "count" },
	{ id: "value", label: { key: "pilots:report.value" }, unit: "count" },
	{ id: "reached", label: { key: "pilots:report.reached" }, unit: "share" },
	{ id: "verdict", label: { key: "pilots:report.verdict" }, unit: "words" },
];

const NOT_YET: DraftCell = { kind: "mark", mark: "[z]" };

/** 13: indicator by quarter, what was aimed at and what is there, with the rule printed. */
export function targetsSection(facts: SubjectFacts): SectionDraft | null {
	const { targets } = facts.setup;
	if (targets.length === 0) return null;
	const drafting = new Drafting();
	const byQuarter = draftsByQuarter(facts, targets);
	const rows = inOrder(targets).map((target) =>
		rowOf(target, byQuarter.get(target.quarter), facts.period.until),
	);
	for (const drafts of byQuarter.values()) {
		drafting.add(
			neededFor(
				rows.flatMap(({ cells }) => cells),
				drafts,
			),
		);
	}
	drafting.add(betweenDays(drafting.drafted().quantities));
	return {
		...{ id: "targets", headlines: [], notes: [], ...drafting.drafted() },
		tables: [
			{
				...{ id: "targets", title: { key: "pilots:report.targets" }, chart: null, rows },
				...{ rowHeader: { key: "pilots:targets.indicator" }, columns: COLUMNS },
				notes: [{ key: "pilots:targets.rule" }],
			},
		],
	};
}

/** By indicator in the order of the report, then by quarter. */
function inOrder(targets: readonly Target[]): Target[] {
	return INDICATOR_IDS.flatMap((id) =>
		targets
			.filter(({ indicator }) => indicator === id)
			.toSorted((one, other) => (one.quarter < other.quarter ? -1 : 1)),
	);
}

/** Each day is worked out once; a quarter that has not begun has no value. */
function draftsByQuarter(
	facts: SubjectFacts,
	targets: readonly Target[],
): Map<QuarterEnd, IndicatorDrafts> {
	const { until } = facts.period;
	const begun = new Set(targets.map(({ quarter }) => quarter)).values();
	return new Map(
		[...begun]
			.filter((quarter) => firstDayOf(quarter) <= until)
			.map((quarter) => [quarter, indicatorsAt(facts, quarter < until ? quarter : until)]),
	);
}

/** A quarter that is not over has a value so far, and no verdict yet. */
function rowOf(
	{ indicator, quarter, value }: Target,
	drafts: IndicatorDrafts | undefined,
	until: LocalDate,
): RowDraft {
	const { unit, moreIsBetter } = INDICATORS[indicator];
	const known = drafts?.values.get(indicator)?.cell;
	const cell: DraftCell = known ?? (drafts ? { kind: "mark", mark: "[x]" } : NOT_YET);
	const told = (kind: "share-reached" | "verdict"): DraftCell =>
		drafts ? { kind, value: cell, target: value, moreIsBetter } : NOT_YET;
	return {
		id: `${indicator}-${quarter}`,
		label: { key: indicatorKeys(indicator).name },
		cells: [
			{ kind: "day", day: quarter },
			{ kind: "target", value, unit },
			{ ...cell, unit },
			told("share-reached"),
			quarter > until ? NOT_YET : told("verdict"),
		],
	};
}

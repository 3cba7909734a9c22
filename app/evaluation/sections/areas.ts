import { areaGroups } from "../course-groups.ts";
import { Drafting } from "../drafting.ts";
import type { IndicatorId } from "../indicators.ts";
import { type Namer, namesFor } from "../quantity-ids.ts";
import { levelCells, outcomeCells, registerCells } from "../register-indicators.ts";
import type { DraftCell, SectionDraft } from "../report-draft.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { type GroupColumn, groupTable } from "./group-table.ts";
import { column, words } from "./words.ts";

const STARTS: GroupColumn = {
	...column("starts", "indicators:starts.name", "count"),
	measure: "starts",
	cell: (drafting, names, { outcomes }) => drafting.count(names("starts"), outcomes.starts),
};

type Cells = Partial<Record<IndicatorId, DraftCell>>;

function shareColumn(
	id: IndicatorId,
	cells: (...given: Parameters<GroupColumn["cell"]>) => Cells,
): GroupColumn {
	return {
		...column(id, `indicators:${id}.name`, "share"),
		cell: (...given) => cells(...given)[id] ?? { kind: "mark", mark: "[x]" },
	};
}

const COLUMNS: readonly GroupColumn[] = [
	STARTS,
	shareColumn("attendance", registerCells),
	shareColumn("retained-so-far", outcomeCells),
	shareColumn("achievement", outcomeCells),
	shareColumn("levels-speaking", levelCells),
];

/** Areas side by side with intervals; null where there is one alone to look at. */
export function areasSection(facts: SubjectFacts): SectionDraft | null {
	const groups = areaGroups(facts);
	if (groups.length < 2) return null;
	const drafting = new Drafting();
	const names = namesFor(facts.subject, facts.period.until);
	const table = groupTable(drafting, facts, {
		...{
			id: "areas",
			title: words("sections:areas.title"),
			groups,
			columns: COLUMNS,
			whole: names,
		},
		rowHeader: words("evaluation:column.area"),
		chart: {
			kind: "intervals",
			title: words("sections:areas.title"),
			columns: ["retained-so-far", "achievement", "levels-speaking"],
		},
		notes: [words("sections:areas.note"), words("evaluation:report.areasHelp")],
	});
	relate(
		drafting,
		names,
		groups.map((group) => group.names),
	);
	return {
		id: "areas",
		headlines: [],
		tables: [table],
		notes: [words("sections:areas.noLeague")],
		...drafting.drafted(),
	};
}

/** Counts that stand beside the shares add up over the areas; people do not. */
const ADDED = [
	"attended-marks",
	"marks",
	"expected-marks",
	"retained",
	"withdrawn",
	"leavers-ended",
	"completers-ended",
	"achievers-ended",
] as const;

function relate(drafting: Drafting, names: Namer, groups: readonly Namer[]): void {
	for (const measure of ADDED) {
		drafting.sum(
			names(measure),
			groups.map((of) => of(measure)),
		);
	}
}

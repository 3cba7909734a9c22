import type { TextKey } from "#app/http/forms.ts";
import { headlinesOf, indicatorsAt } from "../indicators-at.ts";
import { registerIndicators } from "../register-indicators.ts";
import type { HeadlineDraft, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Column, Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { changeOf } from "../survey-change.ts";
import { type Counted, type SurveyGroup, surveyGroup, together } from "../survey-groups.ts";
import { surveyIndicators } from "../survey-indicators.ts";
import { MEASURE_OF, type MeasureId } from "../survey-measures.ts";
import { type Ends, HALF_A_YEAR_LATER, hasBoth, WHOLE_CLASS } from "../survey-pairs.ts";
import { languageRows, WAVE_COLUMNS, waveRows } from "../survey-waves.ts";

/** In the order of the table, and what is known of London: context, never a comparison. */
const ITEMS = {
	mixing: "social:london.mixing",
	belonging: "social:london.belonging",
	trust: null,
	neighbours: null,
	"friends-ethnic": "social:london.friends-ethnic",
	"friends-age": null,
	"friends-education": "social:london.friends-education",
	volunteering: "social:london.volunteering",
	lonely: "social:london.lonely",
	ucla: null,
} as const satisfies Partial<Record<MeasureId, TextKey | null>>;

type MixingItem = keyof typeof ITEMS;
const ORDER = Object.keys(ITEMS).filter((id): id is MixingItem => Object.hasOwn(ITEMS, id));

const COLUMNS: readonly Column[] = [
	{ id: "pairs", label: { key: "social:column.pairs" }, unit: "count" },
	{ id: "without", label: { key: "social:column.without" }, unit: "count" },
	{ id: "before", label: { key: "social:column.before" }, unit: "share" },
	{ id: "after", label: { key: "social:column.after" }, unit: "share" },
	{ id: "change", label: { key: "social:column.change" }, unit: "share" },
	{ id: "london", label: { key: "social:column.london" }, unit: "words" },
];

const NOTES: readonly Label[] = [
	{ key: "social:note.paired" },
	{ key: "social:note.change" },
	{ key: "social:note.interval" },
	{ key: "social:note.less" },
	{ key: "social:note.london" },
];

/** 8: what changed in the lives of those who answered at the beginning and at the end. */
export function mixingSection(facts: SubjectFacts): SectionDraft {
	const group = surveyGroup(facts.subject, facts.surveys);
	const day = facts.period.until;
	const parts = [
		itemTable("mixing", group, WHOLE_CLASS, day),
		...(hasLater(group) ? [itemTable("mixing-later", group, HALF_A_YEAR_LATER, day)] : []),
		waveTable(group, day),
		languageTable(group, day),
	];
	const met = indicatorsAt(facts, day, [registerIndicators]);
	const headlines = surveyHeadlines(facts);
	return {
		id: "mixing",
		headlines: [...headlines.headlines, ...headlinesOf(met, MEETING)],
		tables: parts.map(({ table }) => table),
		notes: [{ key: "social:note.sent" }],
		...together([...parts, headlines, met]),
	};
}

type Part = Counted & { table: TableDraft };

function hasLater({ people }: SurveyGroup): boolean {
	return people.some(({ responses }) => hasBoth(responses, HALF_A_YEAR_LATER));
}

function itemTable(id: string, group: SurveyGroup, ends: Ends, day: string): Part {
	const changes = ORDER.map((measure) => ({ measure, ...changeOf({ group, measure, ends, day }) }));
	const isLater = ends === HALF_A_YEAR_LATER;
	return {
		...together(changes),
		table: {
			...{ id, rowHeader: { key: "social:column.question" }, columns: COLUMNS, notes: NOTES },
			title: { key: isLater ? "social:title.mixingLater" : "social:title.mixing" },
			rows: changes.map(
				({ measure, cells }): RowDraft => ({
					id: measure,
					label: { key: `social:row.${measure}` },
					cells: [
						...[cells.pairs, cells.without, cells.before, cells.after, cells.change],
						londonCell(measure),
					],
				}),
			),
			chart: {
				kind: "before-after",
				title: { key: isLater ? "social:chart.mixingLater" : "social:chart.mixing" },
				columns: ["before", "after"],
			},
		},
	};
}

function londonCell(measure: MixingItem) {
	const key = ITEMS[measure];
	return key === null
		? ({ kind: "mark", mark: "[z]" } as const)
		: ({ kind: "words", words: { key } } as const);
}

function waveTable(group: SurveyGroup, day: string): Part {
	const { rows, ...counted } = waveRows(group, day);
	return {
		...counted,
		table: {
			...{ id: "survey-waves", title: { key: "social:title.waves" }, chart: null },
			...{ rowHeader: { key: "social:column.wave" }, columns: WAVE_COLUMNS, rows },
			notes: [{ key: "social:note.aloud" }],
		},
	};
}

function languageTable(group: SurveyGroup, day: string): Part {
	const { rows, ...counted } = languageRows(group, day);
	return {
		...counted,
		table: {
			...{ id: "survey-languages", title: { key: "social:title.languages" }, chart: null },
			rowHeader: { key: "social:column.language" },
			columns: [{ id: "sent", label: { key: "social:column.sent" }, unit: "count" }],
			...{ rows, notes: [] },
		},
	};
}

/** What registers know of coming together. */
const MEETING = ["mixing-hours", "share-mixing", "volunteers", "volunteer-hours"] as const;
const HEADLINES = [
	"mixing",
	"belonging",
	"trust",
	"neighbours",
	"friends",
	"volunteering",
] as const;

function surveyHeadlines(facts: SubjectFacts): Counted & { headlines: readonly HeadlineDraft[] } {
	const known = surveyIndicators(facts, facts.period.until);
	const shown = [...HEADLINES, "loneliness" as const].filter((id) => MEASURE_OF[id]);
	return {
		headlines: shown.map((indicator) => ({ indicator, ...known.cells[indicator] })),
		...{ quantities: known.quantities, relations: known.relations },
	};
}

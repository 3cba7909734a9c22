import { isLanguage, languageOf } from "#app/i18n/languages.ts";
import { WAVES, type Wave } from "#app/surveys/waves.ts";
import type { RowDraft } from "./report-draft.ts";
import type { Label, Table } from "./report-model.ts";
import type { SurveyPerson } from "./survey-facts.ts";
import { type Counted, countIn, quantityId, type SurveyGroup, together } from "./survey-groups.ts";

type Rows = Counted & { rows: readonly RowDraft[] };

export const WAVE_COLUMNS = [
	{ id: "asked", label: { key: "social:column.asked" }, unit: "count" },
	{ id: "sent", label: { key: "social:column.sent" }, unit: "count" },
	{ id: "rate", label: { key: "social:column.rate" }, unit: "share" },
	{ id: "aloud", label: { key: "social:column.aloud" }, unit: "share" },
] as const satisfies Table["columns"];

/** Of those asked in each wave, how many answered, and to how many somebody read the questions. */
export function waveRows(group: SurveyGroup, day: string): Rows {
	const waves = WAVES.filter((wave) => group.asked[wave] > 0);
	const all = waves.map((wave) => waveRow(group, wave, day));
	return { ...together(all), rows: all.map(({ row }) => row) };
}

function waveRow(group: SurveyGroup, wave: Wave, day: string): Counted & { row: RowDraft } {
	const name = (word: string) => `${word}-${wave}`;
	const id = (word: string) => quantityId(name(word), group, day);
	const counted = countIn(group, {
		day,
		count: (own) => countWave(own, wave, name),
		rests: [name("silent"), name("self")],
		sums: [
			{ total: name("asked"), parts: [name("sent"), name("silent")] },
			{ total: name("sent"), parts: [name("aloud"), name("self")] },
		],
	});
	return {
		...counted,
		row: {
			id: wave,
			label: { key: `surveys:wave.${wave}` },
			cells: [
				{ kind: "count", of: id("asked") },
				{ kind: "count", of: id("sent") },
				{ kind: "share", part: id("sent"), whole: id("asked") },
				{ kind: "share", part: id("aloud"), whole: id("sent") },
			],
		},
	};
}

function countWave(group: SurveyGroup, wave: Wave, name: (word: string) => string) {
	const asked = group.asked[wave];
	const sent = group.people.flatMap(({ responses }) => responses[wave] ?? []);
	const aloud = sent.filter(({ mode }) => mode !== "self").length;
	return {
		...{ [name("asked")]: asked, [name("sent")]: sent.length },
		...{ [name("silent")]: asked - sent.length, [name("aloud")]: aloud },
		[name("self")]: sent.length - aloud,
	};
}

/** Surveys sent, all waves together, by the language they were asked in. */
export function languageRows(group: SurveyGroup, day: string): Rows {
	const tags = [...new Set(sentIn(group.people))].sort();
	const of = (tag: string) => `surveys-in-${tag}`;
	const counted = countIn(group, {
		day,
		count: ({ people }) => {
			const sent = sentIn(people);
			const byTag = tags.map((tag) => [of(tag), sent.filter((one) => one === tag).length] as const);
			return { ...Object.fromEntries(byTag), surveys: sent.length };
		},
		sums: tags.length === 0 ? [] : [{ total: "surveys", parts: tags.map(of) }],
	});
	const id = (measure: string) => quantityId(measure, group, day);
	const parts = tags.map((tag) => id(of(tag)));
	return {
		...counted,
		rows: [
			...tags.map(
				(tag): RowDraft => ({
					...{ id: tag, label: languageLabel(tag) },
					cells: [{ kind: "count", of: id(of(tag)) }],
				}),
			),
			{
				...{ id: "total", label: { key: "social:row.total" }, isTotal: true },
				cells: [{ kind: "total", of: id("surveys"), parts }],
			},
		],
	};
}

function sentIn(people: readonly SurveyPerson[]): string[] {
	return people.flatMap(({ responses }) =>
		Object.values(responses).map(({ language }) => language),
	);
}

function languageLabel(tag: string): Label {
	return { name: isLanguage(tag) ? languageOf(tag).name : tag };
}

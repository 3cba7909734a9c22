import type { DraftCell, RowDraft, SectionDraft } from "../report-draft.ts";
import type { Column, Label } from "../report-model.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import { readersOf, type VoiceFact } from "../voice-facts.ts";

/** What the words stand in for until they are read: a report keeps none of them. */
export const NOT_READ: Label = { key: "social:voices.notRead" };

/** Where the words of a row go. */
export const VOICE_COLUMNS: readonly Column[] = [
	{ id: "words", label: { key: "social:column.words" }, unit: "words" },
	{ id: "english", label: { key: "social:column.english" }, unit: "words" },
	{ id: "who", label: { key: "social:column.who" }, unit: "words" },
	{ id: "translator", label: { key: "social:column.translator" }, unit: "words" },
	{ id: "consent", label: { key: "social:column.consent" }, unit: "words" },
];

/** 12: what learners say, with whom they let read it. Each row is for those she allows, and for nobody else. */
export function voicesSection({ voices }: SubjectFacts): SectionDraft | null {
	if (voices.length === 0) return null;
	return {
		...{ id: "voices", headlines: [], quantities: [], relations: [] },
		tables: [
			{
				...{ id: "voices", title: { key: "social:title.voices" }, chart: null },
				...{ rowHeader: { key: "social:column.quote" }, columns: VOICE_COLUMNS },
				rows: voices.map(rowOf),
				notes: [{ key: "social:note.marks" }],
			},
		],
		notes: [{ key: "social:note.consent" }, { key: "social:note.takenBack" }],
	};
}

function rowOf(voice: VoiceFact, at: number): RowDraft {
	const { id, scope, language, translator } = voice;
	return {
		...{
			id,
			label: { key: "social:row.quoteNumber", values: { number: at + 1 } },
			audiences: readersOf(scope),
		},
		cells: [
			words(NOT_READ),
			language === "en" ? NO_ENGLISH : words(NOT_READ),
			words(NOT_READ),
			translator === null ? NO_ENGLISH : words({ key: `social:translator.${translator}` }),
			words({ key: `social:scope.${scope}` }),
		],
	};
}

/** English as it was said needs none. */
const NO_ENGLISH: DraftCell = { kind: "mark", mark: "[z]" };

function words(label: Label): DraftCell {
	return { kind: "words", words: label };
}

import type { TextKey } from "#app/http/forms.ts";
import { indicatorKeys } from "../indicator-keys.ts";
import { INDICATOR_IDS } from "../indicators.ts";
import type { DraftCell, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Label } from "../report-model.ts";
import { column, words } from "./words.ts";

/** How everything was counted, what was hidden, and what other programmes found. */
export function methodsSection(): SectionDraft {
	return {
		id: "methods",
		headlines: [],
		tables: [definitionTable(), contextTable()],
		notes: RULES.map((key) => words(key)),
		...{ quantities: [], relations: [] },
	};
}

const RULES = [
	"sections:methods.counting",
	"sections:methods.people",
	"sections:methods.registers",
	"sections:methods.ended",
	"sections:methods.levels",
	"sections:methods.change",
	"sections:methods.effect",
	"sections:methods.intervals",
	"sections:methods.curve",
	"sections:methods.agreement",
	"sections:methods.public",
	"sections:methods.few",
	"sections:methods.rest",
	"sections:methods.money",
	"sections:methods.amounts",
	"sections:methods.audit",
	"sections:methods.audited",
	"sections:methods.notAudited",
	"sections:methods.sealed",
] as const satisfies readonly TextKey[];

function definitionTable(): TableDraft {
	return {
		...{ id: "definitions", title: words("sections:methods.definitions") },
		rowHeader: words("sections:methods.indicator"),
		columns: [
			column("definition", "sections:methods.definition", "words"),
			column("numerator", "sections:methods.numerator", "words"),
			column("denominator", "sections:methods.denominator", "words"),
			column("completeness", "sections:methods.completeness", "words"),
		],
		rows: INDICATOR_IDS.map((id): RowDraft => {
			const { name, definition, numerator, denominator, completeness } = indicatorKeys(id);
			const cells = [definition, numerator, denominator, completeness].map(wordsCell);
			return { id, label: { key: name }, cells };
		}),
		...{ chart: null, notes: [] },
	};
}

function wordsCell(key: TextKey | null): DraftCell {
	return key ? { kind: "words", words: { key } } : { kind: "mark", mark: "[z]" };
}

type Context = { id: string; label: TextKey; share: number; source: string };

const INTEGRATION_FUND = "ESOL for Integration Fund, 2022";
const ENGLISH_MY_WAY = "English My Way";

/** What other programmes published; a reader compares with care. */
const CONTEXT: readonly Context[] = [
	{
		...{ id: "eif-speaking", label: "sections:methods.eifSpeaking" },
		...{ share: 0.24, source: INTEGRATION_FUND },
	},
	{
		...{ id: "eif-reading", label: "sections:methods.eifReading" },
		...{ share: 0.16, source: INTEGRATION_FUND },
	},
	{
		...{ id: "eif-writing", label: "sections:methods.eifWriting" },
		...{ share: 0.18, source: INTEGRATION_FUND },
	},
	{
		...{ id: "emw-improved", label: "sections:methods.emwImproved" },
		...{ share: 0.63, source: ENGLISH_MY_WAY },
	},
	{
		...{ id: "emw-course", label: "sections:methods.emwCourse" },
		...{ share: 0.45, source: ENGLISH_MY_WAY },
	},
];

function contextTable(): TableDraft {
	const named = (name: string): Label => ({ name });
	return {
		...{ id: "context", title: words("sections:methods.context") },
		rowHeader: words("sections:methods.figure"),
		columns: [
			column("share", "sections:methods.share", "share"),
			column("source", "sections:methods.source", "words"),
		],
		rows: CONTEXT.map(
			({ id, label, share, source }): RowDraft => ({
				...{ id, label: { key: label } },
				cells: [
					{ kind: "target", value: share },
					{ kind: "words", words: named(source) },
				],
			}),
		),
		...{ chart: null, notes: [words("sections:methods.contextNote")] },
	};
}

import { cefrOf, LEVELS, SKILLS } from "#app/assessments/levels.ts";
import { KINDS } from "#app/courses/more-facts.ts";
import { LESSON_REASONS } from "#app/courses/single-lesson.ts";
import { CLOSE_REASONS } from "#app/enrolments/answers.ts";
import {
	OUTCOMES,
	PRIORITIES,
	WITHDRAWAL_REASONS,
	type WithdrawalReason,
} from "#app/enrolments/changes.ts";
import { answerKey } from "#app/equality/answer-keys.ts";
import { OPTIONS } from "#app/equality/questions.ts";
import type { TextKey } from "#app/http/forms.ts";
import { DESTINATIONS, type Destination } from "#app/outcomes/destinations.ts";
import { OUTCOME_CODES, PURPOSES } from "#app/outcomes/learning-outcomes.ts";
import { FUNDS, STRANDS } from "#app/pilots/pilot-form.ts";
import { SECTORS } from "#app/workplace/sectors.ts";

export type CodeEntry = {
	code: string;
	words: TextKey;
	/** As the source of the list has it. */
	official?: string;
};

export type CodeList = {
	/** Where it comes from and of which year, as it is called there; null: our own. */
	source: string | null;
	entries: readonly CodeEntry[];
};

const OFFICIAL: Partial<Record<WithdrawalReason, string>> = {
	"injury-or-illness": "3",
	financial: "43",
	redundant: "29",
	"other-provider": "2",
	other: "97",
	"not-known": "98",
};

/** Every list of words that people choose from, in the order of the page. */
export const CODE_LISTS = {
	levels: {
		source: "Adult ESOL Core Curriculum (DfES 2001); CEFR beside it",
		entries: LEVELS.map((code) => ({
			...{ code, words: `common:levels.${code}` as const, official: cefrOf(code) },
		})),
	},
	skills: {
		source: "Adult ESOL Core Curriculum (DfES 2001)",
		entries: SKILLS.map((code) => ({ code, words: `common:skills.${code}` as const })),
	},
	"class-kinds": {
		source: null,
		entries: KINDS.map((code) => ({ code, words: `common:kinds.${code}` as const })),
	},
	"withdrawal-reasons": {
		source: "Individualised learner record 2021-22, WithdrawReason",
		entries: WITHDRAWAL_REASONS.map((code) => ({
			...{ code, words: `places:reason.${code}` as const, official: withdrawReason(code) },
		})),
	},
	results: {
		source: "Individualised learner record 2023-24, Outcome",
		entries: OUTCOMES.map((code) => ({ code, words: `places:outcome.${code}` as const })),
	},
	priorities: {
		source: null,
		entries: PRIORITIES.map((code) => ({ code, words: `places:priority.${code}` as const })),
	},
	"close-reasons": {
		source: null,
		entries: CLOSE_REASONS.map((code) => ({ code, words: `manage:closing.${code}` as const })),
	},
	"lesson-reasons": {
		source: null,
		entries: LESSON_REASONS.map((code) => ({
			...{ code, words: `registers:cancellation.reasons.${code}` as const },
		})),
	},
	destinations: {
		source: "Individualised learner record 2018-19, OutType",
		entries: destinations().map((code) => ({
			code,
			words: `outcomes:destination.${code}` as const,
			official: DESTINATIONS[code].ilr,
		})),
	},
	"learning-outcomes": {
		source: "Individualised learner record 2024-25, TLOut",
		entries: OUTCOME_CODES.map((code) => ({
			...{ code: String(code), words: `outcomes:outcome.${code}` as const, official: String(code) },
		})),
	},
	purposes: {
		source: "Individualised learner record 2024-25, LearnDelFAMType ACL",
		entries: PURPOSES.map((code) => ({
			...{ code: String(code), words: `outcomes:purpose.${code}` as const, official: String(code) },
		})),
	},
	"ethnic-groups": {
		source: "Government Statistical Service, harmonised 2021, 19 groups",
		entries: OPTIONS.ethnicGroup.map((code) => ({ code, words: answerKey("ethnicGroup", code) })),
	},
	employment: {
		source: "Individualised learner record 2024-25, EmpStat",
		entries: OPTIONS.employment.map((code) => ({ code, words: answerKey("employment", code) })),
	},
	sectors: {
		source: "UK Standard Industrial Classification 2007 (ONS)",
		entries: SECTORS.map((code) => ({ code, words: `workplace:sector.${code}` as const })),
	},
	strands: {
		source: null,
		entries: STRANDS.map((code) => ({ code, words: `evaluation:strand.${code}` as const })),
	},
	funds: {
		source: null,
		entries: FUNDS.map((code) => ({ code, words: `evaluation:fund.${code}` as const })),
	},
} as const satisfies Record<string, CodeList>;

export type CodeListName = keyof typeof CODE_LISTS;

export function isCodeList(name: string): name is CodeListName {
	return Object.hasOwn(CODE_LISTS, name);
}

export function codeLists(): CodeListName[] {
	return Object.keys(CODE_LISTS).filter(isCodeList);
}

export function codeList(name: CodeListName): CodeList {
	return CODE_LISTS[name];
}

function destinations(): Destination[] {
	return Object.keys(DESTINATIONS).filter((code): code is Destination =>
		Object.hasOwn(DESTINATIONS, code),
	);
}

/** "Other personal reasons" stands here in four kinds. */
function withdrawReason(code: WithdrawalReason): string {
	return OFFICIAL[code] ?? "44";
}

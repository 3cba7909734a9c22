import type { i18n } from "i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { markWords } from "./mark-words.ts";
import type { MarkFact } from "./rates.ts";
import { openedValue } from "./register-form.ts";
import type { ChangeAnswer } from "./sync-answers.ts";

type Shown = { opened: string; code: string; late: number; left: number };

/** The answer as the phone needs it: values for its fields, and words in the reader's language. */
export type SpokenAnswer =
	| ({ result: "saved" } & Shown)
	| ({ result: "conflict"; yours: string; theirs: string; by: string } & Shown)
	| { result: "asked" | "early" }
	| { result: "refused"; words: string };

export type SyncReply = { answers: Record<string, SpokenAnswer> };

export function spokenAnswer(texts: i18n, answer: ChangeAnswer): SpokenAnswer {
	const { language } = texts;
	const t = texts.getFixedT(language, "registers");
	switch (answer.result) {
		case "saved":
			return { result: "saved", ...shown(answer.version, answer.mark) };
		case "conflict": {
			const { chosen, saved } = answer;
			const by = t("conflict.by", {
				name: saved.changedBy,
				time: formatInstant(saved.changedAt, language),
			});
			const words = { yours: markWords(t, chosen), theirs: markWords(t, saved), by };
			return { result: "conflict", ...words, ...shown(saved.version, saved) };
		}
		case "refused":
			return { result: "refused", words: quickTexts(texts)(answer.error) };
		default:
			return { result: answer.result };
	}
}

function shown(version: number, mark: MarkFact): Shown {
	const { code, lateMinutes, leftEarlyMinutes } = mark;
	const opened = version > 0 ? openedValue(version, mark) : "0";
	return { opened, code, late: lateMinutes, left: leftEarlyMinutes };
}

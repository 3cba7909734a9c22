import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ABILITIES, LANGUAGES, SCHOOL, SCRIPTS, TIMES } from "#app/background/background.ts";
import { CLOSE_REASONS } from "#app/enrolments/answers.ts";
import { OUTCOMES, PRIORITIES, WITHDRAWAL_REASONS } from "#app/enrolments/changes.ts";
import { languages } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { OWN_FIELDS } from "#app/learners/own-contact.ts";
import type { TableData } from "#app/links/person-data.server.ts";
import type { Value } from "#app/links/person-data-queries.server.ts";
import { sectionsOf } from "#app/links/person-words.ts";
import { LOST_LINK } from "#app/messages/sending.ts";
import { DECLINE_REASONS } from "#app/registers/claims.ts";

const texts = loadTexts(join(process.cwd(), "locales"));

type At = [table: TableData["table"], column: string];

const CODED: [...At, readonly string[]][] = [
	["language_background", "first_language", LANGUAGES],
	["language_background", "other_languages", LANGUAGES],
	// Its code is its English name.
	["language_background", "scripts", SCRIPTS.filter((one) => one !== "Thai")],
	["language_background", "reading", ABILITIES],
	["language_background", "writing", ABILITIES],
	["language_background", "school_years", SCHOOL],
	["language_background", "time_in_uk", TIMES],
	["contact_change", "fields", OWN_FIELDS],
	["correction_request", "answer_reason", DECLINE_REASONS],
	["enrolment", "role", ["learner", "volunteer", "londoner"]],
	["enrolment", "asked_speaking", ["entry-1", "unsure"]],
	["enrolment", "asked_reading", ["entry-1", "unsure"]],
	["enrolment_event", "reason", CLOSE_REASONS],
	["enrolment_event", "reason", WITHDRAWAL_REASONS],
	["enrolment_event", "reason", PRIORITIES.map((one) => `priority-${one}`)],
	["enrolment_event", "reason", OUTCOMES.map((one) => `result-${one}`)],
	["enrolment_event", "reason", ["break", "back", "no-priority", "reinstated", "transfer"]],
	["enrolment_event", "reason", ["placed-elsewhere", "offer-withdrawn"]],
	["learning_outcome", "codes", ["1", "11"]],
	["mark_revision", "reason", ["walk-in"]],
	["message", "kind", ["offer", LOST_LINK]],
	["plan_target", "about", ["speaking", "writing", "work", "study"]],
	["survey_link", "kind", ["own", "reading"]],
];

describe.each(languages.map(({ tag }) => tag))("in %s", (language) => {
	const say = (table: TableData["table"], column: string, value: Value) => {
		const data = [{ table, isSealed: false, rows: [{ [column]: value }] }];
		return sectionsOf(data, texts(language), language)[0]!.rows[0]![0]!.value;
	};

	test.each(CODED)("%s, %s: no code is shown as it is kept", (table, column, codes) => {
		for (const code of codes) expect(say(table, column, code), code).not.toBe(code);
	});

	test("several codes in one are a list", () => {
		const { t } = texts(language);
		const said = say("learning_outcome", "codes", "1,3");
		expect(said).toContain(t("outcomes:outcome.1"));
		expect(said).toContain(t("outcomes:outcome.3"));
		expect(say("language_background", "other_languages", "so,other")).toContain(
			t("background:other"),
		);
	});

	test("what people wrote stays as they wrote it", () => {
		for (const words of ["work", "links:data.title", "my.title: a, b", "2,5"]) {
			expect(say("plan_aim", "words", words)).toBe(words);
			expect(say("mark_revision", "reason", words)).toBe(words);
		}
	});
});

import { isolate } from "#app/i18n/bidi.ts";
import { formatDay, formatList, formatMoney } from "#app/i18n/format.ts";
import { directionOf, type LanguageTag } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Given, Outcome, Pay, PayBand, Question, Said } from "./eligibility.ts";
import { isUnlimited } from "./eligibility-form.ts";
import { ageDay, areasWithOwnRules } from "./funding-rules.ts";

export type Wording = { t: Translate; language: LanguageTag; day: LocalDate };

export function questionWords(question: Question, { t, language, day }: Wording): string {
	switch (question) {
		case "age":
			return t("guide:free.age", { day: formatDay(ageDay(day), language, "short") });
		case "place":
			return t("finder:home.near");
		case "pay":
			return t("guide:free.pay");
		case "benefits":
			return t("guide:free.benefits");
	}
}

export function answerWords(given: Given, wording: Wording): string {
	const { t, language } = wording;
	if (given.answer === "not-said") return t("guide:free.notSaid");
	if (given.question === "pay") return payWords(given.answer, wording);
	switch (given.answer) {
		case "yes":
			return t("enrolments:join.yes");
		case "no":
			return t("enrolments:join.no");
		case "own-rules":
			return formatList(areaNames(wording), language);
		default:
			return t(`guide:free.${given.answer}`);
	}
}

export function outcomeWords(outcome: Outcome, t: Translate): string {
	if (outcome === "free") return t("finder:card.free");
	return outcome === "may-pay" ? t("guide:free.mayPay") : t("finder:card.askCost");
}

function areaNames({ language, day }: Wording): string[] {
	return areasWithOwnRules(day).map((area) => isolate(area, directionOf(language)));
}

function payWords(pay: Exclude<Said<Pay>, "not-said">, wording: Wording): string {
	if (pay === "none") return wording.t("guide:free.payNone");
	if (pay === "unknown") return wording.t("enrolments:level.speaking.unsure");
	return bandWords(pay, wording);
}

function bandWords(band: PayBand, { t, language }: Wording): string {
	const money = (pence: number) => formatMoney(pence, language);
	const both = (year: number) => ({ year: money(year), month: money(monthly(year)) });
	if (band.from === 0) return t("guide:free.payLess", both(band.below));
	if (isUnlimited(band)) return t("guide:free.payMore", both(band.from));
	return t("guide:free.payBetween", { from: money(band.from), to: money(band.below) });
}

/** Whole pounds: who thinks in months knows her pay no closer. */
function monthly(pence: number): number {
	return Math.floor(pence / 1200) * 100;
}

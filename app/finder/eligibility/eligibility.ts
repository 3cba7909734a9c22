import type { LocalDate } from "#db/columns.ts";
import { type Funder, type FundingRules, rulesOn } from "./funding-rules.ts";

/** In the order in which they are asked. */
export const QUESTIONS = ["age", "place", "pay", "benefits"] as const;

export type Question = (typeof QUESTIONS)[number];
export type YesNo = "yes" | "no";
export type Place = Funder | "own-rules";
/** Pence a year: from the first on, and less than the second. */
export type PayBand = { from: number; below: number };
export type Pay = "none" | "unknown" | PayBand;
/** She never has to say. */
export type Said<Answer> = Answer | "not-said";

export type Answers = {
	age?: Said<YesNo>;
	place?: Said<Place>;
	pay?: Said<Pay>;
	benefits?: Said<YesNo>;
};

/** An answer together with what it answers. */
export type Given = { [Q in Question]: { question: Q; answer: NonNullable<Answers[Q]> } }[Question];

export type Outcome = "free" | "may-pay" | "ask";
export type Reason = "under-19" | "own-rules" | "unclear" | "benefits" | "low-pay" | "high-pay";
export type Paper = "address" | "payslip" | "benefits";
export type Verdict = { outcome: Outcome; reason: Reason; papers: readonly Paper[] };

export type Progress = { ask: Question } | { verdict: Verdict; rules: FundingRules | null };

/**
 * The next question, or the answer as soon as nothing more she could say would change it: what
 * is not needed is not asked.
 */
export function progressOf({ age, place, pay, benefits }: Answers, day: LocalDate): Progress {
	if (age === undefined) return { ask: "age" };
	if (age !== "yes") return ask(age === "no" ? "under-19" : "unclear");
	if (place === undefined) return { ask: "place" };
	if (place === "own-rules") return ask("own-rules");
	const rules = place === "not-said" ? null : rulesOn(day, place);
	if (rules === null) return ask("unclear");
	if (pay === undefined) return { ask: "pay" };
	const known = byPay(pay, rules);
	if (known) return { verdict: known, rules };
	if (benefits === undefined) return { ask: "benefits" };
	return { verdict: byBenefits(pay, benefits), rules };
}

/** What her pay alone decides. */
function byPay(pay: Said<Pay>, rules: FundingRules): Verdict | null {
	if (pay === "none") return null;
	if (pay === "unknown" || pay === "not-said") return unclear("payslip");
	if (pay.below <= rules.freeBelow) {
		return { outcome: "free", reason: "low-pay", papers: ["address", "payslip"] };
	}
	return pay.from >= rules.mayPayFrom ? null : unclear("payslip");
}

/** No work, or pay above the limit. */
function byBenefits(pay: Said<Pay>, benefits: Said<YesNo>): Verdict {
	if (benefits === "not-said") return unclear();
	if (pay === "none") {
		return benefits === "yes"
			? { outcome: "free", reason: "benefits", papers: ["address", "benefits"] }
			: unclear();
	}
	return benefits === "no"
		? { outcome: "may-pay", reason: "high-pay", papers: ["address", "payslip"] }
		: unclear("payslip", "benefits");
}

function ask(reason: Reason): Progress {
	return { verdict: { outcome: "ask", reason, papers: ["address"] }, rules: null };
}

function unclear(...papers: Paper[]): Verdict {
	return { outcome: "ask", reason: "unclear", papers: ["address", ...papers] };
}

import { textOf } from "#app/http/forms.ts";
import type { LocalDate } from "#db/columns.ts";
import {
	type Answers,
	type Given,
	type Pay,
	type PayBand,
	type Place,
	type Progress,
	progressOf,
	type Question,
	type Said,
	type YesNo,
} from "./eligibility.ts";
import { areasWithOwnRules, type FundingRules, rulesOn } from "./funding-rules.ts";

const YES_NO: readonly Said<YesNo>[] = ["yes", "no", "not-said"];
/** Above every pay anybody names. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

export type EligibilityCheck = { answers: Answers; progress: Progress; day: LocalDate };

export function checkEligibility(form: FormData, day: LocalDate): EligibilityCheck {
	const answers = readAnswers(form, day);
	return { answers, progress: progressOf(answers, day), day };
}

/** What was sent from page to page. Unknown values are as if never given, and are asked again. */
export function readAnswers(form: FormData, day: LocalDate): Answers {
	const changed = textOf(form, "change");
	const given = (question: Question) => (question === changed ? "" : textOf(form, question));
	const answers: Answers = {};
	const age = YES_NO.find((value) => value === given("age"));
	if (age) answers.age = age;
	const place = placeOptions(day).find((value) => value === given("place"));
	if (place) answers.place = place;
	const pay = payOptions(answers.place, day).find((option) => answerValue(option) === given("pay"));
	if (pay) answers.pay = pay;
	const benefits = YES_NO.find((value) => value === given("benefits"));
	if (benefits) answers.benefits = benefits;
	return answers;
}

/** For hidden fields: an address would keep her pay in histories and logs. */
export function answerFields(answers: Answers): [Question, string][] {
	return givenAnswers(answers).map(({ question, answer }) => [question, answerValue(answer)]);
}

export function givenAnswers({ age, place, pay, benefits }: Answers): Given[] {
	const given: Given[] = [];
	if (age) given.push({ question: "age", answer: age });
	if (place) given.push({ question: "place", answer: place });
	if (pay) given.push({ question: "pay", answer: pay });
	if (benefits) given.push({ question: "benefits", answer: benefits });
	return given;
}

/** All she may answer to a question, in order. */
export function answersTo(question: Question, { place }: Answers, day: LocalDate): Given[] {
	switch (question) {
		case "age":
		case "benefits":
			return YES_NO.map((answer) => ({ question, answer }));
		case "place":
			return placeOptions(day).map((answer) => ({ question, answer }));
		case "pay":
			return payOptions(place, day).map((answer) => ({ question, answer }));
	}
}

function placeOptions(day: LocalDate): Said<Place>[] {
	const own: Place[] = areasWithOwnRules(day).length > 0 ? ["own-rules"] : [];
	return ["london", ...own, "elsewhere", "not-said"];
}

/** The bands of the place she lives in; none where its rules are not known. */
function payOptions(place: Answers["place"], day: LocalDate): Said<Pay>[] {
	if (place !== "london" && place !== "elsewhere") return [];
	const rules = rulesOn(day, place);
	return rules ? ["none", ...bandsOf(rules), "unknown", "not-said"] : [];
}

/** The amounts themselves, so that an answer means the same when the rules change meanwhile. */
export function answerValue(pay: Said<Pay | Place | YesNo>): string {
	return typeof pay === "string" ? pay : `${pay.from}-${pay.below}`;
}

export function isUnlimited({ below }: PayBand): boolean {
	return below === NO_LIMIT;
}

function bandsOf({ freeBelow, mayPayFrom }: FundingRules): PayBand[] {
	const bands = [
		{ from: 0, below: freeBelow },
		{ from: freeBelow, below: mayPayFrom },
		{ from: mayPayFrom, below: NO_LIMIT },
	];
	return bands.filter(({ from, below }) => from < below);
}

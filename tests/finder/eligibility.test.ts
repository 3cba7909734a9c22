import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Answers,
	type Pay,
	progressOf,
	QUESTIONS,
	type Verdict,
} from "#app/finder/eligibility/eligibility.ts";
import {
	answerFields,
	answersTo,
	answerValue,
	checkEligibility,
} from "#app/finder/eligibility/eligibility-form.ts";
import { ageDay, areasWithOwnRules, rulesOn } from "#app/finder/eligibility/funding-rules.ts";

const TODAY = "2026-10-14";
const day = fc
	.date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

function verdictOf(answers: Answers, on = TODAY): Verdict | null {
	const progress = progressOf(answers, on);
	return "verdict" in progress ? progress.verdict : null;
}

/** Who earns exactly that much. */
function earning(pence: number): Pay {
	return { from: pence, below: pence + 1 };
}

describe("rules by date", () => {
	test.each([
		["2024-07-31", null, null],
		["2024-08-01", 2_564_250, 2_564_250],
		["2024-10-22", 2_564_250, 2_564_250],
		["2024-10-23", 2_564_250, 2_700_750],
		["2025-07-31", 2_564_250, 2_700_750],
		["2025-08-01", 2_700_750, 2_700_750],
		["2025-10-21", 2_700_750, 2_700_750],
		["2025-10-22", 2_700_750, 2_886_000],
		["2026-07-31", 2_700_750, 2_886_000],
		["2026-08-01", 2_886_000, 2_886_000],
		["2027-07-31", 2_886_000, 2_886_000],
		["2027-08-01", null, null],
	])("in London on %s: free below %s, to pay from %s", (on, freeBelow, mayPayFrom) => {
		const rules = rulesOn(on, "london");
		expect(rules?.freeBelow ?? null).toBe(freeBelow);
		expect(rules?.mayPayFrom ?? null).toBe(mayPayFrom);
	});

	test.each([
		["2024-07-31", null],
		["2024-08-01", 2_500_000],
		["2025-07-31", 2_500_000],
		["2025-08-01", 2_575_000],
		["2026-07-31", 2_575_000],
		["2026-08-01", 2_680_000],
		["2027-07-31", 2_680_000],
		["2027-08-01", null],
	])("elsewhere on %s: free below %s", (on, limit) => {
		expect(rulesOn(on, "elsewhere")?.freeBelow ?? null).toBe(limit);
	});

	test("hold on the day they are asked for and name their source", () => {
		fc.assert(
			fc.property(day, fc.constantFrom("london", "elsewhere"), (on, funder) => {
				const rules = rulesOn(on, funder);
				if (!rules) return;
				expect(rules.from <= on && on <= rules.to).toBe(true);
				expect(rules.freeBelow).toBeLessThanOrEqual(rules.mayPayFrom);
				expect(rules.source).toMatch(
					/^https:\/\/www\.(london\.)?gov\.uk\/|^https:\/\/www\.london\.gov\.uk\//,
				);
			}),
		);
	});

	test("count the age on the last day of the first August", () => {
		expect(ageDay("2026-07-31")).toBe("2025-08-31");
		expect(ageDay("2026-08-01")).toBe("2026-08-31");
	});

	test("of their own hold in more areas as time goes", () => {
		expect(areasWithOwnRules("2026-07-31")).not.toContain("Blackburn with Darwen");
		expect(areasWithOwnRules("2026-08-01")).toContain("Blackburn with Darwen");
	});
});

describe("the answer", () => {
	const london = { age: "yes", place: "london" } as const;

	test("is free below the limit, whatever else, and asks no more", () => {
		expect(verdictOf({ ...london, pay: earning(2_885_999) })?.outcome).toBe("free");
		expect(progressOf({ ...london, pay: earning(2_886_000) }, TODAY)).toEqual({ ask: "benefits" });
		expect(verdictOf({ ...london, pay: earning(2_886_000), benefits: "no" })?.outcome).toBe(
			"may-pay",
		);
	});

	test("is to ask between the wage of the year's beginning and a newer one", () => {
		const outcome = (pence: number) =>
			verdictOf({ ...london, pay: earning(pence), benefits: "no" }, "2025-11-01")?.outcome;
		expect(outcome(2_700_749)).toBe("free");
		expect(outcome(2_700_750)).toBe("ask");
		expect(outcome(2_885_999)).toBe("ask");
		expect(outcome(2_886_000)).toBe("may-pay");
	});

	test("is free without work and with benefits, and else for the college to say", () => {
		expect(verdictOf({ ...london, pay: "none", benefits: "yes" })?.outcome).toBe("free");
		expect(verdictOf({ ...london, pay: "none", benefits: "no" })?.outcome).toBe("ask");
		expect(verdictOf({ ...london, pay: earning(5_000_000), benefits: "yes" })?.outcome).toBe("ask");
	});

	test("is to ask at once under 19, where other rules hold, and on a day without rules", () => {
		expect(verdictOf({ age: "no" })).toMatchObject({ outcome: "ask", reason: "under-19" });
		expect(verdictOf({ age: "yes", place: "own-rules" })?.reason).toBe("own-rules");
		expect(verdictOf(london, "2027-08-01")).toMatchObject({ outcome: "ask", reason: "unclear" });
	});

	test("comes in at most four questions; what is not said leads to ask", () => {
		fc.assert(
			fc.property(day, fc.infiniteStream(fc.nat()), (on, choices) => {
				const answers: Answers = {};
				for (let asked = 0; asked <= QUESTIONS.length; asked++) {
					const progress = progressOf(answers, on);
					if ("verdict" in progress) {
						const { outcome, papers } = progress.verdict;
						if (Object.values(answers).includes("not-said")) expect(outcome).toBe("ask");
						expect(papers).toContain("address");
						return;
					}
					const options = answersTo(progress.ask, answers, on);
					expect(options.map(({ answer }) => answer)).toContain("not-said");
					const { question, answer } = options[choices.next().value! % options.length]!;
					Object.assign(answers, { [question]: answer });
				}
				expect.unreachable("a fifth question");
			}),
		);
	});
});

describe("the form", () => {
	const form = (fields: readonly (readonly [string, string])[]) => {
		const data = new FormData();
		for (const [name, value] of fields) data.append(name, value);
		return data;
	};

	test("carries every answer on as it was given", () => {
		for (const place of ["london", "elsewhere"] as const) {
			for (const { answer } of answersTo("pay", { place }, TODAY)) {
				const fields = [
					["age", "yes"],
					["place", place],
					["pay", answerValue(answer)],
				] as const;
				const { answers } = checkEligibility(form(fields), TODAY);
				expect(answerFields(answers)).toEqual(fields);
			}
		}
	});

	test("asks one answer again and keeps the others", () => {
		const sent = form([
			["age", "yes"],
			["place", "london"],
			["pay", "none"],
			["change", "place"],
		]);
		const { progress, answers } = checkEligibility(sent, TODAY);
		expect(progress).toEqual({ ask: "place" });
		expect(answers.age).toBe("yes");
	});

	test("asks for the pay again when the amounts are of another place", () => {
		const [, less] = answersTo("pay", { place: "london" }, TODAY);
		const sent = form([
			["age", "yes"],
			["place", "elsewhere"],
			["pay", answerValue(less!.answer)],
		]);
		expect(checkEligibility(sent, TODAY).progress).toEqual({ ask: "pay" });
	});

	test("ignores what no button of the page sends", () => {
		fc.assert(
			fc.property(fc.constantFrom(...QUESTIONS), fc.string(), (question, value) => {
				const sane = ["yes", "no", "not-said", "london", "elsewhere", "own-rules", "none"];
				fc.pre(!sane.includes(value.trim()));
				expect(checkEligibility(form([[question, value]]), TODAY).answers).toEqual({});
			}),
		);
	});
});

import type { LocalDate } from "#db/columns.ts";

/** Who pays for classes: the Mayor of London for Londoners, the government for most others. */
export type Funder = "london" | "elsewhere";

export type FundingRules = {
	/** First and last day; the funding year is from August to July. */
	from: LocalDate;
	to: LocalDate;
	/** Pay in pence a year: below the first it is free, from the second on it may cost something. */
	freeBelow: number;
	mayPayFrom: number;
	source: string;
};

type Dated = { from: LocalDate; source: string };

const HOURS_A_YEAR = 37.5 * 52;
const FIRST_DAY = "08-01";
const LAST_DAY = "07-31";

/** Announced each October by the Living Wage Foundation (livingwage.org.uk), in pence an hour. */
const LONDON_LIVING_WAGE: readonly { announced: LocalDate; pence: number }[] = [
	{ announced: "2023-10-24", pence: 1315 },
	{ announced: "2024-10-23", pence: 1385 },
	{ announced: "2025-10-22", pence: 1480 },
];

/** The Adult Skills Fund in London: low pay is less than the London Living Wage. */
const LONDON: readonly Dated[] = [
	{
		from: "2024-08-01",
		source:
			"https://www.london.gov.uk/md3195-gla-approach-national-adult-education-reforms-and-2024-25-adult-skills-fund-indicative",
	},
	{
		from: "2025-08-01",
		source:
			"https://www.london.gov.uk/md3356-2025-26-adult-skills-fund-asf-final-allocations-and-2025-26-draft-gla-asf-grant-funding-and",
	},
	{
		from: "2026-08-01",
		source:
			"https://www.london.gov.uk/who-we-are/governance-and-spending/promoting-good-governance/decision-making/decisions/md3315-2025-2028-adult-skills-fund-indicative-grant-allocations-and-jobs-and-skills-londoners-fund",
	},
];

/** The same fund where the government pays itself: an earnings threshold in pence a year. */
const ELSEWHERE: readonly (Dated & { pence: number })[] = [
	{
		from: "2024-08-01",
		pence: 2_500_000,
		source:
			"https://www.gov.uk/government/publications/adult-skills-fund-funding-rules-for-2024-to-2025/adult-skills-fund-funding-rules-2024-to-2025",
	},
	{
		from: "2025-08-01",
		pence: 2_575_000,
		source:
			"https://www.gov.uk/government/publications/adult-skills-fund-funding-rules/adult-skills-fund-funding-rules-2025-to-2026",
	},
	{
		// The figure as FE Week reported it on 1 July 2026.
		from: "2026-08-01",
		pence: 2_680_000,
		source: "https://www.gov.uk/government/publications/adult-skills-fund-funding-rules",
	},
];

/** Integration Areas whose combined authority makes rules of its own, and since when. */
const OWN_RULES: readonly { area: string; from: LocalDate }[] = [
	{ area: "Blackburn with Darwen", from: "2026-08-01" },
	{ area: "Bradford", from: "2021-08-01" },
	{ area: "Peterborough", from: "2019-08-01" },
	{ area: "Walsall", from: "2019-08-01" },
];

/** Null where we know of no rules for that day; then nobody is told that she must pay. */
export function rulesOn(day: LocalDate, funder: Funder): FundingRules | null {
	const from = firstDayOfYear(day);
	const known = funder === "london" ? londonIn(from, day) : elsewhereIn(from);
	return known && { from, to: `${Number(from.slice(0, 4)) + 1}-${LAST_DAY}`, ...known };
}

export function areasWithOwnRules(day: LocalDate): string[] {
	return OWN_RULES.filter(({ from }) => from <= day).map(({ area }) => area);
}

/** 19 is counted on the last day of the August in which the funding year begins. */
export function ageDay(day: LocalDate): LocalDate {
	return `${firstDayOfYear(day).slice(0, 4)}-08-31`;
}

/**
 * Sure is the wage known when the year began. Whether one announced later counts at once is for
 * the college to say: pay between the two is neither free nor not.
 */
function londonIn(year: LocalDate, day: LocalDate) {
	const rules = LONDON.find(({ from }) => from === year);
	const atStart = LONDON_LIVING_WAGE.findLast(({ announced }) => announced <= year);
	const newest = LONDON_LIVING_WAGE.findLast(({ announced }) => announced <= day);
	if (!rules || !atStart || !newest) return null;
	const freeBelow = atStart.pence * HOURS_A_YEAR;
	return { freeBelow, mayPayFrom: newest.pence * HOURS_A_YEAR, source: rules.source };
}

function elsewhereIn(year: LocalDate) {
	const rules = ELSEWHERE.find(({ from }) => from === year);
	return rules ? { freeBelow: rules.pence, mayPayFrom: rules.pence, source: rules.source } : null;
}

function firstDayOfYear(day: LocalDate): LocalDate {
	const year = Number(day.slice(0, 4));
	return day.slice(5) >= FIRST_DAY ? `${year}-${FIRST_DAY}` : `${year - 1}-${FIRST_DAY}`;
}

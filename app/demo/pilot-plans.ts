import type { IndicatorId } from "#app/evaluation/indicators.ts";
import type { BudgetKind } from "#app/pilots/budget.ts";
import type { DesignKind } from "#app/pilots/design.ts";
import type { Stage } from "#app/pilots/logic-model.ts";
import type { PilotSlug } from "./pilots.ts";
import type { ProviderSlug } from "./providers.ts";

type Box = {
	key: string;
	stage: Stage;
	words: string;
	leadsTo?: readonly string[];
	indicators?: readonly IndicatorId[];
};

/** What the evaluator said of a pilot of the demo. */
export type PilotPlan = {
	pilot: PilotSlug;
	/** Whose classes they are. */
	lead: ProviderSlug;
	partners: readonly ProviderSlug[];
	design: DesignKind;
	outcomes: readonly IndicatorId[];
	/** Planned in each quarter. */
	pounds: Partial<Record<BudgetKind, number>>;
	/** More in each quarter, or the same in all. */
	targets: readonly { indicator: IndicatorId; each?: number; always?: number }[];
	boxes: readonly Box[];
};

export const PLANS: readonly PilotPlan[] = [
	{
		pilot: "family-e17",
		lead: "lea-valley-college",
		partners: ["northern-bridges", "hackney-neighbours"],
		design: "before-after",
		outcomes: ["confidence", "belonging"],
		pounds: {
			teaching: 9600,
			creche: 5200,
			venue: 1800,
			materials: 450,
			travel: 300,
			outreach: 900,
		},
		targets: [
			{ indicator: "starts", each: 45 },
			{ indicator: "hours-attended", each: 900 },
			{ indicator: "attendance", always: 0.82 },
			{ indicator: "retention", always: 0.85 },
			{ indicator: "levels-speaking", always: 0.4 },
			{ indicator: "no-shows", each: 3 },
			{ indicator: "cost-start", always: 27_000 },
			{ indicator: "reach-female", always: 0.7 },
			{ indicator: "reach-25-44", always: 0.5 },
			{ indicator: "reach-16-24", always: 0.15 },
		],
		boxes: [
			{
				key: "teachers",
				stage: "inputs",
				words: "Teachers who know beginners",
				leadsTo: ["classes"],
			},
			{
				key: "creche",
				stage: "inputs",
				words: "A crèche next door",
				leadsTo: ["classes"],
				indicators: ["cost-start"],
			},
			{
				key: "classes",
				stage: "activities",
				words: "Classes in school hours, near home",
				leadsTo: ["parents"],
				indicators: ["hours-offered"],
			},
			{
				key: "calls",
				stage: "activities",
				words: "A call after two absences",
				leadsTo: ["stay"],
			},
			{
				key: "parents",
				stage: "outputs",
				words: "Parents who read little start a class",
				leadsTo: ["speak", "confident"],
				indicators: ["starts", "new-to-esol"],
			},
			{
				key: "stay",
				stage: "outputs",
				words: "They come and stay",
				leadsTo: ["speak"],
				indicators: ["attendance", "retention"],
			},
			{
				key: "speak",
				stage: "outcomes",
				words: "They speak more English",
				leadsTo: ["belong"],
				indicators: ["levels-speaking"],
			},
			{
				key: "confident",
				stage: "outcomes",
				words: "They talk to doctors and teachers with confidence",
				leadsTo: ["belong"],
				indicators: ["confidence"],
			},
			{
				key: "belong",
				stage: "impact",
				words: "Families belong to their neighbourhood",
				indicators: ["belonging", "loneliness"],
			},
		],
	},
	{
		pilot: "english-at-work",
		lead: "words-at-work",
		partners: ["lea-valley-college", "northern-bridges"],
		design: "before-after",
		outcomes: ["confidence", "achievement"],
		pounds: { teaching: 8400, venue: 1200, materials: 600, travel: 1000, outreach: 1500 },
		targets: [
			{ indicator: "starts", each: 32 },
			{ indicator: "attendance", always: 0.85 },
			{ indicator: "into-work", always: 0.2 },
			{ indicator: "cost-start", always: 29_000 },
		],
		boxes: [
			{
				key: "time",
				stage: "inputs",
				words: "Employers give paid time",
				leadsTo: ["lessons"],
			},
			{
				key: "lessons",
				stage: "activities",
				words: "Lessons at work, morning and evening",
				leadsTo: ["staff"],
				indicators: ["delivery"],
			},
			{
				key: "staff",
				stage: "outputs",
				words: "Staff on shifts come to class",
				leadsTo: ["talk"],
				indicators: ["starts", "attendance"],
			},
			{
				key: "talk",
				stage: "outcomes",
				words: "They speak up at work",
				leadsTo: ["jobs"],
				indicators: ["confidence", "english-people"],
			},
			{
				key: "jobs",
				stage: "impact",
				words: "They get better work",
				indicators: ["into-work"],
			},
		],
	},
	{
		pilot: "talk-together",
		lead: "hackney-neighbours",
		partners: ["lea-valley-college", "northern-bridges"],
		design: "before-after",
		outcomes: ["mixing", "neighbours"],
		pounds: {
			teaching: 3200,
			venue: 1400,
			materials: 200,
			travel: 900,
			outreach: 1600,
			other: 300,
		},
		targets: [
			{ indicator: "starts", each: 20 },
			{ indicator: "mixing-hours", each: 250 },
			{ indicator: "volunteers", each: 4 },
			{ indicator: "share-mixing", always: 0.7 },
		],
		boxes: [
			{
				key: "hosts",
				stage: "inputs",
				words: "Volunteers and tea",
				leadsTo: ["clubs"],
				indicators: ["volunteers", "volunteer-hours"],
			},
			{
				key: "clubs",
				stage: "activities",
				words: "Conversation clubs at the weekend",
				leadsTo: ["meet"],
			},
			{
				key: "meet",
				stage: "outputs",
				words: "Learners and other Londoners meet",
				leadsTo: ["chat", "friends"],
				indicators: ["mixing-hours", "share-mixing"],
			},
			{
				key: "chat",
				stage: "outcomes",
				words: "They chat to neighbours",
				leadsTo: ["together"],
				indicators: ["neighbours"],
			},
			{
				key: "friends",
				stage: "outcomes",
				words: "They make friends of other backgrounds",
				leadsTo: ["together"],
				indicators: ["friends"],
			},
			{
				key: "together",
				stage: "impact",
				words: "People of different backgrounds get on",
				indicators: ["mixing", "trust"],
			},
		],
	},
	{
		pilot: "community-english",
		lead: "northern-bridges",
		partners: ["hackney-neighbours", "lea-valley-college"],
		design: "before-after",
		outcomes: ["english-people", "levels-speaking"],
		pounds: {
			teaching: 7800,
			creche: 2100,
			venue: 1500,
			materials: 400,
			travel: 800,
			outreach: 1200,
		},
		targets: [
			{ indicator: "starts", each: 20 },
			{ indicator: "hours-attended", each: 700 },
			{ indicator: "attendance", always: 0.78 },
			{ indicator: "achievement", always: 0.65 },
			{ indicator: "further-english", always: 0.45 },
		],
		boxes: [
			{
				key: "fund",
				stage: "inputs",
				words: "Money for five areas",
				leadsTo: ["near"],
			},
			{
				key: "near",
				stage: "activities",
				words: "First classes near home",
				leadsTo: ["new"],
				indicators: ["hours-offered"],
			},
			{
				key: "new",
				stage: "outputs",
				words: "People new to classes come",
				leadsTo: ["first"],
				indicators: ["new-to-esol", "starts"],
			},
			{
				key: "first",
				stage: "outcomes",
				words: "They gain a first level",
				leadsTo: ["on"],
				indicators: ["levels-speaking", "levels-reading"],
			},
			{
				key: "on",
				stage: "impact",
				words: "They go on to a college and to work",
				indicators: ["further-english", "into-work"],
			},
		],
	},
];

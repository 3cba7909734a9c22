import type { PlanWords } from "#app/plans/plan.ts";
import type { PlanTargetTable, TargetReviewTable } from "#db/tables/plans.ts";

type Review = { daysAgo: number; result: TargetReviewTable["result"]; evidence: string | null };

export type DemoTarget = PlanWords & {
	about: PlanTargetTable["about"];
	reviewIn: number;
	reviews: readonly Review[];
};

export type DemoPlan = {
	/** The language of whom it is for. */
	language: string;
	begunDaysAgo: number;
	aims: readonly PlanWords[];
	targets: readonly DemoTarget[];
	support: string | null;
	nextStep: string | null;
	outcome: PlanWords | null;
	/** To the plan of now, to an earlier state of it, or not at all. */
	agreed: "now" | "before" | "never";
	end: { tutorWords: string; ownWords: string } | null;
};

function said(language: string, words: string, english: string | null = null): PlanWords {
	return { words, language, english };
}

/** In each state a plan can be in. */
export const DEMO_PLANS: readonly DemoPlan[] = [
	{
		language: "ar",
		begunDaysAgo: 40,
		aims: [said("ar", "أريد أن أتحدث مع معلّمة ابني", "I want to talk with my son’s teacher")],
		targets: [
			{
				...said("ar", "أستطيع أن أتصل بالمدرسة", "I can call the school"),
				about: "school",
				reviewIn: 14,
				reviews: [
					{ daysAgo: 3, result: "met", evidence: "Called the school office and spelled the name." },
					{ daysAgo: 21, result: "partly", evidence: "Practised the call with a partner." },
				],
			},
			{
				...said("ar", "أستطيع أن أملأ استمارة", "I can complete a form"),
				about: "forms",
				reviewIn: 21,
				reviews: [{ daysAgo: 7, result: "partly", evidence: "Name and address without help." }],
			},
		],
		support: "Large letters and a seat near the board.",
		nextStep: "The Entry 2 class in this library.",
		outcome: said("en", "Now goes to the coffee morning at school."),
		agreed: "now",
		end: null,
	},
	{
		language: "bn",
		begunDaysAgo: 12,
		aims: [said("bn", "আমি একা ডাক্তারের সময় নিতে চাই", "I want to book an appointment alone")],
		targets: [
			{
				...said("bn", "আমি ফোনে সময় ঠিক করতে পারি", "I can agree a time on the phone"),
				about: "appointments",
				reviewIn: 30,
				reviews: [],
			},
		],
		support: null,
		nextStep: null,
		outcome: null,
		agreed: "never",
		end: null,
	},
	{
		language: "pl",
		begunDaysAgo: 55,
		aims: [said("pl", "Chcę pracować jako kucharka", "I want to work as a cook")],
		targets: [
			{
				...said("pl", "Umiem przeczytać przepis", "I can read a recipe"),
				about: "reading",
				reviewIn: -2,
				reviews: [{ daysAgo: 28, result: "not-yet", evidence: null }],
			},
			{
				...said("pl", "Umiem mówić o swojej pracy", "I can talk about my work"),
				about: "work",
				reviewIn: 20,
				reviews: [],
			},
		],
		support: "Short breaks.",
		nextStep: "A kitchen course at the college.",
		outcome: null,
		agreed: "before",
		end: null,
	},
	{
		language: "en",
		begunDaysAgo: 90,
		aims: [said("en", "I want to understand my neighbours.")],
		targets: [
			{
				...said("en", "I can talk about my week."),
				about: "people",
				reviewIn: -10,
				reviews: [{ daysAgo: 10, result: "met", evidence: "Told the group about a family party." }],
			},
		],
		support: null,
		nextStep: "Volunteering in the garden.",
		outcome: null,
		agreed: "now",
		end: {
			tutorWords: "Speaks first in the group now.",
			ownWords: "I am not shy now. I know my neighbours’ names.",
		},
	},
];

import type { QuoteScope } from "#app/voices/quotes.ts";
import type { PilotSlug } from "./pilots.ts";

type Said = {
	pilot: PilotSlug;
	/** In which the learner speaks to us, too. */
	language: "en" | "ar" | "bn" | "pl" | "ur";
	scope: QuoteScope;
	/** As an evaluator marked them, where she has read them. */
	words: string;
	english: string | null;
	/** Alone on her own page, or with her tutor. */
	isOwn: boolean;
	state: "chosen" | "open" | "taken-back";
};

const chosen = { isOwn: false, state: "chosen" } as const;

/** Invented, as everything here is. */
export const SAID: readonly Said[] = [
	{
		...{ ...chosen, pilot: "family-e17", language: "ar", scope: "nameless" },
		words: "أتحدث الآن مع معلمة ابنتي وحدي، بلا مترجم.",
		english: "Now I talk to my daughter's teacher on my own, without an interpreter.",
	},
	{
		...{ ...chosen, pilot: "family-e17", language: "bn", scope: "first-name" },
		words: "আগে [ওয়ালথামস্টো]-র বাজারে একা যেতে ভয় পেতাম, এখন যাই।",
		english: "Before I was afraid to go to the market in [Walthamstow] alone. Now I go.",
	},
	{
		...{ ...chosen, pilot: "family-e17", language: "en", scope: "nameless", isOwn: true },
		words: "My neighbour [Maria] and I have tea every Thursday. We speak English.",
		english: null,
	},
	{
		...{ ...chosen, pilot: "family-e17", language: "ur", scope: "funder" },
		words: "بچوں کی دیکھ بھال کے بغیر میں کلاس میں نہیں آ سکتی تھی۔",
		english: "Without the childcare I could not come to the class.",
	},
	{
		...{ ...chosen, pilot: "talk-together", language: "pl", scope: "first-name" },
		words: "W klubie poznałam ludzi, których wcześniej tylko mijałam na ulicy.",
		english: "In the club I met people that I only passed in the street before.",
	},
	{
		...{ ...chosen, pilot: "talk-together", language: "en", scope: "nameless", isOwn: true },
		words: "I was shy. Now I start the conversation.",
		english: null,
	},
	{
		...{ ...chosen, pilot: "talk-together", language: "ar", scope: "nameless" },
		words: "صار لي أصدقاء من بلاد لم أكن أعرفها.",
		english: "I now have friends from countries that I did not know.",
	},
	{
		...{ ...chosen, pilot: "english-at-work", language: "pl", scope: "nameless" },
		words: "Szef [Tomek] rozmawia teraz ze mną po angielsku, a ja odpowiadam.",
		english: "My boss [Tomek] now speaks English with me, and I answer.",
	},
	{
		...{ ...chosen, pilot: "english-at-work", language: "bn", scope: "funder" },
		words: "কাজের সময়ে ক্লাস না হলে আমি শিখতে পারতাম না।",
		english: "If the class were not in working time, I could not learn.",
	},
	{
		...{ ...chosen, pilot: "community-english", language: "ur", scope: "first-name" },
		words: "اب میں ڈاکٹر کو خود بتاتی ہوں کہ میں کیا چاہتی ہوں۔",
		english: "Now I tell the doctor myself what I want.",
	},
	{
		...{ ...chosen, pilot: "community-english", language: "en", scope: "nameless", isOwn: true },
		words: "I read the letters from school. My son is proud of me.",
		english: null,
	},
	{
		...{ pilot: "family-e17", language: "ar", scope: "nameless", isOwn: true, state: "open" },
		words: "تعرّفت على جارتي ليلى في شارع هو ستريت.",
		english: null,
	},
	{
		...{ pilot: "talk-together", language: "bn", scope: "first-name", isOwn: false, state: "open" },
		words: "ক্লাবে সবাই আমার নাম জানে।",
		english: "Everybody in the club knows my name.",
	},
	{
		...{ pilot: "family-e17", language: "en", scope: "nameless", isOwn: true, state: "taken-back" },
		words: "I changed my mind.",
		english: null,
	},
];

import { type Option, SCALES, type ScaleName } from "./scales.ts";

/**
 * The questions, word for word as their sources have them. Words and codes of an item never change:
 * other words are another item with another version, and a new survey that names it.
 */
export type ChoiceItem = ItemFacts & {
	kind: "choice";
	scale: ScaleName;
	options: readonly Option[];
};
export type NumberItem = ItemFacts & { kind: "number"; least: number; most: number };
export type Item = ChoiceItem | NumberItem;

type ItemFacts = {
	id: string;
	version: number;
	stem: string;
	source: string;
	/** Words compared with the source: all of them, the question alone, or not yet. */
	verified: "yes" | "stem" | "no";
};

const HARMONISED = "GSS harmonised loneliness measures";
const COMMUNITY_LIFE = "Community Life Survey";
const FRIENDS = "Adapted from surveys of social mixing";
const ENGLISH_MY_WAY = "After English My Way";

const UCLA = { version: 1, source: HARMONISED, verified: "yes", scale: "ucla" } as const;
const CLOSE = { version: 1, source: FRIENDS, verified: "no", scale: "friends" } as const;
const SURE = { version: 1, source: ENGLISH_MY_WAY, verified: "no", scale: "confidence" } as const;

/** By the name under which the translated words stand. */
export const ITEMS = {
	"english-people": {
		...{ id: "english-people", version: 1, kind: "number" },
		stem: "How many people did you speak English with in the last week?",
		source: "ESOL for Integration Fund, construct",
		verified: "no",
		least: 0,
		most: 500,
	},
	"confidence-neighbours": choice({
		...{ ...SURE, id: "confidence-neighbours" },
		stem: "How confident are you when you speak English with your neighbours?",
	}),
	"confidence-shops": choice({
		...{ ...SURE, id: "confidence-shops" },
		stem: "How confident are you when you speak English in shops and on transport?",
	}),
	"confidence-doctor": choice({
		...{ ...SURE, id: "confidence-doctor" },
		stem: "How confident are you when you speak English with a doctor?",
	}),
	"confidence-work-school": choice({
		...{ ...SURE, id: "confidence-work-school" },
		stem: "How confident are you when you speak English at work or at your child's school?",
	}),
	neighbours: choice({
		...{ id: "neighbours", version: 1, scale: "chat" },
		stem: "How often do you chat to any of your neighbours, more than to just say hello?",
		...{ source: COMMUNITY_LIFE, verified: "stem" },
	}),
	mixing: choice({
		...{ id: "mixing", version: 1, scale: "agree" },
		stem: "To what extent do you agree or disagree that your local area is a place where people from different backgrounds get on well together?",
		...{ source: COMMUNITY_LIFE, verified: "yes" },
	}),
	belonging: choice({
		...{ id: "belonging", version: 1, scale: "belonging" },
		stem: "How strongly do you feel you belong to your immediate neighbourhood?",
		...{ source: COMMUNITY_LIFE, verified: "yes" },
	}),
	trust: choice({
		...{ id: "trust", version: 1, scale: "trust" },
		stem: "Would you say that people in the neighbourhood can be trusted?",
		...{ source: COMMUNITY_LIFE, verified: "no" },
	}),
	"friends-ethnic": choice({
		...{ ...CLOSE, id: "friends-ethnic" },
		stem: "What proportion of your friends are of the same ethnic group as you?",
	}),
	"friends-age": choice({
		...{ ...CLOSE, id: "friends-age" },
		stem: "What proportion of your friends are of the same age as you?",
	}),
	"friends-education": choice({
		...{ ...CLOSE, id: "friends-education" },
		stem: "What proportion of your friends are of the same level of education as you?",
	}),
	volunteering: choice({
		...{ id: "volunteering", version: 1, scale: "volunteering" },
		stem: "In the last 12 months, how often did you give unpaid help to groups or clubs?",
		...{ source: COMMUNITY_LIFE, verified: "no" },
	}),
	"ucla3-a": choice({
		...{ ...UCLA, id: "ucla3-a" },
		stem: "How often do you feel that you lack companionship?",
	}),
	"ucla3-b": choice({ ...UCLA, id: "ucla3-b", stem: "How often do you feel left out?" }),
	"ucla3-c": choice({
		...{ ...UCLA, id: "ucla3-c" },
		stem: "How often do you feel isolated from others?",
	}),
	lonely: choice({
		...{ id: "lonely", version: 1, scale: "lonely" },
		stem: "How often do you feel lonely?",
		...{ source: HARMONISED, verified: "yes" },
	}),
} as const satisfies Record<string, Item>;

export type ItemName = keyof typeof ITEMS;

function choice<Facts extends ItemFacts & { scale: ScaleName }>(facts: Facts) {
	return { ...facts, kind: "choice", options: SCALES[facts.scale] } as const;
}

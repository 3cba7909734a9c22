import type { CourseTable } from "#db/tables/courses.ts";

export type ClassFacts = {
	/** Days since somebody confirmed it: over 30 the places are old news, from 90 on all of it. */
	age: number;
	freeFor?: NonNullable<CourseTable["free_for"]>;
	/** Somebody there helps in these languages. */
	helpers?: readonly string[];
	/** Places, and children from and to how many years. */
	creche?: readonly [places: number, from: number, to: number];
	womanTeacher?: true;
	noAssessment?: true;
	/** Reference of the class after it. */
	next?: string;
};

const CLUB = { freeFor: "everyone", noAssessment: true } as const;
const WOMEN = { freeFor: "everyone", womanTeacher: true } as const;
const FREE = { freeFor: "everyone" } as const;
const PAID = { freeFor: "eligible" } as const;

/** By the provider's own reference, which is the slug where no course directory lists the class. */
export const CLASS_FACTS: Readonly<Record<string, ClassFacts>> = {
	"first-english-walthamstow": {
		...WOMEN,
		age: 2,
		helpers: ["bn", "ur", "ar"],
		creche: [8, 1, 4],
		noAssessment: true,
		next: "next-steps-walthamstow",
	},
	"next-steps-walthamstow": { ...FREE, age: 5, helpers: ["ur"], next: "LV-109" },
	"weekend-club-leyton": { ...CLUB, age: 11, helpers: ["pl", "ro", "es"] },
	"women-speak-leyton": {
		...WOMEN,
		age: 8,
		helpers: ["ur", "pa", "so"],
		creche: [6, 0, 4],
		next: "LV-105",
	},
	"kitchen-english-stratford": { ...FREE, age: 20, helpers: ["bn", "pt"], next: "DL-203" },
	"tea-and-talk-hackney": { ...CLUB, age: 37, helpers: ["tr", "ar"] },
	"online-evening-english": { ...FREE, age: 14, next: "DL-214" },
	"first-words-bradford": {
		...WOMEN,
		age: 6,
		helpers: ["ur", "pa", "bn"],
		creche: [10, 1, 4],
		next: "NB-210",
	},
	"first-steps-blackburn": { ...FREE, age: 26, helpers: ["gu", "ur"], creche: [6, 2, 4] },
	"cleaning-english-stratford": { ...FREE, age: 9, helpers: ["es", "pt", "bn"], next: "DL-203" },
	"brightway-team-english": { ...FREE, age: 4, helpers: ["es", "pt"] },
	"quiet-class-hackney": {
		...WOMEN,
		age: 12,
		helpers: ["ar", "fa", "ti"],
		creche: [4, 0, 5],
		noAssessment: true,
	},

	"LV-101": { ...FREE, age: 3, helpers: ["ur", "so"], creche: [8, 1, 4], next: "LV-102" },
	"LV-102": { ...FREE, age: 3, helpers: ["bn"], creche: [8, 1, 4], next: "LV-104" },
	"LV-103": { ...FREE, age: 12, next: "LV-104" },
	"LV-104": { ...FREE, age: 12, helpers: ["pl"], next: "LV-109" },
	"LV-105": { ...WOMEN, age: 1, helpers: ["ur", "ar"], creche: [6, 1, 4], next: "LV-104" },
	"LV-106": { ...FREE, age: 7, noAssessment: true, next: "LV-104" },
	"LV-107": { ...FREE, age: 16, helpers: ["so", "ti"], next: "LV-102" },
	"LV-108": { ...FREE, age: 29, next: "LV-109" },
	"LV-109": { ...PAID, age: 18, next: "LV-111" },
	"LV-110": { ...FREE, age: 44, next: "LV-111" },
	"LV-111": { ...PAID, age: 21, next: "LV-114" },
	"LV-112": { ...CLUB, age: 13, helpers: ["tr", "fr"] },
	"LV-113": { ...FREE, age: 10, next: "LV-111" },
	"LV-114": { age: 33 },

	"DL-201": { ...FREE, age: 5, helpers: ["bn", "so"], creche: [8, 2, 4], next: "DL-202" },
	"DL-202": { ...FREE, age: 5, helpers: ["bn"], next: "DL-203" },
	"DL-203": { ...FREE, age: 17, next: "DL-207" },
	"DL-204": { ...WOMEN, age: 9, helpers: ["bn", "ur"], next: "DL-203" },
	"DL-205": { ...FREE, age: 15, helpers: ["ro"], next: "DL-202" },
	"DL-206": { ...FREE, age: 22, helpers: ["bn"], next: "DL-203" },
	"DL-207": { ...PAID, age: 38, next: "DL-214" },
	"DL-208": { ...FREE, age: 104, noAssessment: true },
	"DL-209": { ...CLUB, age: 19, helpers: ["it", "es"] },
	"DL-214": { ...FREE, age: 24 },
	"DL-215": { ...FREE, age: 52 },

	"NB-210": { ...FREE, age: 8, helpers: ["ur"], next: "NB-212" },
	"NB-211": { ...WOMEN, age: 8, helpers: ["ur", "pa"], creche: [8, 1, 4], next: "NB-210" },
	"NB-212": { ...FREE, age: 41, helpers: ["pl", "lt"], next: "NB-213" },
	"NB-213": { ...PAID, age: 27 },
	"NB-216": { ...FREE, age: 6, helpers: ["ur", "bn"], creche: [6, 1, 4], next: "NB-210" },
};

/** The times of this one may be wrong: so many people said so. */
export const DOUBTED = { reference: "DL-205", kinds: ["time", "contact", "time"] } as const;
/** Somebody said so, once. */
export const REPORTED = { reference: "LV-110", kinds: ["cost"] } as const;
/** Their lesson after the next one does not take place. */
export const CANCELLED = [
	{ reference: "tea-and-talk-hackney", reason: "venue" },
	{ reference: "LV-106", reason: "tutor-ill" },
] as const;

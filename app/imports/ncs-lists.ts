// The words their upload accepts, in small letters, and what each means.
// Source: SkillsFundingAgency/dfc-coursedirectory at 1e27eb26 (MIT).

export type DeliveryMode = "classroom" | "online" | "work-based" | "blended";

export const DELIVERY_MODES: Readonly<Record<string, DeliveryMode>> = {
	classroom: "classroom",
	"classroom based": "classroom",
	classroombased: "classroom",
	online: "online",
	"work based": "work-based",
	workbased: "work-based",
	work: "work-based",
	blended: "blended",
	blendedlearning: "blended",
	"blended learning": "blended",
};

export const STUDY_MODES = same(["full time", "full-time", "part time", "part-time", "flexible"]);

export const ATTENDANCE_PATTERNS = same(["daytime", "evening", "weekend", "day/block release"]);

export type DurationUnit = "minutes" | "hours" | "days" | "weeks" | "months" | "years";

export const DURATION_UNITS: Readonly<Record<string, DurationUnit>> = {
	minutes: "minutes",
	hours: "hours",
	days: "days",
	weeks: "weeks",
	months: "months",
	years: "years",
};

// Their upload takes only the bootcamps; their open data knows the rest, and so do we.
export const COURSE_TYPES = same([
	"skills bootcamp",
	"essential skills",
	"t levels",
	"htqs",
	"free courses for jobs",
	"multiply",
]);

export const SECTORS = same([
	"environmental",
	"businessadmin",
	"care",
	"cateringhosp",
	"construction",
	"creative",
	"digital",
	"education",
	"engman",
	"beauty",
	"health",
	"legalfinance",
	"protective",
	"salesmarketing",
	"transport",
]);

export const EDUCATION_LEVELS = same(["entry level", "1", "2", "3", "4", "5", "6", "7"]);

export const KINDS = {
	community: "community",
	workplace: "workplace",
	"conversation-club": "conversation-club",
	"conversation club": "conversation-club",
	family: "family",
	activity: "activity",
} as const;

export const CHILDCARE = {
	none: "none",
	welcome: "welcome",
	creche: "creche",
	crèche: "creche",
} as const;

/** Free for everybody, or for who meets the funding rules. */
export const FREE_FOR = { everyone: "everyone", eligible: "eligible" } as const;

function same(words: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(words.map((word) => [word, word]));
}

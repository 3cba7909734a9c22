import { languages } from "#app/i18n/languages.ts";

// Columns and limits of the National Careers Service course directory's bulk upload.
// Source: SkillsFundingAgency/dfc-coursedirectory at 1e27eb26 (MIT), read and written down anew.
const DESCRIPTION = [
	"WHO_THIS_COURSE_IS_FOR",
	"ENTRY_REQUIREMENTS",
	"WHAT_YOU_WILL_LEARN",
	"HOW_YOU_WILL_LEARN",
	"WHAT_YOU_WILL_NEED_TO_BRING",
	"HOW_YOU_WILL_BE_ASSESSED",
	"WHERE_NEXT",
] as const;

const RUN = [
	"COURSE_NAME",
	"YOUR_REFERENCE",
	"DELIVERY_MODE",
	"START_DATE",
	"FLEXIBLE_START_DATE",
	"VENUE_NAME",
	"YOUR_VENUE_REFERENCE",
	"NATIONAL_DELIVERY",
	"SUB_REGION",
	"COURSE_WEBPAGE",
	"COST",
	"COST_DESCRIPTION",
	"DURATION",
	"DURATION_UNIT",
	"STUDY_MODE",
	"ATTENDANCE_PATTERN",
] as const;

export const LARS_COLUMNS = ["LARS_QAN", ...DESCRIPTION, ...RUN] as const;

export const OTHER_COLUMNS = [
	"COURSE_TYPE",
	"SECTOR",
	"EDUCATION_LEVEL",
	"AWARDING_BODY",
	...DESCRIPTION,
	...RUN,
] as const;

export const VENUE_COLUMNS = [
	"YOUR_VENUE_REFERENCE",
	"VENUE_NAME",
	"ADDRESS_LINE_1",
	"ADDRESS_LINE_2",
	"TOWN_OR_CITY",
	"COUNTY",
	"POSTCODE",
	"EMAIL",
	"PHONE",
	"WEBSITE",
] as const;

/** Facts of ours that their format cannot say; each kind of file has its own names for them. */
export const CLASS_FACTS = [
	"levels",
	"times",
	"ends",
	"places",
	"kind",
	"free_for",
	"childcare",
	"creche_ages",
	"creche_places",
	"women_only",
	"woman_teacher",
	"no_papers",
	"no_assessment",
	"drop_in",
	"shift_friendly",
	"school_hours",
	"helper_languages",
	"email",
	"phone",
	"pilot",
	"tutor",
	"employer",
	"private",
	"next_class",
] as const;

export const VENUE_FLAGS = [
	"step_free",
	"lift",
	"accessible_toilet",
	"hearing_loop",
	"baby_changing",
	"prayer_room",
	"creche_room",
	"address_hidden",
] as const;

export const VENUE_TEXTS = ["directions", "station", "bus", "landmark"] as const;

const OTHERWISE: Readonly<Record<string, string>> = {
	ends: "ESOL_END_DATE",
	places: "ESOL_CAPACITY",
	email: "ESOL_CONTACT_EMAIL",
	phone: "ESOL_CONTACT_PHONE",
};

/** `levels` is `ESOL_LEVELS` here. */
export function ncsColumn(fact: string): string {
	return OTHERWISE[fact] ?? `ESOL_${fact.toUpperCase()}`;
}

/** Ours, after theirs. All may be missing. */
export const ESOL_COLUMNS: readonly string[] = [
	...CLASS_FACTS.map(ncsColumn),
	"ESOL_VENUE",
	...languages.flatMap(({ tag }) =>
		["title", "summary", "bring"].map((part) => ncsColumn(`${part}_${tag}`)),
	),
];

export const ESOL_VENUE_COLUMNS: readonly string[] = [...VENUE_FLAGS, ...VENUE_TEXTS].map(
	ncsColumn,
);

/** Last column of the file that goes back to be mended; it may come in again with it. */
export const ERRORS_COLUMN = "ERRORS";

/** Most signs of a free text. Theirs says 1500 in its code and 500 on its page: the code decides. */
export const LONGEST: Readonly<Record<string, number>> = {
	COURSE_NAME: 255,
	YOUR_REFERENCE: 255,
	COURSE_WEBPAGE: 255,
	COST_DESCRIPTION: 255,
	AWARDING_BODY: 255,
	WHO_THIS_COURSE_IS_FOR: 2000,
	ENTRY_REQUIREMENTS: 500,
	WHAT_YOU_WILL_LEARN: 1500,
	HOW_YOU_WILL_LEARN: 500,
	WHAT_YOU_WILL_NEED_TO_BRING: 500,
	HOW_YOU_WILL_BE_ASSESSED: 500,
	WHERE_NEXT: 500,
	YOUR_VENUE_REFERENCE: 255,
	VENUE_NAME: 255,
	ADDRESS_LINE_1: 100,
	ADDRESS_LINE_2: 100,
	TOWN_OR_CITY: 75,
	COUNTY: 75,
};

export function longestOf(column: string): number {
	return LONGEST[column] ?? 500;
}

/** In any language a text may be as long as theirs in English. */
export const LONGEST_TEXT = { title: 255, summary: 2000, bring: 500 } as const;

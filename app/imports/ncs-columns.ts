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

/** Ours, after theirs: what a learner needs and their format cannot say. All may be missing. */
export const ESOL_COLUMNS: readonly string[] = [
	"ESOL_LEVELS",
	"ESOL_TIMES",
	"ESOL_END_DATE",
	"ESOL_CAPACITY",
	"ESOL_KIND",
	"ESOL_CHILDCARE",
	"ESOL_WOMEN_ONLY",
	"ESOL_NO_PAPERS",
	"ESOL_DROP_IN",
	"ESOL_SHIFT_FRIENDLY",
	"ESOL_SCHOOL_HOURS",
	"ESOL_CONTACT_EMAIL",
	"ESOL_CONTACT_PHONE",
	"ESOL_PILOT",
	"ESOL_TUTOR",
	...languages.flatMap(({ tag }) => {
		const language = tag.toUpperCase();
		return [`ESOL_TITLE_${language}`, `ESOL_SUMMARY_${language}`, `ESOL_BRING_${language}`];
	}),
];

export const ESOL_VENUE_COLUMNS: readonly string[] = ["ESOL_STEP_FREE", "ESOL_DIRECTIONS"];

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
	ESOL_DIRECTIONS: 500,
};

/** A title, summary or list of things to bring in any language is as long as theirs in English. */
export function longestOf(column: string): number {
	if (column.startsWith("ESOL_TITLE_")) return 255;
	if (column.startsWith("ESOL_SUMMARY_")) return 2000;
	return LONGEST[column] ?? 500;
}

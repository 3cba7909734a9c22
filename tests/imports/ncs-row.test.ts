import { describe, expect, test } from "vitest";
import type { NcsRow } from "#app/imports/cells.ts";
import { endOf } from "#app/imports/ncs-dates.ts";
import { parsePence } from "#app/imports/ncs-money.ts";
import { checkClassRow } from "#app/imports/ncs-row.ts";
import { checkVenueRow } from "#app/imports/ncs-venue-row.ts";
import type { ProblemCode } from "#app/imports/problems.ts";
import { classRows, OURS, THEIRS, VENUE, venueRows } from "./ncs-csv.ts";

const TODAY = "2026-09-01";

type Case = [rule: string, cells: Record<string, string>, column: string, code: ProblemCode];

const CLASSROOM_RULES: Case[] = [
	["the qualification is named", { LARS_QAN: "" }, "LARS_QAN", "required"],
	["its number has at most 8 signs", { LARS_QAN: "123456789" }, "LARS_QAN", "lars"],
	["its number has no other signs", { LARS_QAN: "603/123" }, "LARS_QAN", "lars"],
	["the title is there", { COURSE_NAME: "" }, "COURSE_NAME", "required"],
	["a title has at most 255 signs", { COURSE_NAME: "x".repeat(256) }, "COURSE_NAME", "too-long"],
	["whom it is for is there", { WHO_THIS_COURSE_IS_FOR: "" }, "WHO_THIS_COURSE_IS_FOR", "required"],
	["no mark-up in a text", { WHERE_NEXT: "<b>up</b>" }, "WHERE_NEXT", "characters"],
	["no back-tick in a text", { HOW_YOU_WILL_LEARN: "a`b" }, "HOW_YOU_WILL_LEARN", "characters"],
	["no control sign in a text", { COURSE_NAME: "a\u001bb" }, "COURSE_NAME", "characters"],
	[
		"what you learn has at most 1500 signs",
		{ WHAT_YOU_WILL_LEARN: "x".repeat(1501) },
		"WHAT_YOU_WILL_LEARN",
		"too-long",
	],
	["the web page is there", { COURSE_WEBPAGE: "" }, "COURSE_WEBPAGE", "required"],
	["the web page is one", { COURSE_WEBPAGE: "javascript:alert(1)" }, "COURSE_WEBPAGE", "website"],
	["the web page has a host", { COURSE_WEBPAGE: "college" }, "COURSE_WEBPAGE", "website"],
	["the mode is there", { DELIVERY_MODE: "" }, "DELIVERY_MODE", "required"],
	["the mode is a known one", { DELIVERY_MODE: "By post" }, "DELIVERY_MODE", "not-listed"],
	["a start is there", { START_DATE: "" }, "START_DATE", "required"],
	["a start is a day of the calendar", { START_DATE: "31/02/2027" }, "START_DATE", "date"],
	["a day is written their way", { START_DATE: "2026-09-07" }, "START_DATE", "date"],
	["a year is near", { START_DATE: "07/09/0206" }, "START_DATE", "date-range"],
	["flexible is yes or no", { FLEXIBLE_START_DATE: "maybe" }, "FLEXIBLE_START_DATE", "yes-no"],
	[
		"a flexible start has no date",
		{ FLEXIBLE_START_DATE: "Yes" },
		"START_DATE",
		"date-with-flexible",
	],
	["a room is named", { YOUR_VENUE_REFERENCE: "" }, "VENUE_NAME", "venue-needed"],
	["a class in a room has a study mode", { STUDY_MODE: "" }, "STUDY_MODE", "mode-needs"],
	["and a pattern", { ATTENDANCE_PATTERN: "" }, "ATTENDANCE_PATTERN", "mode-needs"],
	["the study mode is a known one", { STUDY_MODE: "Some time" }, "STUDY_MODE", "not-listed"],
	[
		"the pattern is a known one",
		{ ATTENDANCE_PATTERN: "Dawn" },
		"ATTENDANCE_PATTERN",
		"not-listed",
	],
	["a class in a room has no regions", { SUB_REGION: "London" }, "SUB_REGION", "mode-forbids"],
	["nor the whole country", { NATIONAL_DELIVERY: "No" }, "NATIONAL_DELIVERY", "mode-forbids"],
	["the cost is said somehow", { COST: "" }, "COST", "cost-needed"],
	["the cost is pounds and pence", { COST: "12.345" }, "COST", "cost"],
	["the cost is not less than nothing", { COST: "-5" }, "COST", "cost"],
	["a duration is there", { DURATION: "" }, "DURATION", "required"],
	["a duration is a whole number", { DURATION: "1.5" }, "DURATION", "duration"],
	["a duration is at most 999", { DURATION: "1000" }, "DURATION", "duration"],
	["a duration is more than nothing", { DURATION: "0" }, "DURATION", "duration"],
	["its unit is there", { DURATION_UNIT: "" }, "DURATION_UNIT", "required"],
	["its unit is a known one", { DURATION_UNIT: "Terms" }, "DURATION_UNIT", "not-listed"],
	["levels are levels", { ESOL_LEVELS: "beginner" }, "ESOL_LEVELS", "levels"],
	["times are times", { ESOL_TIMES: "mornings" }, "ESOL_TIMES", "times"],
	[
		"times do not overlap",
		{ ESOL_TIMES: "mon 10:00-12:00; mon 11:00-13:00" },
		"ESOL_TIMES",
		"times-overlap",
	],
	[
		"the end is not before the start",
		{ ESOL_END_DATE: "06/09/2026" },
		"ESOL_END_DATE",
		"end-before-start",
	],
	["a term is at most 3 years", { ESOL_END_DATE: "07/10/2029" }, "ESOL_END_DATE", "term-long"],
	["places are a whole number", { ESOL_CAPACITY: "many" }, "ESOL_CAPACITY", "capacity"],
	["there is at least one place", { ESOL_CAPACITY: "0" }, "ESOL_CAPACITY", "capacity"],
	["a kind is a known one", { ESOL_KIND: "school" }, "ESOL_KIND", "not-listed"],
	["childcare is a known word", { ESOL_CHILDCARE: "yes" }, "ESOL_CHILDCARE", "not-listed"],
	["women only is yes or no", { ESOL_WOMEN_ONLY: "1" }, "ESOL_WOMEN_ONLY", "yes-no"],
	["an e-mail address is one", { ESOL_CONTACT_EMAIL: "esol" }, "ESOL_CONTACT_EMAIL", "email"],
	["a phone number is one", { ESOL_CONTACT_PHONE: "ring us" }, "ESOL_CONTACT_PHONE", "phone"],
	["a tutor is named by e-mail", { ESOL_TUTOR: "Tola" }, "ESOL_TUTOR", "email"],
	["a summary needs its title", { ESOL_SUMMARY_AR: "ملخص" }, "ESOL_TITLE_AR", "title-needed"],
	["no mark-up in any language", { ESOL_TITLE_AR: "<صف>" }, "ESOL_TITLE_AR", "characters"],
];

const ONLINE = {
	DELIVERY_MODE: "Online",
	YOUR_VENUE_REFERENCE: "",
	STUDY_MODE: "",
	ATTENDANCE_PATTERN: "",
};
const AT_WORK = { ...ONLINE, DELIVERY_MODE: "Work based", NATIONAL_DELIVERY: "Yes" };

const OTHER_MODES: Case[] = [
	[
		"an online class has no room",
		{ ...ONLINE, VENUE_NAME: "Hall" },
		"VENUE_NAME",
		"venue-not-allowed",
	],
	[
		"nor the reference of one",
		{ ...ONLINE, YOUR_VENUE_REFERENCE: "HOE" },
		"YOUR_VENUE_REFERENCE",
		"venue-not-allowed",
	],
	[
		"an online class has no regions",
		{ ...ONLINE, SUB_REGION: "London" },
		"SUB_REGION",
		"mode-forbids",
	],
	[
		"a class at work has no room of theirs",
		{ ...AT_WORK, VENUE_NAME: "Hall" },
		"VENUE_NAME",
		"venue-not-allowed",
	],
	[
		"a class at work says where",
		{ ...AT_WORK, NATIONAL_DELIVERY: "" },
		"NATIONAL_DELIVERY",
		"mode-needs",
	],
	[
		"regions are named when it is not everywhere",
		{ ...AT_WORK, NATIONAL_DELIVERY: "No" },
		"SUB_REGION",
		"sub-region-needed",
	],
	["and not when it is", { ...AT_WORK, SUB_REGION: "London" }, "SUB_REGION", "mode-forbids"],
];

describe("one cell wrong is one error, in that cell", () => {
	test.each([...CLASSROOM_RULES, ...OTHER_MODES])("%s", async (_rule, cells, column, code) => {
		const { facts, errors } = await checked(cells);
		expect(facts).toBeNull();
		expect(errors.map((error) => [error.column, error.code])).toEqual([[column, code]]);
	});
});

test("everything wrong with a row is told at once", async () => {
	const { errors } = await checked({ COURSE_NAME: "", COST: "x", DURATION: "x", ESOL_LEVELS: "x" });
	expect(errors).toHaveLength(4);
	expect(errors.every((error) => error.line === 2)).toBe(true);
});

test("a plain row of theirs is a class with nothing of ours said", async () => {
	const [row] = await classRows(THEIRS);
	const { facts, errors } = checkClassRow(row!, TODAY);
	expect(errors).toEqual([]);
	expect(facts).toMatchObject({
		reference: "E1-MON",
		levels: undefined,
		slots: undefined,
		course: {
			starts_on: "2026-09-07",
			ends_on: "2026-12-13",
			cost_pence: 0,
			webpage: "https://www.college.example/esol",
			online: 0,
			capacity: undefined,
			women_only: undefined,
		},
		venue: { reference: "HOE", name: "" },
	});
});

test("words are read in any case and in each of their spellings", async () => {
	for (const mode of ["classroom based", "CLASSROOM", "Blended", "blendedlearning"]) {
		expect((await checked({ DELIVERY_MODE: mode })).errors, mode).toEqual([]);
	}
	const { errors } = await checked({
		STUDY_MODE: "PART-TIME",
		DURATION_UNIT: "weeks",
		LARS_QAN: "1",
	});
	expect(errors).toEqual([]);
});

test("an online class has no venue, and a class at work keeps the one it has", async () => {
	expect((await checked(ONLINE)).facts).toMatchObject({ venue: null, course: { online: 1 } });
	const atWork = await checked(AT_WORK);
	expect(atWork.facts?.venue).toBeUndefined();
	expect(atWork.facts?.course.kind).toBe("workplace");
});

test("a start in the past is a warning: a running class still takes people", async () => {
	const { facts, warnings } = await checked({ START_DATE: "31/08/2026" });
	expect(facts?.course.starts_on).toBe("2026-08-31");
	expect(warnings.map(({ code }) => code)).toEqual(["start-passed"]);
});

test("a class that starts at any time has no dates", async () => {
	const { facts } = await checked({
		FLEXIBLE_START_DATE: "Yes",
		START_DATE: "",
		ESOL_END_DATE: "",
	});
	expect(facts?.course).toMatchObject({ starts_on: undefined, ends_on: undefined });
});

test("a duration gives the last day when nobody says it", () => {
	expect(endOf("2026-09-07", 1, "days")).toBe("2026-09-07");
	expect(endOf("2026-09-07", 12, "weeks")).toBe("2026-11-29");
	expect(endOf("2026-08-31", 6, "months")).toBe("2027-02-27");
	expect(endOf("2024-02-29", 1, "years")).toBe("2025-02-27");
	expect(endOf("2026-09-07", 30, "hours")).toBeNull();
	expect(endOf("2026-09-07", 90, "minutes")).toBeNull();
});

test("a duration of many years names no last day", async () => {
	const { facts, warnings } = await checked({
		DURATION: "999",
		DURATION_UNIT: "Years",
		ESOL_END_DATE: "",
	});
	expect(facts?.course.ends_on).toBeUndefined();
	expect(warnings.map(({ code }) => code)).toEqual(["duration-long"]);
});

test("money is pence", () => {
	expect(parsePence("0")).toBe(0);
	expect(parsePence("49.5")).toBe(4950);
	expect(parsePence("£1,249.99")).toBe(124_999);
	expect(parsePence("19.99")).toBe(1999);
	for (const text of ["", "free", "1,24", "1.234", "-1", "1e3", "£"]) {
		expect(parsePence(text), text).toBeNull();
	}
});

test("a row without a reference is known again by what it is", async () => {
	const { facts, warnings } = await checked({ YOUR_REFERENCE: "" });
	expect(facts?.reference).toMatch(/^row-[\da-f]{16}$/);
	expect(warnings.map(({ code }) => code)).toEqual(["no-reference"]);
	const fuller = await checked({ YOUR_REFERENCE: "", ESOL_CAPACITY: "20", COST: "5" });
	expect(fuller.facts?.reference).toBe(facts?.reference);
	const other = await checked({ YOUR_REFERENCE: "", START_DATE: "14/09/2026" });
	expect(other.facts?.reference).not.toBe(facts?.reference);
});

test("a row that is longer or shorter than the header is not read askew", () => {
	const row: NcsRow = { line: 7, cells: { ...THEIRS, ...OURS }, raw: ["one", "two"] };
	expect(checkClassRow(row, TODAY).errors.map(({ code }) => code)).toEqual(["cell-count"]);
});

const VENUE_RULES: Case[] = [
	["a venue has a name", { VENUE_NAME: "" }, "VENUE_NAME", "required"],
	["an address", { ADDRESS_LINE_1: "" }, "ADDRESS_LINE_1", "required"],
	["a town", { TOWN_OR_CITY: "" }, "TOWN_OR_CITY", "required"],
	["a postcode", { POSTCODE: "" }, "POSTCODE", "required"],
	["a whole one", { POSTCODE: "E17" }, "POSTCODE", "postcode"],
	["an e-mail address that is one", { EMAIL: "here" }, "EMAIL", "email"],
	["a phone number that is one", { PHONE: "0" }, "PHONE", "phone"],
	["a website that is one", { WEBSITE: "here" }, "WEBSITE", "website"],
	["step-free is yes or no", { ESOL_STEP_FREE: "lift" }, "ESOL_STEP_FREE", "yes-no"],
];

describe("a venue row", () => {
	test.each(VENUE_RULES)("%s", async (_rule, cells, column, code) => {
		const [row] = await venueRows({ ...VENUE, ...cells });
		const { errors } = checkVenueRow(row!);
		expect(errors.map((error) => [error.column, error.code])).toEqual([[column, code]]);
	});

	test("has its postcode as it is written, and what the file does not say is not said", async () => {
		const [row] = await venueRows({ ...VENUE, POSTCODE: "e179zz", ESOL_LIFT: "yes" });
		expect(checkVenueRow(row!).facts).toMatchObject({
			postcode: "E17 9ZZ",
			lift: 1,
			step_free: undefined,
		});
	});
});

async function checked(cells: Record<string, string>) {
	const [row] = await classRows({ ...THEIRS, ...OURS, ...cells });
	return checkClassRow(row!, TODAY);
}

import { describe, expect, test } from "vitest";
import { LARS_COLUMNS, OTHER_COLUMNS, VENUE_COLUMNS } from "#app/imports/ncs-columns.ts";
import { readNcsClasses, readNcsVenues } from "#app/imports/ncs-files.ts";
import { checkClassRow } from "#app/imports/ncs-row.ts";
import type { ProblemCode } from "#app/imports/problems.ts";
import { bytes, csvOf, THEIRS, VENUE } from "./ncs-csv.ts";

// Every rule of the course directory's bulk upload, one by one, against a row that keeps all the
// others. Source: SkillsFundingAgency/dfc-coursedirectory at 1e27eb26 (MIT), in our own words.

const TODAY = "2026-09-01";

type Cells = Record<string, string>;
/** Nothing to say: the row is good. */
type Said = [column: string, code: ProblemCode] | null;
type Rule = [id: string, cells: Cells, said: Said];

const BOOTCAMP: Cells = { ...THEIRS, LARS_QAN: "", COURSE_TYPE: "Skills Bootcamp" };
const ONLINE: Cells = {
	DELIVERY_MODE: "Online",
	YOUR_VENUE_REFERENCE: "",
	VENUE_NAME: "",
	STUDY_MODE: "",
	ATTENDANCE_PATTERN: "",
};
const AT_WORK: Cells = { ...ONLINE, DELIVERY_MODE: "Work based", NATIONAL_DELIVERY: "Yes" };
const REGIONS: Cells = { ...AT_WORK, NATIONAL_DELIVERY: "No", SUB_REGION: "Inner London; Kent" };

const MOST_SIGNS: Record<string, number> = {
	COST_DESCRIPTION: 255,
	COURSE_NAME: 255,
	YOUR_REFERENCE: 255,
	ENTRY_REQUIREMENTS: 500,
	HOW_YOU_WILL_BE_ASSESSED: 500,
	HOW_YOU_WILL_LEARN: 500,
	WHAT_YOU_WILL_LEARN: 1500,
	WHAT_YOU_WILL_NEED_TO_BRING: 500,
	WHERE_NEXT: 500,
	WHO_THIS_COURSE_IS_FOR: 2000,
};

const LENGTHS = Object.entries(MOST_SIGNS).flatMap(([column, most]): Rule[] => [
	[`length.${column}`, { [column]: "x".repeat(most) }, null],
	[`length.${column}.over`, { [column]: "x".repeat(most + 1) }, [column, "too-long"]],
]);

const website = (signs: number) => `www.college.example/${"x".repeat(signs - 20)}`;

const FREE_TEXTS = Object.keys(MOST_SIGNS).flatMap((column): Rule[] =>
	["<", ">", "`"].map((sign) => [
		`signs.${column}.${sign}`,
		{ [column]: `a${sign}b` },
		[column, "characters"],
	]),
);

const ROOM_MODES = [
	"classroom",
	"Classroom based",
	"classroombased",
	"blended",
	"Blended learning",
];
const LISTS: Rule[] = [
	...[...ROOM_MODES, "blendedlearning", "CLASSROOM"].map(
		(mode): Rule => [`list.DELIVERY_MODE.${mode}`, { DELIVERY_MODE: mode }, null],
	),
	...["online", "ONLINE"].map(
		(mode): Rule => [`list.DELIVERY_MODE.${mode}`, { ...ONLINE, DELIVERY_MODE: mode }, null],
	),
	...["work based", "workbased", "work", "Work Based"].map(
		(mode): Rule => [`list.DELIVERY_MODE.${mode}`, { ...AT_WORK, DELIVERY_MODE: mode }, null],
	),
	["list.DELIVERY_MODE.other", { DELIVERY_MODE: "By post" }, ["DELIVERY_MODE", "not-listed"]],
	...listed("STUDY_MODE", ["Full time", "full-time", "Part time", "part-time", "Flexible"]),
	...listed("ATTENDANCE_PATTERN", ["Daytime", "Evening", "weekend", "Day/Block release"]),
	...listed("DURATION_UNIT", ["Minutes", "Hours", "days", "Weeks", "Months", "YEARS"]),
];

function listed(column: string, words: readonly string[]): Rule[] {
	return [
		...words.map((word): Rule => [`list.${column}.${word}`, { [column]: word }, null]),
		[`list.${column}.other`, { [column]: "Sometimes" }, [column, "not-listed"]],
	];
}

const CONDITIONS: Rule[] = [
	["date.form", { START_DATE: "7/9/2026" }, ["START_DATE", "date"]],
	["date.calendar", { START_DATE: "31/09/2026" }, ["START_DATE", "date"]],
	["qualification.needed", { LARS_QAN: "" }, ["LARS_QAN", "required"]],
	["qualification.padded", { LARS_QAN: "300102" }, null],
	["qualification.long", { LARS_QAN: "603001021" }, ["LARS_QAN", "lars"]],
	["for-whom.needed", { WHO_THIS_COURSE_IS_FOR: "" }, ["WHO_THIS_COURSE_IS_FOR", "required"]],
	["name.needed", { COURSE_NAME: "" }, ["COURSE_NAME", "required"]],
	["web-page.needed", { COURSE_WEBPAGE: "" }, ["COURSE_WEBPAGE", "required"]],
	["web-page.website", { COURSE_WEBPAGE: "our college" }, ["COURSE_WEBPAGE", "website"]],
	["web-page.length", { COURSE_WEBPAGE: website(255) }, null],
	["web-page.length.over", { COURSE_WEBPAGE: website(256) }, ["COURSE_WEBPAGE", "too-long"]],
	["mode.needed", { DELIVERY_MODE: "" }, ["DELIVERY_MODE", "required"]],
	["start.needed", { START_DATE: "" }, ["START_DATE", "required"]],
	["start.not-flexible", { FLEXIBLE_START_DATE: "" }, null],
	["start.flexible", { FLEXIBLE_START_DATE: "YES", START_DATE: "" }, null],
	["start.both", { FLEXIBLE_START_DATE: "Yes" }, ["START_DATE", "date-with-flexible"]],
	["start.word", { FLEXIBLE_START_DATE: "maybe" }, ["FLEXIBLE_START_DATE", "yes-no"]],
	["room.venue", { YOUR_VENUE_REFERENCE: "" }, ["VENUE_NAME", "venue-needed"]],
	["room.by-name", { YOUR_VENUE_REFERENCE: "", VENUE_NAME: "Hall" }, null],
	["room.study-mode", { STUDY_MODE: "" }, ["STUDY_MODE", "mode-needs"]],
	["room.pattern", { ATTENDANCE_PATTERN: "" }, ["ATTENDANCE_PATTERN", "mode-needs"]],
	["room.national", { NATIONAL_DELIVERY: "No" }, ["NATIONAL_DELIVERY", "mode-forbids"]],
	["room.regions", { SUB_REGION: "Kent" }, ["SUB_REGION", "mode-forbids"]],
	["online.venue", { ...ONLINE, VENUE_NAME: "Hall" }, ["VENUE_NAME", "venue-not-allowed"]],
	[
		"online.reference",
		{ ...ONLINE, YOUR_VENUE_REFERENCE: "HOE" },
		["YOUR_VENUE_REFERENCE", "venue-not-allowed"],
	],
	["online.regions", { ...ONLINE, SUB_REGION: "Kent" }, ["SUB_REGION", "mode-forbids"]],
	[
		"online.national",
		{ ...ONLINE, NATIONAL_DELIVERY: "Yes" },
		["NATIONAL_DELIVERY", "mode-forbids"],
	],
	["work.venue", { ...AT_WORK, VENUE_NAME: "Hall" }, ["VENUE_NAME", "venue-not-allowed"]],
	["work.national", AT_WORK, null],
	["work.regions", REGIONS, null],
	["work.regions.unsaid", { ...REGIONS, NATIONAL_DELIVERY: "" }, null],
	["work.regions.needed", { ...REGIONS, SUB_REGION: "" }, ["SUB_REGION", "sub-region-needed"]],
	["work.regions.none", { ...REGIONS, SUB_REGION: " ; " }, ["SUB_REGION", "sub-region-needed"]],
	["work.both", { ...REGIONS, NATIONAL_DELIVERY: "Yes" }, ["SUB_REGION", "mode-forbids"]],
	[
		"work.national.needed",
		{ ...AT_WORK, NATIONAL_DELIVERY: "" },
		["NATIONAL_DELIVERY", "mode-needs"],
	],
	[
		"work.national.word",
		{ ...REGIONS, NATIONAL_DELIVERY: "nearly" },
		["NATIONAL_DELIVERY", "yes-no"],
	],
	["cost.needed", { COST: "" }, ["COST", "cost-needed"]],
	["cost.words", { COST: "", COST_DESCRIPTION: "Ask us" }, null],
	["cost.decimals", { COST: "1.50" }, null],
	["cost.decimals.over", { COST: "1.505" }, ["COST", "cost"]],
	["duration.needed", { DURATION: "" }, ["DURATION", "required"]],
	["duration.least", { DURATION: "1" }, null],
	["duration.most", { DURATION: "999", DURATION_UNIT: "Days" }, null],
	["duration.none", { DURATION: "0" }, ["DURATION", "duration"]],
	["duration.over", { DURATION: "1000" }, ["DURATION", "duration"]],
	["duration.whole", { DURATION: "2.5" }, ["DURATION", "duration"]],
	["duration-unit.needed", { DURATION_UNIT: "" }, ["DURATION_UNIT", "required"]],
];

const OTHERS: Rule[] = [
	["type.needed", { COURSE_TYPE: "" }, ["COURSE_TYPE", "required"]],
	["type.bootcamp", {}, null],
	["type.other", { COURSE_TYPE: "Knitting" }, ["COURSE_TYPE", "not-listed"]],
	...["ENVIRONMENTAL", "DIGITAL", "Care", "transport"].map(
		(sector): Rule => [`sector.${sector}`, { SECTOR: sector }, null],
	),
	["sector.other", { SECTOR: "SPACE" }, ["SECTOR", "not-listed"]],
	...["Entry Level", "1", "7"].map(
		(level): Rule => [`education-level.${level}`, { EDUCATION_LEVEL: level }, null],
	),
	["education-level.other", { EDUCATION_LEVEL: "8" }, ["EDUCATION_LEVEL", "not-listed"]],
	["awarding-body.length", { AWARDING_BODY: "x".repeat(255) }, null],
	["awarding-body.over", { AWARDING_BODY: "x".repeat(256) }, ["AWARDING_BODY", "too-long"]],
];

const LARS_RULES = [...LENGTHS, ...FREE_TEXTS, ...LISTS, ...CONDITIONS];

test("each rule has a name of its own", () => {
	const ids = [...LARS_RULES, ...OTHERS].map(([id]) => id);
	expect(ids.length).toBeGreaterThan(120);
	expect(new Set(ids).size).toBe(ids.length);
});

describe("a class with a qualification", () => {
	test.each(LARS_RULES)("%s", async (_id, cells, said) => {
		expect(await saidOf(LARS_COLUMNS, { ...THEIRS, ...cells })).toEqual(said ? [said] : []);
	});
});

describe("a class without one", () => {
	test.each(OTHERS)("%s", async (_id, cells, said) => {
		expect(await saidOf(OTHER_COLUMNS, { ...BOOTCAMP, ...cells })).toEqual(said ? [said] : []);
	});
});

test("where we do otherwise, a past start and a type of open data come in", async () => {
	expect(await saidOf(LARS_COLUMNS, { ...THEIRS, START_DATE: "01/01/2026" })).toEqual([]);
	for (const type of [
		"Essential Skills",
		"T Levels",
		"HTQs",
		"Free Courses for Jobs",
		"Multiply",
	]) {
		expect(await saidOf(OTHER_COLUMNS, { ...BOOTCAMP, COURSE_TYPE: type }), type).toEqual([]);
	}
});

test("their headers are read, each column and no other", async () => {
	expect([LARS_COLUMNS.length, OTHER_COLUMNS.length, VENUE_COLUMNS.length]).toEqual([24, 27, 10]);
	for (const columns of [LARS_COLUMNS, OTHER_COLUMNS]) {
		const row = { ...THEIRS, COURSE_TYPE: "Multiply" };
		expect((await readNcsClasses(bytes(csvOf(columns, [row])))).ok).toBe(true);
		for (const column of columns.slice(1)) {
			const rest = columns.filter((one) => one !== column);
			const read = await readNcsClasses(bytes(csvOf(rest, [row])));
			expect(read, column).toMatchObject({ ok: false, failures: [{ code: "column-missing" }] });
		}
	}
	expect((await readNcsVenues(bytes(csvOf(VENUE_COLUMNS, [VENUE])))).ok).toBe(true);
	for (const column of VENUE_COLUMNS) {
		const rest = VENUE_COLUMNS.filter((one) => one !== column);
		const read = await readNcsVenues(bytes(csvOf(rest, [VENUE])));
		expect(read, column).toMatchObject({ ok: false, failures: [{ value: column }] });
	}
});

async function saidOf(columns: readonly string[], row: Cells) {
	const read = await readNcsClasses(bytes(csvOf(columns, [row])));
	if (!read.ok) throw new Error(JSON.stringify(read.failures));
	const { errors } = checkClassRow(read.value.rows[0]!, TODAY);
	return errors.map(({ column, code }) => [column, code]);
}

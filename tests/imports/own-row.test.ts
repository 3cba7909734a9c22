import { describe, expect, test } from "vitest";
import { parseHelperLanguages } from "#app/imports/helper-languages.ts";
import { EXAMPLE, OWN_COLUMNS, ownHeading } from "#app/imports/own-columns.ts";
import { readOwnClasses } from "#app/imports/own-file.ts";
import { checkOwnRow, parseOwnDate } from "#app/imports/own-row.ts";
import type { ProblemCode } from "#app/imports/problems.ts";
import { bytes, classesCsv, csvOf, THEIRS } from "./ncs-csv.ts";
import { type Cells, CLUB, ownCsv, ownRows } from "./own-csv.ts";

const TODAY = "2026-09-01";

type Case = [rule: string, cells: Cells, column: string, code: ProblemCode];

const RULES: Case[] = [
	["a class has a title", { title: "" }, "title", "required"],
	["no mark-up in a text", { summary: "<b>tea</b>" }, "summary", "characters"],
	["a title has at most 255 signs", { title: "x".repeat(256) }, "title", "too-long"],
	["a kind is a known one", { kind: "school" }, "kind", "not-listed"],
	["levels are levels", { levels: "beginner" }, "levels", "levels"],
	["times are times", { times: "mornings" }, "times", "times"],
	["times do not overlap", { times: "Mon 9:00-11:00; Mon 10:00-12:00" }, "times", "times-overlap"],
	["a start is a day", { starts: "31/9/2026" }, "starts", "date"],
	["an end is a day", { ends: "soon" }, "ends", "date"],
	["the end is not before the start", { ends: "1/9/2026" }, "ends", "end-before-start"],
	["a term is at most 3 years", { ends: "1/1/2030" }, "ends", "term-long"],
	["places are a whole number", { places: "many" }, "places", "capacity"],
	["the cost is pounds", { cost: "a little" }, "cost", "cost"],
	["what is free for everyone costs nothing", { cost: "5" }, "cost", "cost-free"],
	["free for is a known word", { free_for: "women" }, "free_for", "not-listed"],
	["childcare is a known word", { childcare: "yes" }, "childcare", "not-listed"],
	["ages are two numbers", { creche_ages: "small" }, "creche_ages", "ages"],
	["ages go up", { creche_ages: "4-1" }, "creche_ages", "ages"],
	["a crèche has places", { creche_places: "0" }, "creche_places", "capacity"],
	[
		"ages are those of a crèche",
		{ childcare: "welcome", creche_ages: "1-4" },
		"creche_ages",
		"creche-only",
	],
	["women only is yes or no", { women_only: "1" }, "women_only", "yes-no"],
	["a woman teacher is yes or no", { woman_teacher: "Ann" }, "woman_teacher", "yes-no"],
	["helpers speak languages", { helper_languages: "Elvish" }, "helper_languages", "languages"],
	["an e-mail address is one", { email: "here" }, "email", "email"],
	["a phone number is one", { phone: "ring us" }, "phone", "phone"],
	["a web page is one", { webpage: "javascript:alert(1)" }, "webpage", "website"],
	["a postcode is whole", { postcode: "E17" }, "postcode", "postcode"],
	["an address belongs to a place", { venue: "" }, "venue", "venue-needed"],
	["step-free is yes or no", { step_free: "lift" }, "step_free", "yes-no"],
	["a hidden address is yes or no", { address_hidden: "maybe" }, "address_hidden", "yes-no"],
	["a private class has an employer", { private: "yes" }, "employer", "employer-needed"],
	["a tutor is named by e-mail", { tutor: "Tola" }, "tutor", "email"],
	["a class leads to another", { next_class: "tea-talk" }, "next_class", "next-itself"],
	["a summary needs its title", { summary_ar: "ملخص" }, "title_ar", "title-needed"],
];

describe("one cell wrong is one error, in that cell", () => {
	test.each(RULES)("%s", async (_rule, cells, column, code) => {
		const { facts, errors } = await checked(cells);
		expect(facts).toBeNull();
		expect(errors.map((error) => [error.column, error.code])).toEqual([[column, code]]);
	});
});

test("a row says what it says, and nothing of the rest", async () => {
	const { facts, warnings } = await checked({});
	expect(facts?.course).toMatchObject({
		reference: "tea-talk",
		course: {
			kind: "conversation-club",
			starts_on: "2026-09-08",
			ends_on: "2026-12-15",
			cost_pence: 0,
			free_for: "everyone",
			online: undefined,
			women_only: undefined,
		},
		slots: [{ weekday: 2, starts: "10:00", ends: "11:30" }],
	});
	expect(facts?.venue).toMatchObject({ name: "Example Church Hall", postcode: "E17 9ZZ" });
	expect(facts?.venue?.step_free).toBeUndefined();
	expect(warnings).toEqual([]);
});

test("words of a list are told when a cell has another one", async () => {
	const { errors } = await checked({ free_for: "women" });
	expect(errors[0]?.allowed).toBe("everyone; eligible");
});

test("a class that is online only has no place; one without a place keeps the one it has", async () => {
	const placeless = { venue: "", address: "", town: "", postcode: "" };
	const online = await checked({ ...placeless, online: "yes" });
	expect(online.facts?.course).toMatchObject({ venue: null, course: { online: 1 } });
	expect((await checked(placeless)).facts?.course.venue).toBeUndefined();
});

test("a class for an employer is one at work, unless it says otherwise", async () => {
	const work = { kind: "", employer: "Example  Cleaning", private: "yes" };
	const { facts } = await checked(work);
	expect(facts?.course).toMatchObject({
		employer: "Example Cleaning",
		course: { kind: "workplace", private: 1 },
	});
	expect((await checked({ ...work, kind: "family" })).facts?.course.course.kind).toBe("family");
});

test("a row without a reference is known again by title, place and start", async () => {
	const { facts, warnings } = await checked({ reference: "" });
	expect(facts?.course.reference).toMatch(/^own-[\da-f]{16}$/);
	expect(warnings.map(({ code }) => code)).toEqual(["no-reference"]);
	const fuller = await checked({ reference: "", places: "12", times: "Wed 10:00-12:00" });
	expect(fuller.facts?.course.reference).toBe(facts?.course.reference);
	const other = await checked({ reference: "", starts: "15/9/2026" });
	expect(other.facts?.course.reference).not.toBe(facts?.course.reference);
});

test("days are written as people and as spreadsheets write them", () => {
	expect(parseOwnDate("7/9/2026")).toBe("2026-09-07");
	expect(parseOwnDate("07.09.2026")).toBe("2026-09-07");
	expect(parseOwnDate("2026-09-07")).toBe("2026-09-07");
	for (const text of ["9/31/2026", "7/9/26", "7 September", "2026-9-7", "", "2026-02-30"]) {
		expect(parseOwnDate(text), text).toBeNull();
	}
});

test("languages are read in English, in their own name and as tags", () => {
	expect(parseHelperLanguages("Arabic; বাংলা, pl; farsi")).toEqual(["ar", "bn", "fa", "pl"]);
	expect(parseHelperLanguages("Arabic; Arabic")).toEqual(["ar"]);
	for (const text of ["", ";", "Arabic; nonsense", "constructor"]) {
		expect(parseHelperLanguages(text), text).toBeNull();
	}
});

describe("the file", () => {
	test("has its headings as people would say them, and only those it needs", async () => {
		expect(["Step-free", " Free for ", "TITLE_AR", "times"].map(ownHeading)).toEqual([
			"step_free",
			"free_for",
			"title_ar",
			"times",
		]);
		const read = await readOwnClasses(bytes("Title,Step-free,Venue\nTea,yes,Hall\n"));
		expect(read).toMatchObject({
			ok: true,
			value: { rows: [{ cells: { title: "Tea", step_free: "yes", venue: "Hall" } }] },
		});
	});

	test("with every column we know is read, and our example has nothing wrong", async () => {
		const example = await ownRows(EXAMPLE);
		expect(checkOwnRow(example[0]!, TODAY).errors).toEqual([]);
		expect(Object.keys(EXAMPLE).filter((name) => !OWN_COLUMNS.includes(name))).toEqual([]);
		const all = await readOwnClasses(bytes(csvOf(OWN_COLUMNS, [CLUB])));
		expect(all.ok && checkOwnRow(all.value.rows[0]!, TODAY).errors).toEqual([]);
		expect(new Set(OWN_COLUMNS).size).toBe(OWN_COLUMNS.length);
	});

	test.each([
		["without a title", ownCsv({ venue: "Hall" }), { code: "column-missing", value: "title" }],
		[
			"with a heading misspelt",
			ownCsv({ ...CLUB, stepfree: "yes" }),
			{ code: "column-unknown", value: "stepfree" },
		],
		["of the directory", classesCsv(THEIRS), { code: "other-kind" }],
		[
			"with one reference twice",
			ownCsv(CLUB, CLUB),
			{ code: "reference-twice", line: 3, first: 2, value: "tea-talk" },
		],
		[
			"with one row twice",
			ownCsv({ ...CLUB, reference: "" }, { ...CLUB, reference: "" }),
			{ code: "row-twice", line: 3, first: 2 },
		],
	])("%s is refused", async (_what, text, failure) => {
		const read = await readOwnClasses(bytes(text));
		expect(read).toMatchObject({ ok: false, failures: [failure] });
	});
});

async function checked(cells: Cells) {
	const [row] = await ownRows({ ...CLUB, ...cells });
	return checkOwnRow(row!, TODAY);
}

import { expect, test } from "vitest";
import { SKILLS } from "#app/assessments/levels.ts";
import { parseLevels } from "#app/imports/ncs-levels.ts";

test("a level is taught in all four skills unless one is named", () => {
	expect(parseLevels("entry-1")).toEqual(SKILLS.map((skill) => ({ skill, level: "entry-1" })));
	expect(parseLevels("speaking entry-2; reading: pre-entry")).toEqual([
		{ skill: "speaking", level: "entry-2" },
		{ skill: "reading", level: "pre-entry" },
	]);
});

test("other spellings of the same name are the same level", () => {
	for (const text of ["Entry 1", "ENTRY-1", "e1", "entry1", "entry-1;entry 1;"]) {
		expect(parseLevels(text), text).toEqual(parseLevels("entry-1"));
	}
	expect(parseLevels("Pre-Entry; L1")).toEqual(parseLevels("pre entry; level-1"));
});

test("nothing is guessed", () => {
	for (const text of [
		"",
		";",
		"beginner",
		"entry",
		"entry-4",
		"A1",
		"singing entry-1",
		"entry-1, entry-2",
	]) {
		expect(parseLevels(text), text).toBeNull();
	}
	expect(parseLevels("entry-1; beginner")).toBeNull();
});

import { expect, test } from "vitest";
import { parseAssessment } from "#app/assessments/assessment-form.ts";

const TODAY = "2026-09-07";
const COURSE = "course-1";

function parse(fields: Record<string, string>, courseIds: readonly string[] = [COURSE]) {
	const form = new FormData();
	const whole = { key: "k", kind: "initial", "assessed-on": TODAY, ...fields };
	for (const [name, value] of Object.entries(whole)) form.set(name, value);
	return parseAssessment(form, courseIds, TODAY);
}

test("one skill is enough, the others stay as they are", () => {
	expect(
		parse({
			"level-speaking": "entry-1",
			"strength-speaking": "emerging",
			"level-writing": "not-assessed",
		}),
	).toEqual({
		ok: true,
		value: {
			key: "k",
			courseId: COURSE,
			kind: "initial",
			assessedOn: TODAY,
			newToLiteracy: null,
			note: null,
			results: [{ skill: "speaking", level: "entry-1", strength: "emerging" }],
		},
	});
});

test("four skills keep four levels", () => {
	const parsed = parse({
		"level-speaking": "entry-3",
		"level-listening": "entry-2",
		"level-reading": "pre-entry",
		"level-writing": "pre-entry",
		"new-to-literacy": "unsure",
		note: "  Likes songs.\r\nSits near the door. ",
	});
	expect(parsed).toMatchObject({
		value: { newToLiteracy: "unsure", note: "Likes songs.\nSits near the door." },
	});
	expect(parsed.ok && parsed.value.results.map(({ level }) => level)).toEqual([
		"entry-3",
		"entry-2",
		"pre-entry",
		"pre-entry",
	]);
});

test("nothing chosen is refused at the first skill, and the kind is asked for", () => {
	expect(parse({ kind: "" })).toEqual({
		ok: false,
		errors: {
			kind: "assessments:errors.kindMissing",
			"level-speaking": "assessments:errors.skillMissing",
		},
	});
});

test("how sure, without a level, is asked about at its own skill", () => {
	expect(parse({ "strength-reading": "established" })).toEqual({
		ok: false,
		errors: { "level-reading": "assessments:errors.levelMissing" },
	});
});

test("words that are not ours are no answers", () => {
	const parsed = parse({
		"level-speaking": "entry-1",
		"level-listening": "toString",
		"strength-speaking": "very",
		"new-to-literacy": "maybe",
	});
	expect(parsed).toMatchObject({
		value: {
			newToLiteracy: null,
			results: [{ skill: "speaking", level: "entry-1", strength: null }],
		},
	});
	expect(parse({ "level-speaking": "entry-1", kind: "final" }).ok).toBe(false);
});

test.each([
	["2026-09-07", true],
	["2020-02-29", true],
	["2026-09-08", "assessments:errors.dateInFuture"],
	["2026-02-30", "assessments:errors.dateMissing"],
	["7/9/2026", "assessments:errors.dateMissing"],
	["", "assessments:errors.dateMissing"],
])("the day %j is %j", (day, expected) => {
	const parsed = parse({ "level-speaking": "entry-1", "assessed-on": day });
	expect(parsed.ok || parsed.errors["assessed-on"]).toBe(expected);
});

test("of several classes one is chosen, and only one of hers", () => {
	const both = ["course-1", "course-2"];
	const chosen = parse({ "level-speaking": "entry-1", course: "course-2" }, both);
	expect(chosen).toMatchObject({ value: { courseId: "course-2" } });
	const missing = { errors: { course: "assessments:errors.courseMissing" } };
	expect(parse({ "level-speaking": "entry-1" }, both)).toMatchObject(missing);
	expect(parse({ "level-speaking": "entry-1", course: "course-3" }, both)).toMatchObject(missing);
});

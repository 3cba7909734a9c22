import { describe, expect, test } from "vitest";
import { checkLearnerRow } from "#app/imports/learner-row.ts";

function check(cells: Record<string, string>) {
	const all = { name: "Amina", class: "mon", ...cells };
	return checkLearnerRow({ line: 2, cells: all, raw: Object.values(all) });
}

test("a whole row says everything of a learner", () => {
	const { facts } = check({
		reference: "LV-1",
		full_name: "Amina Hassan",
		language: "Arabic",
		phone: "07700  900123",
		email: "a@b.org",
		contact_way: "Text",
		leave_message: "no",
		joined: "7/9/2026",
		creche_children: "2",
		creche_ages: "4, 2",
	});
	expect(facts).toEqual({
		name: "Amina",
		reference: "LV-1",
		course: "mon",
		joinedOn: "2026-09-07",
		details: {
			preferred_name: "Amina",
			full_name: "Amina Hassan",
			language: "ar",
			phone: "07700 900123",
			email: "a@b.org",
			contact_way: "text",
			may_leave_message: 0,
			creche_children: 2,
			creche_ages: "2,4",
		},
	});
});

test("an empty cell says nothing", () => {
	expect(check({ phone: "", language: "" }).facts?.details).toEqual({ preferred_name: "Amina" });
});

describe("what is wrong is said with its column", () => {
	test.each([
		[{ name: "" }, "name", "required"],
		[{ name: "<b>" }, "name", "characters"],
		[{ language: "Arabic; Bengali" }, "language", "language-one"],
		[{ language: "Klingon" }, "language", "language-one"],
		[{ phone: "077" }, "phone", "phone"],
		[{ email: "amina" }, "email", "email"],
		[{ contact_way: "pigeon" }, "contact_way", "not-listed"],
		[{ leave_message: "maybe" }, "leave_message", "yes-no"],
		[{ joined: "31/02/2026" }, "joined", "date"],
		[{ class: "", joined: "7/9/2026" }, "class", "class-needed"],
		[{ creche_children: "x", creche_ages: "2" }, "creche_children", "children"],
		[{ creche_children: "2", creche_ages: "2" }, "creche_ages", "child-ages"],
		[{ creche_ages: "baby" }, "creche_ages", "child-ages"],
	])("%j", (cells, column, code) => {
		expect(check(cells).errors).toMatchObject([{ line: 2, column, code }]);
	});
});

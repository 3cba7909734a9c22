import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAges } from "#app/learners/details.ts";
import { parseDetails } from "#app/learners/details-form.ts";

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries({ name: "Amina", language: "ar", ...fields })) {
		data.set(name, value);
	}
	return data;
}

function errorsOf(fields: Record<string, string>) {
	const parsed = parseDetails(form(fields), [], "ar");
	return parsed.ok ? {} : parsed.errors;
}

test("a whole form gives everything as it is kept", () => {
	const parsed = parseDetails(
		form({
			"full-name": "Amina Hassan",
			phone: "٠٧٧٠٠ ٩٠٠١٢٣",
			"leave-message": "yes",
			"contact-way": "whatsapp",
			"creche-children": "2",
			"creche-ages": "4 and 2".replace(" and", ","),
			"reference.p1": "LV-1",
			version: "3",
		}),
		["p1"],
		"ar",
	);
	expect(parsed).toMatchObject({
		ok: true,
		value: {
			version: 3,
			details: {
				preferred_name: "Amina",
				full_name: "Amina Hassan",
				phone: "07700 900123",
				may_leave_message: 1,
				contact_way: "whatsapp",
				creche_children: 2,
				creche_ages: "2,4",
			},
		},
	});
	expect(parsed.ok && parsed.value.references.get("p1")).toBe("LV-1");
});

describe("what is missing is said beside its field", () => {
	test.each([
		[{ name: "" }, "name"],
		[{ phone: "077" }, "phone"],
		[{ email: "amina" }, "email"],
		[{ "contact-way": "text" }, "contact-way"],
		[{ "contact-way": "email" }, "contact-way"],
		[{ "creche-children": "10" }, "creche-children"],
		[{ "creche-children": "1.5" }, "creche-children"],
		[{ "creche-children": "2" }, "creche-ages"],
		[{ "creche-children": "2", "creche-ages": "3" }, "creche-ages"],
		[{ "creche-children": "1", "creche-ages": "two" }, "creche-ages"],
		[{ "creche-ages": "3" }, "creche-ages"],
	])("%j", (fields, field) => {
		expect(Object.keys(errorsOf(fields))).toEqual([field]);
	});
});

test("without a number nobody leaves a message, and an unknown language stays", () => {
	const parsed = parseDetails(form({ "leave-message": "yes", language: "" }), [], "so");
	expect(parsed).toMatchObject({
		ok: true,
		value: { details: { may_leave_message: 0, language: "so" } },
	});
});

test("ages are read in order, whatever stands between them", () => {
	const ages = fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 9 });
	const between = fc.constantFrom(", ", " ", "; ", "،");
	fc.assert(
		fc.property(ages, between, (given, sign) => {
			expect(readAges(given.join(sign))).toEqual(given.toSorted((one, other) => one - other));
		}),
	);
	expect(readAges("17")).toBeNull();
	expect(readAges("-1")).toBeNull();
});

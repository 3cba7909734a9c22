import { expect, test } from "vitest";
import { parseJoin, typedInLanguage, typedJoin } from "#app/enrolments/join-form.ts";
import { joinForm } from "./join-form-given.ts";

test("a whole form is a request", () => {
	expect(parseJoin(joinForm())).toEqual({
		ok: true,
		value: {
			name: "أمينة",
			phone: "07700 900123",
			email: null,
			mayLeaveMessage: true,
			language: "ar",
			speaking: "entry-1",
			reading: "unsure",
			message: null,
			crecheAges: [],
			formKey: "form-1",
		},
	});
});

test.each([
	["name", "  ", "name", "enrolments:errors.nameMissing"],
	["phone", "", "phone", "enrolments:errors.contactMissing"],
	["phone", "0770", "phone", "enrolments:errors.phoneUnclear"],
	["leave-message", "", "leave-message", "enrolments:errors.leaveMessageMissing"],
	["email", "amina at example", "email", "enrolments:errors.emailUnclear"],
	["language", "xx", "language", "enrolments:errors.languageMissing"],
	["speaking", "fluent", "speaking", "enrolments:errors.speakingMissing"],
	["reading", "", "reading", "enrolments:errors.readingMissing"],
	["message", "a".repeat(301), "message", "enrolments:errors.messageLong"],
	["consent", "", "consent", "enrolments:errors.consentMissing"],
])("%s %j is asked about again", (field, value, place, key) => {
	expect(parseJoin(joinForm({ [field]: value }))).toEqual({ ok: false, errors: { [place]: key } });
});

test("an empty form is told everything that is missing, in the order of the page", () => {
	const parsed = parseJoin(new FormData());
	expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([
		"name",
		"phone",
		"language",
		"speaking",
		"reading",
		"consent",
	]);
});

test("an e-mail alone is enough, and then no message can be left", () => {
	const parsed = parseJoin(
		joinForm({ phone: "", "leave-message": "yes", email: "amina@example.org" }),
	);
	expect(parsed.ok && parsed.value).toMatchObject({
		phone: null,
		email: "amina@example.org",
		mayLeaveMessage: false,
	});
});

test.each([
	["en", "en", "ar"],
	["pl", "en", "pl"],
])("her language %s on a page in %s is %s on the page in Arabic", (language, page, expected) => {
	const form = joinForm({ language, "page-language": page, "switch-language": "ar" });
	expect(typedInLanguage(typedJoin(form), form).language).toBe(expected);
});

test("what she typed stays when nothing was switched", () => {
	const form = joinForm({ language: "pl", "page-language": "pl" });
	expect(typedInLanguage(typedJoin(form), form)).toEqual(typedJoin(joinForm({ language: "pl" })));
});

test("children for the crèche are told by their ages, and nothing typed is none", () => {
	expect(parseJoin(joinForm({ "creche-ages": "٤، ٢" }))).toMatchObject({
		ok: true,
		value: { crecheAges: [2, 4] },
	});
	expect(parseJoin(joinForm())).toMatchObject({ ok: true, value: { crecheAges: [] } });
	expect(parseJoin(joinForm({ "creche-ages": "two" }))).toEqual({
		ok: false,
		errors: { "creche-ages": "enrolments:errors.agesUnclear" },
	});
});

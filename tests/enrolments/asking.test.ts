import { expect, test } from "vitest";
import { askingOf, isSamePerson } from "#app/enrolments/asking.ts";
import { isReference, makeReference } from "#app/enrolments/reference.ts";

const amina = { name: "Amina", phone: "07700 900123", email: null };

test("one name and one way to reach her make the same person", () => {
	expect(isSamePerson(amina, { ...amina, name: " amina".trim(), phone: "+447700900123" })).toBe(
		true,
	);
	const mail = { name: "Amina", phone: null, email: "Amina@Example.org" };
	expect(isSamePerson(mail, { ...mail, phone: "07700 900999", email: "amina@example.org" })).toBe(
		true,
	);
});

test("sisters who share a telephone are two people", () => {
	expect(isSamePerson(amina, { ...amina, name: "Hodan" })).toBe(false);
});

test("two people of one name are told apart by how they are reached", () => {
	expect(isSamePerson(amina, { ...amina, phone: "07700 900124" })).toBe(false);
	const unreachable = { name: "Amina", phone: null, email: null };
	expect(isSamePerson(unreachable, unreachable)).toBe(false);
});

test.each([
	["published", "2026-12-18", "open"],
	["published", "2026-09-07", "open"],
	["published", "2026-09-06", "closed"],
	["published", null, "open"],
	["closed", "2026-12-18", "closed"],
	["cancelled", "2026-12-18", "closed"],
	["finished", "2026-12-18", "closed"],
	["draft", "2026-12-18", "unknown"],
] as const)("a class that is %s and ends on %s is %s", (state, ends_on, asking) => {
	expect(askingOf({ state, ends_on }, "2026-09-07")).toBe(asking);
});

test("a reference is six signs in two halves, none like another", () => {
	const seen = new Set<string>();
	for (let sign = 0; sign < 18; sign++) {
		const reference = makeReference(() => sign);
		expect(isReference(reference)).toBe(true);
		seen.add(reference);
	}
	expect(seen.size).toBe(18);
	expect([...seen].join("")).not.toMatch(/[AEIOUBGLQSVZ015268]/);
});

test.each(["KM4-7T", "km4-7tp", "KM47TP", "AM4-7TP", "KM4-7TP ", 3, null])(
	"%j is no reference",
	(value) => {
		expect(isReference(value)).toBe(false);
	},
);

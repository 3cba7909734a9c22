import { expect, test } from "vitest";
import { isShown } from "#app/audit/shown.ts";

test.each([
	["Amina", "<bdi>Amina</bdi>", true],
	["Amina Karimi", "<td>Amina K.</td>", true],
	["Ali", "<p>The quality is good.</p>", false],
	["Ali", "quality of Ali", true],
	["O'Neil", "<bdi>O&#x27;Neil</bdi>", true],
	["O'Neil", "name\r\nO'Neil\r\n", true],
	["আমিনা", "<bdi>আমিনা</bdi>", true],
	["আমি", "<bdi>আমিনা</bdi>", false],
	["أمينة", "<bdi>أمينة</bdi>", true],
	["07700 900123", 'href="tel:07700900123"', false],
	["07700 900123", "<td>07700 900123</td>", true],
	["zed@example.test", 'href="mailto:zed@example.test"', true],
	["a+b", "a+b", true],
])("%s in %s: %s", (word, answer, shown) => {
	expect(isShown("full_name", new Set([word]), answer)).toBe(shown);
});

test("where nobody can tell, she was shown", () => {
	expect(isShown("phone", null, "nothing")).toBe(true);
	expect(isShown("phone", new Set(["Amina"]), null)).toBe(true);
	expect(isShown("phone", new Set(), "nothing")).toBe(false);
});

test("what is no name is shown as a whole line or not at all", () => {
	expect(isShown("phone", new Set(["07700 900123"]), "07700 900456")).toBe(false);
	expect(isShown("quote.words", new Set(["I am happy.\nI am here."]), "<p>I am here.</p>")).toBe(
		true,
	);
	expect(isShown("quote.words", new Set(["I am happy."]), "<p>I am here.</p>")).toBe(false);
});

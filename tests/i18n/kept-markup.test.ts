import { expect, test } from "vitest";
import { KeptMarkup } from "#app/i18n/kept-markup.ts";

test("the same content is made once, other content anew", () => {
	const kept = new KeptMarkup();
	const made: string[] = [];
	const get = (key: string) =>
		kept.get(key, () => {
			made.push(key);
			return `<b>${key}</b>`;
		});
	expect([get("en a"), get("en a"), get("ar a"), get("en a")]).toEqual([
		"<b>en a</b>",
		"<b>en a</b>",
		"<b>ar a</b>",
		"<b>en a</b>",
	]);
	expect(made).toEqual(["en a", "ar a"]);
});

test("what is kept never grows past its bound", () => {
	const kept = new KeptMarkup();
	let made = 0;
	const half = "x".repeat(4_000_000);
	for (const key of ["a", "b", "c", "a"]) {
		kept.get(key, () => {
			made++;
			return half;
		});
	}
	expect(made).toBe(4);
});

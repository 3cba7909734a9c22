import { describe, expect, test } from "vitest";
import { aboutLines, askingLines, cardMessage, timeLines } from "#app/finder/class-message.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";

const texts = loadTexts("locales");
const course = {
	title: { own: "أول دروس الإنجليزية", english: "First English" },
	slots: [
		{ weekday: 1, starts: "10:00", ends: "12:00" },
		{ weekday: 3, starts: "10:00", ends: "12:00" },
		{ weekday: 5, starts: "18:00", ends: "20:00" },
	],
	next: { day: "2026-10-16", time: "18:00" },
	venue: { name: "Hoe Street Library", outcode: "E17" },
};
const plain = (lines: readonly string[]) =>
	lines.map((line) => line.replace(/[\u2060\u2068\u2069]/g, ""));

test("she asks in polite English, with the class, its days and times and its place", () => {
	expect(plain(askingLines(texts("en").t, course, "en"))).toEqual([
		"Hello. I want to ask about this class:",
		"First English",
		"Monday and Wednesday 10:00–12:00",
		"Friday 18:00–20:00",
		"Hoe Street Library, E17",
		"Is there a place for me? Thank you.",
	]);
});

describe("times", () => {
	test("stand in one piece, and run from left to right in Arabic too", () => {
		expect(timeLines(course, "en")[1]).toBe("Friday 18:00\u2060–\u206020:00");
		expect(timeLines(course, "ar")[1]).toBe("الجمعة \u206818:00\u2060–\u206020:00\u2069");
	});

	test("without weekly days the next lesson says when; without any, nothing does", () => {
		expect(timeLines({ ...course, slots: [] }, "en")).toEqual(["Friday, 16 October 2026 18:00"]);
		expect(timeLines({ slots: [], next: null }, "en")).toEqual([]);
	});
});

test("a class without words in her language is told in English", () => {
	const english = { ...course, title: { own: null, english: "First English" }, venue: null };
	expect(aboutLines(english, "ar")[0]).toBe("First English");
	expect(aboutLines(english, "ar")).toHaveLength(3);
});

test("the card as a message is in her language, then in English, then the page", () => {
	const parts = cardMessage(course, "ar", "https://esol.test/ar/classes/e1").split("\n\n");
	expect(parts).toHaveLength(3);
	expect(parts[0]).toContain("أول دروس الإنجليزية");
	expect(parts[1]).toContain("First English\nMonday and Wednesday");
	expect(parts[2]).toBe("https://esol.test/ar/classes/e1");
	expect(cardMessage(course, "en", "https://esol.test/x").split("\n\n")).toHaveLength(2);
});

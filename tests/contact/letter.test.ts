import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fateOf } from "#app/contact/due.ts";
import { LETTER_KINDS, type LetterFacts, learnerLetter } from "#app/contact/letter.ts";
import { languages } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";

const texts = loadTexts(join(process.cwd(), "locales"));
const FACTS: LetterFacts = {
	name: "Amina",
	provider: "Lea Valley Learning",
	phone: "020 7946 0101",
	where: "Library, High Street, London, E17 7JN",
	link: "https://x.example/en/my/abc",
	at: "2026-07-06T09:00:00.000Z",
	before: "2026-07-03T09:00:00.000Z",
	next: "2026-07-08T09:00:00.000Z",
};
const wordsIn = (language: (typeof languages)[number]["tag"]) => ({
	t: quickTexts(texts(language)),
	language,
});

/** Words that tell whoever looks over her shoulder why she is written to. */
const TELLING =
	/esol|english|refuge|women|level|course|class\b|الإنجليزية|دورة|لاجئ|ইংরেজি|ক্লাস|angielsk|kurs|poziom/i;

describe.each(languages)("in $englishName", ({ tag }) => {
	test.each(LETTER_KINDS)("a letter about %s says what it must and not why", (kind) => {
		const { subject, body } = learnerLetter(wordsIn(tag), kind, FACTS);
		expect(body).toContain("Amina");
		expect(body).toContain("020 7946 0101");
		expect(`${subject} ${body}`).not.toMatch(TELLING);
		expect(`${subject} ${body}`).not.toMatch(/\{\{|contact:|undefined|null/);
	});

	test("a lesson is told with its day and its time in London", () => {
		const { body } = learnerLetter(wordsIn(tag), "cancelled", FACTS);
		expect(body).toContain("10:00");
		expect(body).toMatch(/\b6\b/);
		expect(learnerLetter(wordsIn(tag), "moved", FACTS).body).toMatch(/\b3\b[\s\S]*\b6\b/);
	});
});

test("an address is told only where she has a place, and a hidden one never", () => {
	const bodyOf = (kind: (typeof LETTER_KINDS)[number], where: LetterFacts["where"]) =>
		learnerLetter(wordsIn("en"), kind, { ...FACTS, where }).body;
	for (const kind of LETTER_KINDS) {
		const isTold = kind === "place" || kind === "first-lesson";
		expect(bodyOf(kind, FACTS.where).includes("High Street"), kind).toBe(isTold);
	}
	expect(bodyOf("place", "ask")).toContain("Ring us for the address.");
	expect(bodyOf("place", null)).not.toContain("Address");
});

test("the English has at most 12 words a sentence", () => {
	for (const kind of LETTER_KINDS) {
		const { body } = learnerLetter(wordsIn("en"), kind, { ...FACTS, where: null });
		for (const sentence of body.split(/[.?!:]\s|\n/)) {
			expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(12);
		}
	}
});

test("nothing typed into a name adds a line", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...LETTER_KINDS), (name, kind) => {
			const facts = { ...FACTS, name, provider: name, phone: name, where: name };
			const lines = learnerLetter(wordsIn("ar"), kind, facts).body.split("\n").length;
			const plain = { ...FACTS, name: "A", provider: "A", phone: "A", where: "A" };
			const most = learnerLetter(wordsIn("ar"), kind, plain).body.split("\n").length;
			expect(lines).toBeLessThanOrEqual(most);
		}),
	);
});

describe("a letter that waits", () => {
	const NOW = new Date("2026-07-06T08:00:00.000Z");
	const letter = { recipient: "a@b.test", created_at: "2026-07-06T07:00:00.000Z" };
	const due = { recipient: "a@b.test", until: "2026-07-06T09:00:00.000Z" };

	test("stays while its reason holds, is taken back when it does not", () => {
		expect(fateOf(letter, due, NOW)).toBe("keep");
		expect(fateOf(letter, undefined, NOW)).toBe("take-back");
		expect(fateOf(letter, { ...due, recipient: "other@b.test" }, NOW)).toBe("take-back");
	});

	test("is too late once what it tells is over, or after two days", () => {
		expect(fateOf(letter, { ...due, until: NOW.toISOString() }, NOW)).toBe("too-late");
		const old = { ...letter, created_at: "2026-07-04T07:59:00.000Z" };
		expect(fateOf(old, { ...due, until: null }, NOW)).toBe("too-late");
	});
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, wordsOf } from "#app/i18n/fold.ts";

const SAME: [language: string, one: string, other: string][] = [
	["Arabic, with and without hamza", "الإنجليزية", "الانجليزيه"],
	["Arabic, with and without short vowels", "مجّانًا", "مجانا"],
	["Arabic, stretched with tatweel", "عـــربي", "عربي"],
	["Arabic, presentation forms from a PDF", "ﻋﺮﺑﻲ", "عربي"],
	["Arabic yeh and kaf typed on a Persian keyboard", "كتابي", "کتابی"],
	["Urdu, typed with Arabic letters", "انگریزی کلاس", "انگريزي كلاس"],
	["Urdu, hamza on its own letter or left out", "بچوں کے لئے چاہئے", "بچوں کے لیے چاہیے"],
	["Urdu, with and without the short vowel", "اُردو", "اردو"],
	["Urdu digits", "انٹری ۱۲", "انٹری 12"],
	["Urdu heh forms", "پڑھنا ہے", "پڑهنا هے"],
	["Persian, with and without the zero-width non-joiner", "می‌خوانم", "میخوانم"],
	["Polish", "ŁÓDŹ", "lodz"],
	["Turkish, dotted and dotless i", "İNGİLİZCE ılık", "ingilizce ilik"],
	["German sharp s", "STRAẞE", "strasse"],
	["Vietnamese đ", "Đường", "duong"],
	["Romanian, comma or cedilla below", "învățare", "învăţare"],
	["Greek, accents and final sigma", "ΑΓΓΛΙΚΌΣ", "αγγλικος"],
	["Ukrainian, either apostrophe", "п’ять", "п'ять"],
	["Chinese full-width letters and digits", "ＥＳＯＬ１２", "esol12"],
	["Bengali digits", "ক্লাস ১২", "ক্লাস 12"],
	["Arabic and Persian digits", "٣٤ ۵۶", "34 56"],
	["Gujarati and Tamil digits", "૧૨ ௩௪", "12 34"],
];

test.each(SAME)("%s: both spellings are one word", (_, one, other) => {
	expect(fold(one)).toBe(fold(other));
});

const KEPT = ["ইংরেজি শেখা", "ਅੰਗਰੇਜ਼ੀ", "அங்கிலம்", "અંગ્રેજી", "англійська їжа", "እንግሊዝኛ", "英语课程"];

test.each(KEPT)("the marks of %s stay", (word) => {
	expect(fold(word)).toBe(word.normalize("NFC"));
});

test("Ukrainian й and и stay two letters", () => {
	expect(fold("й")).not.toBe(fold("и"));
});

test("Tamil vowel signs stay: different words are not made one", () => {
	expect(fold("கல்")).not.toBe(fold("கால்"));
});

test("英语 is found inside 初级英语课程", () => {
	expect(wordsOf("初级英语课程", "zh-Hans")).toContain(wordsOf("英语")[0]);
});

test("words are cut in every script", () => {
	expect(wordsOf("English for parents, Entry 1 – E17!")).toEqual([
		"english",
		"for",
		"parents",
		"entry",
		"1",
		"e17",
	]);
	expect(wordsOf("انگریزی کلاس، مفت", "ur")).toEqual(["انگریزی", "کلاس", "مفت"]);
	expect(wordsOf("بچوں کے لیے مفت کلاس۔ کب؟", "ur")).toEqual(
		"بچوں کے لیے مفت کلاس کب".split(" ").map(fold),
	);
	expect(wordsOf("ইংরেজি ক্লাস", "bn")).toEqual(["ইংরেজি", "ক্লাস"]);
	expect(wordsOf("ਅੰਗਰੇਜ਼ੀ ਕਲਾਸ", "pa")).toHaveLength(2);
	expect(wordsOf("ஆங்கில வகுப்பு", "ta")).toHaveLength(2);
});

test("an apostrophe does not hide a word", () => {
	expect(wordsOf("King's Cross")).toEqual(wordsOf("kings cross"));
	expect(wordsOf("п’ять", "uk")).toEqual(["пять"]);
	expect(wordsOf("apprendre l’anglais", "fr")).toContain("anglais");
});

test("a word said twice is kept once", () => {
	expect(wordsOf("English, english, ENGLISH")).toEqual(["english"]);
});

test("a language nobody knows still gives words", () => {
	expect(wordsOf("two words", "!!")).toEqual(["two", "words"]);
});

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const letters = fc
	.array(
		fc.constantFrom(
			..."aßςΣıİłŁéÅøæ",
			..."بأآؤئىيكةهھۂۓٱ\u0640\u0653\u0654\u0655\u064B\u0670",
			..."ড়য়ਜ਼ক্ষ৩\u200D\u200C",
			..."\u0301\u0308\u0327\u0345ῼᾳй\u0306ї\u00AD\u202E가ᄀ",
		),
	)
	.map((parts) => parts.join(""));

test("folding again changes nothing", () => {
	for (const texts of [anyText, letters]) {
		fc.assert(
			fc.property(texts, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
			{ numRuns: 2_000 },
		);
	}
});

test("composed and decomposed text fold to the same", () => {
	for (const texts of [anyText, letters]) {
		fc.assert(
			fc.property(texts, (text) => {
				expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
			}),
			{ numRuns: 2_000 },
		);
	}
});

test("no text, not even half a surrogate, makes it throw", () => {
	const broken = fc.string({
		unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)),
	});
	fc.assert(
		fc.property(broken, (text) => void wordsOf(text)),
		{ numRuns: 1_000 },
	);
});

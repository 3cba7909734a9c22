// Soft hyphen, joiners and non-joiners, bidi controls, word joiner, byte order mark, tatweel.
const UNSEEN = /[\u00AD\u061C\u200C-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0640]/gu;

// Only here: taking marks off every script would destroy Bengali, Gujarati, Punjabi and Tamil.
const MARKED_LETTER = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;

// Short vowels and hamza: hardly anybody types them, many printed words have them.
const ARABIC_SIGNS = /[\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/gu;

// What Unicode does not decompose: to the left the letter kept, in Arabic script the Persian form.
const SAME_LETTER = lettersOf({
	l: "ł",
	i: "ı",
	d: "đð",
	o: "ø",
	ss: "ß",
	ae: "æ",
	oe: "œ",
	th: "þ",
	σ: "ς",
	"'": "\u2018\u2019\u02BC",
	"\u0627": "\u0671",
	"\u06CC": "\u0649\u064A",
	"\u06A9": "\u0643\u06AA",
	"\u0647": "\u0629\u06BE\u06C1\u06C3\u06D5",
});
const OTHER_FORM = new RegExp(`[${[...SAME_LETTER.keys()].join("")}]`, "gu");
const DIGIT = /\p{Nd}/u;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
const ELISION = /^(?:[cdjlmnst]|qu)'(?=.)/u;
const PLAIN = /^[\x20-\x7E]*$/;

/** The form in which two spellings of one word are equal; never shown to anybody. */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	return text
		.normalize("NFKC")
		.toLowerCase()
		.normalize("NFKD")
		.replace(UNSEEN, "")
		.replace(ARABIC_SIGNS, "")
		.replace(MARKED_LETTER, "$1")
		.replace(OTHER_FORM, (letter) => SAME_LETTER.get(letter)!)
		.replace(FOREIGN_DIGIT, digitValue)
		.normalize("NFC");
}

/** The folded words of a text, each once, as a search keeps and asks for them. */
export function wordsOf(text: string, language = "en"): string[] {
	const words = new Set<string>();
	for (const { segment, isWordLike } of segmenterOf(language).segment(fold(text))) {
		if (isWordLike) words.add(segment.replace(ELISION, "").replaceAll("'", ""));
	}
	return [...words];
}

function lettersOf(forms: Record<string, string>): Map<string, string> {
	return new Map(
		Object.entries(forms).flatMap(([letter, others]) =>
			[...others].map((other) => [other, letter]),
		),
	);
}

/** Every script keeps its ten digits in a row, so the value is the distance from the first. */
function digitValue(digit: string): string {
	const code = digit.codePointAt(0)!;
	let first = code;
	while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
	return String((code - first) % 10);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
	const kept = segmenters.get(language);
	if (kept) return kept;
	const known = /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(language) ? language : "en";
	const made = segmenters.get(known) ?? new Intl.Segmenter(known, { granularity: "word" });
	segmenters.set(known, made);
	return made;
}

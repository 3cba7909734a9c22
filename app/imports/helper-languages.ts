import { fold } from "#app/i18n/fold.ts";

// Languages of England's schools and ESOL classes, by tag: those of the site and many more.
const TAGS =
	`ak am ar az be bg bn bs ca cs cy da de el en es et fa ff fi fil fr gu ha he hi hr hu hy id ig it
	ja ka kk km kn ko ku ckb ky lg ln lo lt lv mk ml mn mr ms my ne nl no om pa pl ps pt ro ru rw si sk sl sn
	so sq sr sv sw ta te tg th ti tk tr tw ug uk ur uz vi wo xh yo yue zh zh-Hans zh-Hant zu prs rom`
		.trim()
		.split(/\s+/);

/** `Arabic; Bengali`, in English, in the language's own name, or as tags; null when one is neither. */
export function parseHelperLanguages(text: string): string[] | null {
	const tags = text
		.split(/[;,\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== "")
		.map((part) => names().get(fold(part)));
	const isKnown = tags.length > 0 && tags.every((tag) => tag !== undefined);
	return isKnown ? [...new Set(tags)].sort() : null;
}

let keptNames: ReadonlyMap<string, string> | null = null;

function names(): ReadonlyMap<string, string> {
	keptNames ??= readNames();
	return keptNames;
}

// Names in London for what the list of names calls otherwise.
const ALSO: Readonly<Record<string, string>> = {
	bengali: "bn",
	farsi: "fa",
	dari: "prs",
	sorani: "ckb",
	mandarin: "zh",
	tagalog: "fil",
	twi: "tw",
	romani: "rom",
};

function readNames(): ReadonlyMap<string, string> {
	const english = new Intl.DisplayNames("en", { type: "language" });
	const named = TAGS.flatMap((tag) => {
		const own = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
		return [tag, english.of(tag) ?? tag, own].map((name) => [fold(name), tag] as const);
	});
	return new Map([...named.reverse(), ...Object.entries(ALSO)]);
}

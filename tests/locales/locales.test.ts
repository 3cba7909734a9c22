import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { sourcesIn } from "#tests/support/sources.ts";

/** Letters a text of the language must hold, where the script is not Latin. */
const SCRIPTS: Record<string, RegExp> = {
	ar: /\p{Script=Arabic}/u,
	bn: /\p{Script=Bengali}/u,
	ur: /\p{Script=Arabic}/u,
};

/** Texts that are rightly the same in every language. */
const SAME_EVERYWHERE = new Set(
	readFileSync(join(import.meta.dirname, "same-everywhere.txt"), "utf8")
		.trim()
		.split("\n"),
);

type Texts = Map<string, string>;

const PLURAL = /^(.*)_(zero|one|two|few|many|other)$/;
const locales = new Map(languages.map(({ tag }) => [tag as string, readTexts(tag)]));
const english = locales.get(SOURCE_LANGUAGE)!;
const pluralBases = new Set([...english.keys()].flatMap((key) => pluralBase(key) ?? []));

test("there are English texts to compare with", () => {
	expect(english.size).toBeGreaterThan(200);
	expect(pluralBases.size).toBeGreaterThan(5);
});

test("every language has the files of English", () => {
	const files = (tag: string) =>
		sourcesIn([`locales/${tag}`], /\.json$/).map(({ path }) => path.split("/").at(-1));
	for (const { tag } of languages) expect(files(tag), tag).toEqual(files(SOURCE_LANGUAGE));
});

describe.each([...locales])("%s", (tag, texts) => {
	test("has every key, with the plural forms of the language, and no other", () => {
		expect([...texts.keys()].sort()).toEqual(expectedKeys(tag).sort());
	});

	test("has no empty text and no outer space", () => {
		const wrong = [...texts].filter(([, text]) => text.trim() !== text || text === "");
		expect(wrong).toEqual([]);
	});

	test("uses the same variables as English", () => {
		const wrong = [...texts.keys()].filter((key) => {
			const needed = variablesOf(sourceOf(key));
			return variablesOf(texts.get(key)!).join() !== needed.join();
		});
		expect(wrong).toEqual([]);
	});

	test("isolates direction with isolates, never with embeddings", () => {
		const wrong = [...texts].filter(([, text]) => /[\u202a-\u202e]/.test(text));
		expect(wrong).toEqual([]);
	});

	test("is written as Unicode composes it", () => {
		expect([...texts].filter(([, text]) => text !== text.normalize("NFC"))).toEqual([]);
	});

	test("counts where a plural form covers more than one number", () => {
		const wrong = [...texts].filter(([key, text]) => {
			const [, base, form] = PLURAL.exec(key) ?? [];
			if (!base || !form || !pluralBases.has(base)) return false;
			return coversMany(tag, form) && !text.includes("{{count}}");
		});
		expect(wrong).toEqual([]);
	});
});

describe.each([...locales].filter(([tag]) => tag !== SOURCE_LANGUAGE))("%s", (tag, texts) => {
	test("is translated", () => {
		const script = SCRIPTS[tag];
		const wrong = [...texts].filter(([key, text]) => {
			if (SAME_EVERYWHERE.has(key) || !hasWords(sourceOf(key))) return false;
			return script ? !script.test(text) : false;
		});
		expect(wrong).toEqual([]);
		const same = [...texts].filter(([key, text]) => hasWords(text) && text === sourceOf(key));
		expect(same.length / texts.size, same.map(([key]) => key).join()).toBeLessThan(0.02);
	});
});

test("English keeps to short sentences and plain words", () => {
	const learner = [...english].filter(([key]) =>
		/^(class|common|contact|enrolments|finder|guide|keeping|links|my|people|plans):/.test(key),
	);
	expect(learner.length).toBeGreaterThan(100);
	const long = learner.filter(([, text]) =>
		text.split(/[.?!:]\s|\n/).some((sentence) => sentence.split(/\s+/).length > 12),
	);
	expect(long).toEqual([]);
	const banned = /\binvalid\b|\bfill (in|out)\b|\blog ?in\b|n't\b|\be\.g\.|\bplease\b/i;
	expect([...english].filter(([, text]) => banned.test(text))).toEqual([]);
});

function readTexts(tag: string): Texts {
	const texts: Texts = new Map();
	for (const { path, text } of sourcesIn([`locales/${tag}`], /\.json$/)) {
		const namespace = path.split("/").at(-1)!.replace(".json", "");
		collect(JSON.parse(text), `${namespace}:`, texts);
	}
	return texts;
}

function collect(node: unknown, path: string, into: Texts): void {
	if (typeof node === "string") into.set(path, node);
	if (typeof node !== "object" || node === null) return;
	for (const [key, value] of Object.entries(node)) {
		collect(value, path.endsWith(":") ? path + key : `${path}.${key}`, into);
	}
}

function pluralBase(key: string): string[] | undefined {
	const [, base] = PLURAL.exec(key) ?? [];
	return base && english.has(`${base}_other`) ? [base] : undefined;
}

function expectedKeys(tag: string): string[] {
	const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
	const single = [...english.keys()].filter((key) => !pluralBase(key));
	return [...single, ...[...pluralBases].flatMap((base) => forms.map((form) => `${base}_${form}`))];
}

/** i18next shows `_one` for 0 in Bengali, and `_few` always stands for several numbers. */
function coversMany(tag: string, form: string): boolean {
	const rules = new Intl.PluralRules(tag);
	return (
		Array.from({ length: 200 }, (_, n) => n).filter((n) => rules.select(n) === form).length > 1
	);
}

function sourceOf(key: string): string {
	const base = PLURAL.exec(key)?.[1];
	return english.get(key) ?? english.get(`${base}_other`) ?? "";
}

function variablesOf(text: string): string[] {
	const names = [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name!);
	return [...new Set(names)].filter((name) => name !== "count").sort();
}

function hasWords(text: string): boolean {
	return /\p{L}{2,}/u.test(text.replace(/\{\{.*?\}\}/g, ""));
}

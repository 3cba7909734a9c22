import { expect, test } from "vitest";
import { labelWords } from "#app/evaluation/label-words.ts";
import type { Label } from "#app/evaluation/report-model.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";

const texts = loadTexts("locales");

function wordsIn(language: "en" | "pl", label: Label): string {
	return labelWords(label, { t: texts(language).t, language });
}

test("a label goes by its count, and a name stays as it is", () => {
	const classes = (count: number): Label => ({
		...{ key: "evaluation:pilots.classCount", values: { count } },
	});
	expect(wordsIn("en", classes(1))).toBe("1 class");
	expect(wordsIn("en", classes(5))).toBe("5 classes");
	expect(wordsIn("pl", classes(2))).not.toBe(wordsIn("pl", classes(5)).replace("5", "2"));
	expect(wordsIn("pl", { name: "Talk Together" })).toBe("Talk Together");
});

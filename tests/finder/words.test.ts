import { describe, expect, test } from "vitest";
import { AREAS } from "#app/finder/areas.ts";
import { findPlace } from "#app/finder/places/place.ts";
import { OTHER_WORDS } from "#app/finder/words/all.ts";
import { placeName } from "#app/finder/words/place-name.ts";
import { fold, wordsOf } from "#app/i18n/fold.ts";
import { languages } from "#app/i18n/languages.ts";

/** The letters of the language, where they are not those of the English names. */
const SCRIPTS: Record<string, RegExp> = {
	ar: /^[\p{Script=Arabic}\s]+$/u,
	bn: /^[\p{Script=Bengali}\s]+$/u,
	ur: /^[\p{Script=Arabic}\s]+$/u,
};
/** Everywhere is near London. */
const TOWNS = ["London"];
const OTHERS = Object.entries(OTHER_WORDS);

test("every language but English has its words", () => {
	expect(OTHERS.map(([tag]) => tag).sort()).toEqual(
		languages
			.map(({ tag }) => tag as string)
			.filter((tag) => tag !== "en")
			.sort(),
	);
	expect(AREAS).toHaveLength(37);
});

describe.each(OTHERS)("in %s", (tag, { places, subjects }) => {
	const all = [...Object.entries(places), ...Object.entries(subjects)];

	test("no two areas share a name, however it is spelt", () => {
		const names = AREAS.flatMap(({ name }) => (places[name] ?? []).map((other) => fold(other)));
		expect(new Set(names).size).toBe(names.length);
	});

	test("no spelling stands twice, or belongs to two words", () => {
		const names = all.flatMap(([, others]) => others.map((other) => fold(other)));
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
	});

	test("the search can read every spelling", () => {
		const unread = all.flatMap(([, names]) =>
			names.filter((name) => wordsOf(name, tag).length === 0),
		);
		expect(unread).toEqual([]);
		expect(all.filter(([, names]) => names.length === 0)).toEqual([]);
	});

	test("the English places are places that we know", () => {
		const unknown = Object.keys(places).filter((name) => !TOWNS.includes(name) && !findPlace(name));
		expect(unknown).toEqual([]);
	});

	test("the commonest subjects are there", () => {
		const common = ["English", "reading", "writing", "speaking", "conversation", "grammar"];
		const more = ["maths", "computer", "work", "citizenship", "exam", "beginners", "parents"];
		for (const word of [...common, ...more, "children", "women"]) {
			expect(subjects[word], word).toBeDefined();
		}
	});
});

describe.each(Object.entries(SCRIPTS))("in the letters of %s", (tag, script) => {
	const [, { places, subjects }] = OTHERS.find(([other]) => other === tag)!;

	test("every borough and Integration Area has a name", () => {
		const missing = AREAS.filter(({ name }) => !script.test(places[name]?.[0] ?? ""));
		expect(missing.map(({ name }) => name)).toEqual([]);
	});

	test("nothing is written in others by mistake", () => {
		const names = [...Object.values(places), ...Object.values(subjects)].flat();
		expect(names.length).toBeGreaterThan(150);
		expect(names.filter((name) => !script.test(name))).toEqual([]);
	});
});

test("a page shows the name that its readers write, else the English one", () => {
	expect(placeName("Hackney", "bn")).toBe("হ্যাকনি");
	expect(placeName("Hackney", "ur")).toBe("ہیکنی");
	expect(placeName("Hackney", "en")).toBe("Hackney");
	expect(placeName("Hackney", "pl")).toBe("Hackney");
	expect(placeName("London", "pl")).toBe("Londyn");
});

test("a place is found where somebody lives under its name in any language", () => {
	const all = OTHERS.flatMap(([, { places }]) =>
		Object.entries(places).flatMap(([english, others]) => others.map((name) => [english, name])),
	).filter(([english]) => english !== "London");
	expect(all.length).toBeGreaterThan(100);
	const lost = all.filter(
		([english, name]) => findPlace(name!)?.name !== findPlace(english!)?.name,
	);
	expect(lost).toEqual([]);
	expect(findPlace("ওয়ালথামস্টো")).toMatchObject({ name: "Walthamstow Central" });
	expect(findPlace("والتھم سٹو")).toMatchObject({ name: "Walthamstow Central" });
	expect(findPlace("إلفورد")).toMatchObject({ name: "Ilford", outcode: "IG1" });
});

import { createElement } from "react";
import { expect, test } from "vitest";
import type { ClassCard } from "#app/finder/class-card.ts";
import { NO_SEARCH } from "#app/finder/finder-address.ts";
import type { Search } from "#app/finder/finder-search.ts";
import type { Facets, Found } from "#app/finder/found.ts";
import { resultsAbout, resultsTitle } from "#app/finder/labels.ts";
import { findPlace } from "#app/finder/places/place.ts";
import { ResultCard } from "#app/finder/result-card.tsx";
import { Results } from "#app/finder/results.tsx";
import { SearchForm } from "#app/finder/search-form.tsx";
import { type LanguageTag, languages } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import { inPage, NOW, wordsIn } from "./in-page.tsx";

const HACKNEY = "E09000012";

const FACETS: Facets = {
	level: { "pre-entry": 4, "entry-1": 7, "entry-2": 0, "entry-3": 2, "level-1": 0, "level-2": 0 },
	day: { mon: 3, tue: 5, wed: 0, thu: 1, fri: 0, sat: 0, sun: 0 },
	time: { morning: 6, afternoon: 2, evening: 0 },
	kind: { community: 8, workplace: 0, "conversation-club": 1, family: 0, activity: 0 },
	childcare: { welcome: 2, creche: 0 },
	facts: {
		places: 5,
		free: 9,
		women: 0,
		"step-free": 4,
		"school-hours": 1,
		"no-papers": 0,
		"drop-in": 0,
		"shift-friendly": 0,
		online: 1,
	},
	area: { [HACKNEY]: 12 },
};

const CARD: ClassCard = {
	slug: "first-steps",
	title: { own: null, english: "First steps" },
	kind: "community",
	provider: "Lea Valley Learning",
	isExample: false,
	venue: { name: "Hoe Street Library", outcode: "E17" },
	area: "E09000031",
	addressHidden: false,
	online: false,
	miles: null,
	levels: ["entry-1"],
	slots: [{ weekday: 2, starts: "10:00", ends: "12:00" }],
	next: { day: "2026-10-20", time: "10:00" },
	costPence: 0,
	places: { state: "free", count: 3, age: 2 },
	tags: ["women"],
};

const FOUND: Found = {
	total: 1,
	page: 1,
	pages: 1,
	cards: [CARD],
	facets: FACETS,
	nothing: null,
	validUntil: "2026-10-14T23:00:00.000Z",
};

function nothingFor(search: Partial<Search>, nothing: Partial<Found["nothing"]>): string {
	const found = {
		...FOUND,
		total: 0,
		cards: [],
		nothing: { instead: [], levels: [], withoutPlaces: 0, ...nothing },
	};
	return inPage(<Results search={{ ...NO_SEARCH, ...search }} ignored={[]} found={found} />);
}

test("beside each choice stands how many classes it gives, softly where there are none", () => {
	const html = inPage(<SearchForm search={NO_SEARCH} facets={FACETS} />);
	const choice = (id: string) =>
		html.match(new RegExp(`<div class="(choice[^"]*)"><input[^>]*id="${id}".*?</div>`))!;
	expect(wordsIn(choice("level-entry-1")[0])).toContain("Entry 1 7");
	expect(choice("level-entry-1")[1]).toBe("choice");
	expect(choice("level-entry-2")[1]).toBe("choice choice-none");
	expect(choice("day-tue")[0]).toContain('<span class="choice-count">5</span>');
	expect(choice("women")[1]).toBe("choice choice-none");
	expect(html).not.toContain("disabled");
});

test("areas are chosen by their name in both languages, with their count", () => {
	const html = inPage(<SearchForm search={NO_SEARCH} facets={FACETS} />, "ar");
	expect(html).toContain('<option value="hackney">هاكني · Hackney (12)</option>');
	expect(html).toContain("Barnet (0)");
	expect(inPage(<SearchForm search={NO_SEARCH} facets={FACETS} />, "pl")).toContain(
		'<option value="hackney" lang="en">Hackney (12)</option>',
	);
});

test("a code from work is folded away until there is one", () => {
	const fold = /<details class="fold"( open="")?><summary>I have a code/;
	const without = inPage(<SearchForm search={NO_SEARCH} facets={FACETS} />);
	expect(without.match(fold)?.[1]).toBeUndefined();
	const code = inPage(<SearchForm search={{ ...NO_SEARCH, code: "CLEAN2026" }} facets={FACETS} />);
	expect(code.match(fold)?.[1]).toBe(' open=""');
	expect(code).toContain('value="CLEAN2026"');
});

test("the next lesson is told in words, today, tomorrow or in some days", () => {
	const shown = (day: string, language: LanguageTag = "en") => {
		const card = { ...CARD, next: { day, time: "10:00" } };
		return wordsIn(inPage(<ResultCard card={card} />, language));
	};
	expect(shown("2026-10-20")).toContain("Tuesday 20 October 10:00 in 6 days");
	expect(shown("2026-10-15")).toContain("Thursday 15 October 10:00 tomorrow");
	expect(shown("2026-10-14")).toContain("Wednesday 14 October 10:00 today");
	expect(shown("2026-10-20", "pl")).toContain("20 października 10:00 za 6 dni");
});

test("what is kept of a card is not what it said yesterday", () => {
	const keys = [NOW, new Date("2026-10-15T09:40:00Z")].map((now) => {
		const kept: string[] = [];
		const Spy = () => {
			const page = usePage();
			page.keep = (key) => {
				kept.push(key);
				return "";
			};
			return createElement(ResultCard, { card: CARD });
		};
		inPage(<Spy />, "en", now);
		return kept;
	});
	expect(keys[0]).toHaveLength(1);
	expect(keys[0]).not.toEqual(keys[1]);
});

test("a hidden address is a borough, and comes after joining", () => {
	const hidden = { ...CARD, venue: null, area: HACKNEY, addressHidden: true };
	const words = wordsIn(inPage(<ResultCard card={hidden} />));
	expect(words).toContain("Hackney You get the address after you join.");
	expect(words).not.toContain("E17");
});

test("a private class is opened with the code that found it", () => {
	const search = { ...NO_SEARCH, code: "CLEAN2026" };
	const html = inPage(<Results search={search} ignored={[]} found={FOUND} />);
	expect(html).toContain('href="/en/classes/first-steps?code=CLEAN2026"');
	const open = inPage(<Results search={NO_SEARCH} ignored={[]} found={FOUND} />);
	expect(open).toContain('href="/en/classes/first-steps"');
});

test("nothing found: each filter to leave out with what that gives, and the levels beside", () => {
	const html = nothingFor(
		{ level: ["level-2"], day: ["sun"], near: "E17", place: findPlace("E17") },
		{
			instead: [
				{ group: "level", count: 4 },
				{ group: "day", count: 1 },
			],
			levels: [{ level: "level-1", count: 2 }],
		},
	);
	const ways = [...html.matchAll(/<li><a href="([^"]+)">([^<]+)<\/a><\/li>/g)].map(
		([, to, words]) => `${words} ${to!.replaceAll("&amp;", "&")}`,
	);
	expect(ways).toEqual(
		expect.arrayContaining([
			"Without “Level 2”: 4 classes /en/classes?near=E17&day=sun",
			"Without “Sunday”: 1 class /en/classes?near=E17&level=level-2",
			"Level 1: 2 classes /en/classes?near=E17&level=level-1&day=sun",
			"Remove all choices /en/classes?near=E17",
		]),
	);
	expect(wordsIn(html)).toContain("We keep nothing about you.");
});

test("nothing found but waiting lists: said once, as waiting", () => {
	const html = nothingFor(
		{ facts: ["places", "women"] },
		{
			instead: [
				{ group: "places", count: 2 },
				{ group: "women", count: 1 },
			],
			withoutPlaces: 2,
		},
	);
	expect(html).toContain(
		'<a href="/en/classes?women=yes">Full now, but you can wait: 2 classes</a>',
	);
	expect(html).not.toContain("Without “Places free now”");
	expect(html).toContain("Without “Women only”: 1 class");
});

test("a code that finds nothing is asked to be checked; no other search is", () => {
	expect(nothingFor({ code: "CLEAN2027" }, {})).toContain("with the code CLEAN2027.");
	expect(nothingFor({ area: HACKNEY }, {})).not.toContain("poster. ");
	expect(nothingFor({}, {})).toContain("There are no classes here yet.");
});

test.each(languages)("in $englishName each place has a title of its own", ({ tag }) => {
	let titles: string[] = [];
	const Titles = () => {
		const { t } = usePage();
		const wheres = [
			{ place: null, area: null },
			{ place: null, area: HACKNEY },
			{ place: findPlace("E17"), area: null },
		];
		titles = wheres.flatMap((where) => [resultsTitle(t, where, tag), resultsAbout(t, where, tag)]);
		return null;
	};
	inPage(<Titles />, tag);
	expect(new Set(titles).size).toBe(6);
	expect(titles[3]).toContain(titles[2]);
	expect(titles[4]).toContain("E17");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVELS } from "#app/assessments/levels.ts";
import { AREAS, areaSlug } from "#app/finder/areas.ts";
import { hrefOf, NO_SEARCH, paramsOf } from "#app/finder/finder-address.ts";
import { CHILDCARE, DAYS, FACTS, KINDS, SORTS, sortOf, TIMES } from "#app/finder/finder-search.ts";
import { readSearch } from "#app/finder/search-params.ts";

function read(query: string) {
	return readSearch(new URLSearchParams(query), "en");
}

test("an empty form is a search for everything, and nothing of it is ignored", () => {
	expect(read("near=&within=&area=&q=&page=")).toEqual({ search: NO_SEARCH, ignored: [] });
});

test("every parameter of the contract is read", () => {
	const { search, ignored } = read(
		"q=cooking&near=e17&within=2.5&area=hackney&level=entry-2&level=entry-1&day=tue&day=mon" +
			"&time=evening&kind=family&childcare=creche&women=yes&free=yes&sort=best&page=2",
	);
	expect(ignored).toEqual([]);
	expect(search).toMatchObject({
		q: "cooking",
		words: ["cooking"],
		near: "e17",
		place: { name: "E17" },
		within: 2.5,
		area: "E09000012",
		level: ["entry-1", "entry-2"],
		day: ["mon", "tue"],
		time: ["evening"],
		kind: ["family"],
		childcare: ["creche"],
		facts: ["free", "women"],
		sort: "best",
		page: 2,
	});
});

test.each([
	["level=entry-9", "level", "entry-9"],
	["day=someday", "day", "someday"],
	["women=perhaps", "women", "perhaps"],
	["near=Timbuktu", "near", "Timbuktu"],
	["near=E17&within=far", "within", "far"],
	["near=E17&within=-1", "within", "-1"],
	["near=E17&within=0", "within", "0"],
	["within=3", "within", "3"],
	["area=angel", "area", "angel"],
	["sort=cheapest", "sort", "cheapest"],
	["page=0", "page", "0"],
	["page=1e9", "page", "1e9"],
	["q=%21%3F", "q", "!?"],
	["sort=soonest&sort=best", "sort", "best"],
	["code=ABC", "code", "ABC"],
])("%s: what cannot be used is named", (query, name, value) => {
	expect(read(query).ignored).toEqual([{ name, value }]);
});

test("a place nobody knows is named once, not again for its distance", () => {
	const { search, ignored } = read("near=Timbuktu&within=3");
	expect(ignored).toEqual([{ name: "near", value: "Timbuktu" }]);
	expect(search).toMatchObject({ near: "Timbuktu", place: null, within: null });
});

test("the rest of a search holds when one value is unknown", () => {
	const { search, ignored } = read("level=entry-1&level=entry-9&switch-language=ar");
	expect(search.level).toEqual(["entry-1"]);
	expect(ignored).toEqual([{ name: "level", value: "entry-9" }]);
});

test.each(["E09000031", "waltham-forest", "Waltham Forest", "WALTHAM-FOREST"])(
	"%s is the area Waltham Forest",
	(area) => {
		expect(read(`area=${encodeURIComponent(area)}`).search.area).toBe("E09000031");
	},
);

test("London has 33 boroughs and four Integration Areas lie outside it; each has its own name", () => {
	expect(AREAS).toHaveLength(37);
	for (const { gss } of AREAS) expect(read(`area=${areaSlug(gss)}`).search.area).toBe(gss);
});

test("the order is the one asked for where it is possible", () => {
	const order = (query: string) => sortOf(read(query).search);
	expect(order("")).toBe("soonest");
	expect(order("near=E17")).toBe("nearest");
	expect(order("q=english")).toBe("best");
	expect(order("near=E17&sort=soonest")).toBe("soonest");
	expect(order("sort=nearest")).toBe("soonest");
	expect(order("near=E17&sort=best")).toBe("nearest");
	expect(order("near=E17&q=english&sort=best")).toBe("best");
});

test("a change begins again at the first page", () => {
	const { search } = read("level=entry-1&page=3");
	expect(hrefOf(search)).toBe("/classes?level=entry-1");
	expect(hrefOf(search, { level: [] })).toBe("/classes");
	expect(hrefOf(search, { page: 4 })).toBe("/classes?level=entry-1&page=4");
});

const some = <T extends string>(values: readonly T[]) => fc.subarray([...values]);
const query = fc.record({
	q: fc.constantFrom("", "cooking", "english work", "اللغة"),
	near: fc.constantFrom("", "E17", "Hackney", "Timbuktu"),
	within: fc.constantFrom("", "1", "2.5", "x"),
	area: fc.constantFrom("", ...AREAS.map(({ gss }) => gss), "nowhere"),
	level: some(LEVELS),
	day: some(DAYS),
	time: some(TIMES),
	kind: some(KINDS),
	childcare: some(CHILDCARE),
	facts: some(FACTS),
	sort: fc.constantFrom("", ...SORTS),
	page: fc.constantFrom("", "1", "7", "last"),
});

test("the address of a search reads back as the same search", () => {
	fc.assert(
		fc.property(query, ({ facts, ...values }) => {
			const params = new URLSearchParams(facts.map((fact) => [fact, "yes"]));
			for (const [name, value] of Object.entries(values)) {
				for (const each of [value].flat()) params.append(name, each);
			}
			const { search } = readSearch(params, "en");
			expect(readSearch(paramsOf(search), "en").search).toEqual(search);
		}),
	);
});

test("nothing that can stand in an address makes it throw", () => {
	const names = fc.constantFrom("q", "near", "within", "area", "level", "page", "sort", "women");
	const pairs = fc.array(fc.tuple(names, fc.string({ unit: "binary" })));
	fc.assert(
		fc.property(pairs, (values) => {
			const { search } = readSearch(new URLSearchParams(values), "en");
			expect(hrefOf(search)).toMatch(/^\/classes(\?|$)/);
		}),
	);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_SEARCH } from "#app/finder/finder-address.ts";
import type { Search } from "#app/finder/finder-search.ts";
import { findPlace } from "#app/finder/places/place.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { countUnmetNeed, openUnmetNeed } from "#app/finder/unmet-need.server.ts";
import { needOf, protectNeed } from "#app/finder/unmet-need.ts";
import { monthsToChoose, readPeriod } from "#app/finder/unmet-need-months.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00.000Z");
const search = (query: string): Search => readSearch(new URLSearchParams(query), "en").search;

describe("of a search that found nothing is kept", () => {
	test("the level, the borough, the time and the childcare, and nothing else", () => {
		const asked =
			"q=Amina+cooking&near=E17+4QH&level=entry-1&time=evening&childcare=creche&women=yes";
		expect(needOf(search(asked))).toEqual({
			level: "entry-1",
			area_id: "E09000031",
			time: "evening",
			childcare: "creche",
		});
	});

	test("several choices as several, and no choice as none", () => {
		expect(needOf(search("level=entry-1&level=entry-2&area=newham"))).toEqual({
			level: "several",
			area_id: "E09000025",
			time: "",
			childcare: "",
		});
	});

	test("the area chosen before the area of the place, and of a station the one around it", () => {
		expect(needOf(search("near=E17&area=hackney"))?.area_id).toBe("E09000012");
		expect(findPlace("Walthamstow Central")).toMatchObject({ kind: "station" });
		expect(findPlace("Walthamstow Central")).not.toHaveProperty("area");
		expect(needOf(search("near=Walthamstow+Central"))?.area_id).toBe("E09000031");
		expect(needOf(search("near=BD1"))?.area_id).toBe("E08000032");
	});

	test("nothing where nothing was asked that a class is planned by, or with a private code", () => {
		for (const query of [
			"",
			"q=cooking",
			"day=mon&free=yes",
			"near=nowhere-at-all",
			"kind=family",
		]) {
			expect(needOf(search(query)), query).toBeNull();
		}
		expect(needOf(search("code=HOTEL-7&level=entry-1&area=newham"))).toBeNull();
	});

	test("fixed words alone, whatever is asked", () => {
		const names = fc.constantFrom("q", "near", "area", "level", "time", "childcare", "day", "x");
		const values = fc.oneof(
			fc.string(),
			fc.constantFrom("entry-1", "E17 4QH", "Bank", "newham", "evening", "creche", "07700 900123"),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(names, values), { maxLength: 6 }), (pairs) => {
				const need = needOf(search(new URLSearchParams(pairs).toString()));
				for (const value of Object.values(need ?? {})) {
					expect(value).toMatch(/^([a-z]+(-(entry|[123]))?|E\d{8})?$/);
				}
			}),
		);
	});
});

describe("small counts", () => {
	const month = (counts: Record<string, number>) => new Map(Object.entries(counts));
	const shown = (rows: ReturnType<typeof protectNeed>) =>
		Object.fromEntries(rows.map(({ value, searches }) => [value, searches]));

	test("are hidden with a second one, so that the other tables do not give them away", () => {
		const counts = month({ "entry-1": 52, "entry-2": 33, "entry-3": 4 });
		expect(shown(protectNeed("level", [counts]))).toEqual({
			"entry-1": 50,
			"entry-2": "[c]",
			"entry-3": "[c]",
		});
	});

	test("that are few together take another with them", () => {
		const counts = month({ "entry-1": 52, "entry-2": 2, "entry-3": 1 });
		expect(shown(protectNeed("level", [counts]))).toEqual({
			"entry-1": "[c]",
			"entry-2": "[c]",
			"entry-3": "[c]",
		});
	});

	test("stay hidden when months are added, and months add only what each shows", () => {
		const [one, other] = [month({ "entry-1": 52, "entry-2": 48 }), month({ "entry-1": 9, "": 3 })];
		expect(shown(protectNeed("level", [one]))).toEqual({ "entry-1": 50, "entry-2": 50 });
		expect(shown(protectNeed("level", [other]))).toEqual({ "entry-1": "[c]", "": "[c]" });
		expect(shown(protectNeed("level", [one, other]))).toEqual({
			"entry-1": 50,
			"entry-2": 50,
			"": "[c]",
		});
	});

	test("are never known to within less than what is hidden, even from the month's exact total", () => {
		const values = ["pre-entry", "entry-1", "entry-2", "entry-3", "several", ""];
		const counts = fc.tuple(...values.map(() => fc.oneof(fc.nat(12), fc.nat(200))));
		fc.assert(
			fc.property(counts, (numbers) => {
				const given = month(Object.fromEntries(numbers.map((n, index) => [values[index], n])));
				const cells = shown(protectNeed("level", [given]));
				const total = numbers.reduce((sum, n) => sum + n, 0);
				const hidden = values.filter((value) => cells[value] === "[c]");
				for (const [value, count] of given) {
					if (count > 0 && count < 8) expect(cells[value]).toBe("[c]");
					else if (cells[value] !== "[c]" && count > 0) {
						expect(Math.abs(Number(cells[value]) - count)).toBeLessThanOrEqual(2);
					}
				}
				const isAll = values.every((value) => cells[value] === undefined || cells[value] === "[c]");
				if (hidden.length === 0 || isAll) return;
				// Of each of them alone is known that it is between none and all that is hidden.
				const leftOver =
					total - values.reduce((sum, value) => sum + (Number(cells[value]) || 0), 0);
				const atMost = leftOver + 2 * (values.length - hidden.length);
				expect(hidden.length).toBeGreaterThan(1);
				expect(atMost).toBeGreaterThanOrEqual(8);
			}),
		);
	});

	test("areas stand with the most first, the hidden last and in a fixed order", () => {
		const counts = { E09000001: 2, E09000002: 10, E09000003: 30, E09000004: 7, "": 90 };
		const rows = protectNeed("area_id", [month(counts)]);
		expect(rows.map(({ value }) => value)).toEqual([
			"",
			"E09000003",
			"E09000002",
			"E09000001",
			"E09000004",
		]);
	});
});

describe("the months to choose from", () => {
	test("are over", () => {
		expect(monthsToChoose(NOW).slice(0, 3)).toEqual(["2026-09", "2026-08", "2026-07"]);
		expect(monthsToChoose(new Date("2026-12-31T23:59:00Z"))[0]).toBe("2026-11");
		expect(monthsToChoose(new Date("2026-06-30T23:30:00Z"))[0]).toBe("2026-06");
	});

	test.each([
		["", { from: "2025-10", to: "2026-09" }],
		["from=2026-07&to=2026-08", { from: "2026-07", to: "2026-08" }],
		["from=2026-08&to=2026-07", { from: "2026-07", to: "2026-08" }],
		["from=2026-10&to=2030-01", { from: "2025-10", to: "2026-09" }],
		["from=2026-13&to=x'", { from: "2025-10", to: "2026-09" }],
		["from=2026-09", { from: "2026-09", to: "2026-09" }],
	])("are read from %j", (query, period) => {
		expect(readPeriod(new URLSearchParams(query), NOW)).toEqual(period);
	});
});

onEachDatabase((db) => {
	describe("counting", () => {
		test("loses none of two hundred at once", async () => {
			const asked = search("level=entry-1&area=newham");
			await Promise.all(Array.from({ length: 200 }, () => countUnmetNeed(db(), asked, false, NOW)));
			expect(await rowsOf(db())).toEqual([
				{
					month: "2026-10",
					level: "entry-1",
					area_id: "E09000025",
					time: "",
					childcare: "",
					searches: 200,
				},
			]);
		});

		test("leaves out programs, and what is not to be counted", async () => {
			const before = await rowsOf(db());
			await countUnmetNeed(db(), search("level=entry-1&area=newham"), true, NOW);
			await countUnmetNeed(db(), NO_SEARCH, false, NOW);
			expect(await rowsOf(db())).toEqual(before);
		});

		test("is by the month of London", async () => {
			const midnight = new Date("2026-06-30T23:30:00.000Z");
			await countUnmetNeed(db(), search("time=evening"), false, midnight);
			expect((await rowsOf(db())).map(({ month }) => month)).toContain("2026-07");
		});
	});

	test("coordinators and evaluators read the months that are over, and nobody else", async () => {
		await db().deleteFrom("unmet_need").execute();
		await given(db(), "2026-09", "entry-1", 40);
		await given(db(), "2026-08", "entry-1", 20);
		await given(db(), "2026-10", "entry-1", 500);
		await given(db(), "2026-08", "level-2", 3);
		const period = readPeriod(new URLSearchParams(), NOW);
		for (const role of ["coordinator", "evaluator"] as const) {
			const person = await givenPerson(db(), role, { provider: "" });
			const need = await openUnmetNeed(db(), person, period, NOW);
			expect(need.tables.map(({ dimension }) => dimension)).toEqual([
				"area_id",
				"level",
				"time",
				"childcare",
			]);
			expect(need.tables[1]?.rows).toEqual([
				{ value: "entry-1", searches: 40 },
				{ value: "level-2", searches: "[c]" },
			]);
			expect(need.tables[0]?.rows).toEqual([{ value: "E09000025", searches: 65 }]);
		}
		const tutor = await givenPerson(db(), "tutor");
		await expect(openUnmetNeed(db(), tutor, period, NOW)).rejects.toMatchObject({ status: 403 });
	});
});

function rowsOf(db: Db) {
	return db.selectFrom("unmet_need").selectAll().orderBy("month").execute();
}

async function given(db: Db, month: string, level: string, searches: number) {
	const row = { month, level, area_id: "E09000025", time: "", childcare: "", searches };
	await db.insertInto("unmet_need").values(row).execute();
}

import { beforeAll, expect, test } from "vitest";
import { indexCourse } from "#app/courses/course-search.server.ts";
import { countClasses, findClasses } from "#app/finder/finder.server.ts";
import { findPlace } from "#app/finder/places/place.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider, givenVenue } from "#tests/support/given.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const LAMBETH = "E09000022";

/** What must not be found by who has no business to know it. */
onEachDatabase((db) => {
	const found = (query: string) =>
		findClasses(db(), readSearch(new URLSearchParams(query), "en").search, "en", NOW);
	const slugs = async (query: string) => (await found(query)).cards.map(({ slug }) => slug).sort();

	beforeAll(async () => {
		const { id: provider_id } = await givenProvider(db());
		const employer = { id: newId(), name: "Clean and Bright", join_code: "CLEAN2026" };
		await db().insertInto("employer").values(employer).execute();
		const refuge = await givenVenue(db(), {
			provider_id,
			name: "Rosewood House",
			town: "Streatham",
			outcode: "SW16",
			...pointOf("SW16"),
			area_id: LAMBETH,
			address_hidden: 1,
		});
		const classes = [
			{ slug: "everybody" },
			{ slug: "hidden", venue_id: refuge.id, title: "English for women" },
			{ slug: "at-work", employer_id: employer.id, title: "Cleaning words" },
			{ slug: "private", employer_id: employer.id, private: 1 as const, title: "Night shift" },
		];
		for (const given of classes) {
			const { id } = await givenCourse(db(), { provider_id, ...given });
			await indexCourse(db(), id);
		}
	});

	test("a private class is in no list, no count and no way on, but for its code", async () => {
		expect(await slugs("")).toEqual(["at-work", "everybody", "hidden"]);
		expect(await slugs("q=night")).toEqual([]);
		expect((await found("q=night")).nothing?.instead).toEqual([{ group: "q", count: 3 }]);
		expect((await found("")).facets.level["entry-1"]).toBe(3);
		expect((await countClasses(db(), NOW)).total).toBe(3);
	});

	test("the employer's code shows its classes, however it is typed, and no others", async () => {
		expect(await slugs("code=CLEAN2026")).toEqual(["at-work", "private"]);
		expect(await slugs("code=clean-2026")).toEqual(["at-work", "private"]);
		expect(await slugs("code=CLEAN2027")).toEqual([]);
		const { nothing } = await found("code=CLEAN2027");
		expect(nothing?.instead).toEqual([{ group: "code", count: 3 }]);
	});

	test("an address given after joining is found by its borough, not by its name or town", async () => {
		expect(await slugs("q=rosewood")).toEqual([]);
		expect(await slugs("q=streatham")).toEqual([]);
		expect(await slugs("q=lambeth")).toEqual(["hidden"]);
		expect(await slugs("area=lambeth")).toEqual(["hidden"]);
	});

	test("its distance is that of the borough's middle, from wherever it is asked", async () => {
		expect(await slugs("near=SW16&within=1")).toEqual([]);
		expect(await slugs("near=lambeth&within=1")).toEqual(["hidden"]);
		const [card] = (await found("near=lambeth")).cards;
		expect(card).toMatchObject({ slug: "hidden", miles: 0, venue: null, area: "Lambeth" });
		expect(card?.addressHidden).toBe(true);
		expect(JSON.stringify(card)).not.toMatch(/Rosewood|SW16|Streatham/);
	});

	function pointOf(outcode: string) {
		const { latitude, longitude } = findPlace(outcode)!;
		return { latitude, longitude };
	}
});

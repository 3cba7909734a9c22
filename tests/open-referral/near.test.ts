import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { milesBetween } from "#app/finder/places/place.ts";
import { isWithin } from "#app/open-referral/near.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenProvider, givenVenue } from "#tests/support/given.ts";

const METRES_A_MILE = 1609.344;

/** To five decimals, as directories of postcodes have them. */
const degrees = (min: number, max: number) =>
	fc.integer({ min: min * 100_000, max: max * 100_000 }).map((whole) => whole / 100_000);

const coordinates = { latitude: degrees(50, 56), longitude: degrees(-6, 2) };

onEachDatabase((db) => {
	const venues = fc.sample(fc.record(coordinates), { numRuns: 300, seed: 7 }).map((point) => ({
		id: newId(),
		...point,
	}));

	beforeAll(async () => {
		const { id: provider_id } = await givenProvider(db());
		for (const venue of venues) await givenVenue(db(), { provider_id, ...venue });
		await givenVenue(db(), { provider_id, latitude: null, longitude: null });
	});

	test("the database counts metres as the finder counts miles", async () => {
		const metres = fc.integer({ min: 1, max: 100_000 });
		await fc.assert(
			fc.asyncProperty(fc.record(coordinates), metres, async (point, reach) => {
				const found = await db()
					.selectFrom("venue")
					.where(isWithin(point, reach))
					.select("id")
					.execute();
				const ids = new Set(found.map(({ id }) => id));
				for (const venue of venues) {
					const away = milesBetween(point, venue) * METRES_A_MILE;
					// On the line itself the two may differ by less than a step.
					if (Math.abs(away - reach) > 1) expect(ids.has(venue.id)).toBe(away < reach);
				}
				return true;
			}),
			{ numRuns: 150 },
		);
	});
});

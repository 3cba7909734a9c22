import { beforeAll, describe, expect, test } from "vitest";
import { answerOpenReferral } from "#app/open-referral/open-referral.server.ts";
import { TAXONOMIES, TERMS } from "#app/open-referral/taxonomies.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenVenue } from "#tests/support/given.ts";
import { givenDirectory, SITE, SLOTS } from "./given-classes.ts";
import * as shapes from "./shapes.ts";
import { misfits, type Shape } from "./shapes.ts";

type Item = { id: string; name: string } & Record<string, unknown>;
type Page = {
	total_items: number;
	total_pages: number;
	page_number: number;
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: Item[];
};

/** Each list, what stands in it, and what stands behind each of its ids. */
const LISTS: Record<string, readonly [Shape, Shape]> = {
	services: [shapes.LISTED_SERVICE, shapes.SERVICE],
	"services?full=true": [shapes.SERVICE, shapes.SERVICE],
	service_at_locations: [shapes.LISTED_SERVICE_AT_LOCATION, shapes.SERVICE_AT_LOCATION],
	"service_at_locations?full=true": [shapes.SERVICE_AT_LOCATION, shapes.SERVICE_AT_LOCATION],
	organizations: [shapes.ORGANIZATION, shapes.ORGANIZATION],
	taxonomies: [shapes.TAXONOMY, shapes.TAXONOMY],
	taxonomy_terms: [shapes.TAXONOMY_TERM, shapes.TAXONOMY_TERM],
};

onEachDatabase((db, _engine, url) => {
	let given: Awaited<ReturnType<typeof givenDirectory>>;

	beforeAll(async () => {
		given = await givenDirectory(db());
	});

	async function asked(address: string, from = db()) {
		const { pathname, searchParams } = new URL(address, "https://x.test/");
		return answerOpenReferral(from, pathname.split("/").slice(1), searchParams, SITE);
	}

	async function page(address: string): Promise<Page> {
		const answer = await asked(address);
		if (answer.status !== 200) throw new Error(`${address}: ${JSON.stringify(answer)}`);
		return answer.body as Page;
	}

	const one = async (address: string) => (await page(address)) as unknown as Item;
	const names = async (query: string) =>
		(await page(`services?${query}`)).contents.map(({ name }) => name).sort();
	const join = (list: string, query: string) => `${list}${list.includes("?") ? "&" : "?"}${query}`;

	describe.each(Object.entries(LISTS))("%s", (list, [listed, detailed]) => {
		test("has the fields the standard asks for, in lists and behind every id", async () => {
			const { contents } = await page(join(list, "per_page=100"));
			expect(contents.length).toBeGreaterThan(0);
			for (const item of contents) {
				expect(misfits(item, listed)).toEqual([]);
				const found = await one(`${list.split("?")[0]}/${item.id}`);
				expect(found.id).toBe(item.id);
				expect(misfits(found, detailed)).toEqual([]);
			}
		});

		test.each([1, 2, 7])("walked by pages of %i gives every id once", async (perPage) => {
			const ids: string[] = [];
			for (let number = 1; ; number++) {
				const found = await page(join(list, `per_page=${perPage}&page=${number}`));
				ids.push(...found.contents.map(({ id }) => id));
				expect(found).toMatchObject({
					page_number: number,
					size: found.contents.length,
					first_page: number === 1,
					empty: false,
					total_pages: Math.ceil(found.total_items / perPage),
				});
				expect(found.last_page).toBe(number === found.total_pages);
				if (!found.last_page) continue;
				expect(new Set(ids).size).toBe(found.total_items);
				expect(ids.length).toBe(found.total_items);
				break;
			}
		});

		test("behind the last page there is an empty one", async () => {
			const behind = await page(join(list, "page=999"));
			expect(behind).toMatchObject({ empty: true, last_page: true, size: 0, contents: [] });
		});
	});

	test("a class says everything the standard has a place for", async () => {
		const service = await one(`services/${given.whole.id}`);
		expect(service).toMatchObject({
			name: "English for parents",
			description: "Talk and read\n\nWhat to bring: A pen",
			url: "https://lea.example/esol",
			email: "classes@lea.example",
			status: "active",
			fees: "£12.50. For 10 weeks",
			eligibility_description: "Live in the borough",
			last_modified: "2026-02-20T10:00:00.000Z",
			organization: {
				id: given.provider.id,
				organization_identifiers: [{ identifier: "10001234" }],
			},
			cost_options: [{ amount: 12.5, amount_description: "For 10 weeks" }],
			contacts: [{ phones: [{ number: "020 7946 0999" }] }],
			capacities: [{ available: 15, maximum: 16, updated: "2026-02-20T00:00:00.000Z" }],
			languages: [
				{ name: "Arabic", code: "ar" },
				{ name: "English", code: "en" },
			],
			schedules: [
				{ byday: "MO", opens_at: "10:00", closes_at: "12:00", valid_from: "2026-01-12" },
				{ byday: "WE", opens_at: "18:30", closes_at: "20:00", valid_to: "2026-12-18" },
			],
			additional_urls: [{ url: `https://esol.example.org/en/classes/${given.whole.slug}` }],
		});
		const said = (service.attributes as { taxonomy_term: { name: string } }[]).map(
			({ taxonomy_term }) => taxonomy_term.name,
		);
		expect(said).toContain("Entry 1");
		expect(said).toContain("Entry 2 writing");
		expect(said).toContain("Crèche");
		expect(said).toContain("Women only");
		expect(said).not.toContain("Entry 3");
		expect(said).not.toContain("Drop-in");
	});

	test("a weekly time is a service at a location, and keeps its place", async () => {
		const { contents } = await page("service_at_locations?per_page=100&full=true");
		expect(contents.length).toBe(3 * SLOTS.length);
		const mine = contents.filter(({ service_id }) => service_id === given.whole.id);
		expect(mine[0]?.location).toMatchObject({
			id: given.library.id,
			latitude: 51.5846,
			transportation: "Station: Walthamstow Central\nBus: 34, 97",
			addresses: [{ postal_code: "E17 7JN", state_province: "Waltham Forest", country: "GB" }],
			accessibility: [{ description: "Step-free" }, { description: "Lift" }],
		});
		const online = contents.find(({ service_id }) => service_id === given.online.id);
		expect(online?.location).toMatchObject({ location_type: "virtual" });
	});

	test("old news of places is no news", async () => {
		const stale = { ...SITE, today: "2026-06-01" };
		const answer = await answerOpenReferral(
			db(),
			["services", given.whole.id],
			new URLSearchParams(),
			stale,
		);
		expect(answer).toMatchObject({ status: 200, body: { capacities: [] } });
	});

	test("a class whose last day has passed is inactive", async () => {
		const later = { ...SITE, today: "2027-01-01" };
		const answer = await answerOpenReferral(
			db(),
			["services", given.whole.id],
			new URLSearchParams(),
			later,
		);
		expect(answer).toMatchObject({ body: { status: "inactive" } });
	});

	test("what is private, a draft or closed is nowhere, and neither is who has nothing else", async () => {
		for (const { id } of given.secret) {
			expect(await asked(`services/${id}`)).toEqual({ status: 404 });
		}
		const slots = await db().selectFrom("weekly_slot").selectAll().execute();
		const hiddenSlots = slots.filter(({ course_id }) =>
			given.secret.some(({ id }) => id === course_id),
		);
		expect(hiddenSlots.length).toBe(8);
		for (const { id } of hiddenSlots) {
			expect(await asked(`service_at_locations/${id}`)).toEqual({ status: 404 });
		}
		expect(await asked(`organizations/${given.employerOnly.id}`)).toEqual({ status: 404 });
		for (const list of Object.keys(LISTS)) {
			const text = JSON.stringify(await page(join(list, "per_page=100")));
			expect(text).not.toMatch(/Night shift|Draft class|Closed class|Clean and Bright/);
			for (const { id } of given.secret) expect(text).not.toContain(id);
		}
	});

	test("of an address given after joining only the borough is told", async () => {
		const [list, detail] = [
			await page("service_at_locations?full=true&per_page=100"),
			await one(`services/${given.hidden.id}`),
		];
		const text = JSON.stringify([list, detail]);
		expect(text).toContain("Lambeth, address given after joining");
		expect(text).not.toMatch(/Rosewood|Secret Lane|Streatham|SW16|51\.42|bakery/);
		expect(text).not.toContain(given.refuge.id);
	});

	test("a postcode and metres find what is near, and never a hidden address or an online class", async () => {
		expect(await names("postcode=E17&proximity=3000")).toEqual(["English for parents"]);
		expect(await names("postcode=E17%207JN&proximity=3000")).toEqual(["English for parents"]);
		expect(await names("postcode=SW16&proximity=100000")).toEqual(["English for parents"]);
		expect(await names("postcode=SW16%201AA&proximity=500")).toEqual([]);
		const slots = await page("service_at_locations?postcode=e17&proximity=3000");
		expect(slots.total_items).toBe(2);
	});

	test("an imported postcode is measured from itself", async () => {
		const place = { postcode: "E17 4QH", latitude: 51.6246, longitude: -0.0217, area_id: "x" };
		expect(await names("postcode=E17%204QH&proximity=3000")).toEqual(["English for parents"]);
		await db().insertInto("postcode").values(place).execute();
		expect(await names("postcode=E17%204QH&proximity=3000")).toEqual([]);
		expect(await names("postcode=E17%204QH&proximity=4600")).toEqual(["English for parents"]);
		await db().deleteFrom("postcode").execute();
	});

	test("every term finds the classes it is true of, and its taxonomy all of them", async () => {
		const { contents } = await page("services?full=true&per_page=100");
		for (const { id } of TERMS) {
			const having = contents.filter(({ attributes }) =>
				(attributes as { taxonomy_term_id: string }[]).some((one) => one.taxonomy_term_id === id),
			);
			expect(await names(`taxonomy_term_id=${id}`)).toEqual(having.map(({ name }) => name).sort());
		}
		for (const { id } of TAXONOMIES) {
			const having = contents.filter(({ attributes }) =>
				(attributes as { taxonomy_term: { taxonomy_id: string } }[]).some(
					({ taxonomy_term }) => taxonomy_term.taxonomy_id === id,
				),
			);
			expect(await names(`taxonomy_id=${id}`)).toEqual(having.map(({ name }) => name).sort());
		}
	});

	test("filters are narrowed by each other; a term of others is true of nothing", async () => {
		const [women, entry3] = ["Women only", "Entry 3"].map(
			(wanted) => TERMS.find(({ name }) => name === wanted)!.id,
		);
		expect(await names(`taxonomy_term_id=${women}`)).toEqual(["English for parents"]);
		expect(await names(`taxonomy_term_id=${women}&taxonomy_term_id=${entry3}`)).toEqual([]);
		expect(await names("taxonomy_term_id=00000000-0000-4000-8000-000000000000")).toEqual([]);
		expect(await names(`organization_id=${given.provider.id}`)).toHaveLength(3);
		expect(await names(`organization_id=${given.employerOnly.id}`)).toEqual([]);
	});

	test("modified after a moment means at that moment too", async () => {
		expect(await names("modified_after=2026-02-20T10:00:00Z")).toEqual(["English for parents"]);
		expect(await names("modified_after=2026-02-20T11:00:00+01:00")).toEqual([
			"English for parents",
		]);
		expect(await names("modified_after=2026-02-20T10:00:00.001Z")).toEqual([]);
		expect(await names("modified_after=2026-01-01")).toHaveLength(3);
	});

	test("a class that comes while somebody walks through stands behind all the others", async () => {
		const first = await page("service_at_locations?per_page=2");
		const venue = await givenVenue(db(), { provider_id: given.provider.id });
		const late = await givenCourse(db(), {
			provider_id: given.provider.id,
			venue_id: venue.id,
			slots: SLOTS,
		});
		const rest = await page("service_at_locations?per_page=2&page=2");
		const services = await page("services?per_page=100");
		expect(services.contents.at(-1)?.id).toBe(late.id);
		expect(services.total_items).toBe(4);
		const seen = first.contents.map(({ id }) => id);
		expect(rest.contents.some(({ id }) => seen.includes(id))).toBe(false);
		await db().updateTable("course").set({ state: "closed" }).where("id", "=", late.id).execute();
		expect((await page("services")).total_items).toBe(3);
	});

	test.each([
		["services?full=true", 7],
		["service_at_locations?full=true", 8],
		["organizations", 2],
		["taxonomy_terms", 0],
	])("%s costs at most %i statements, however long the page", async (list, most) => {
		let statements = 0;
		const counted = openDb(url(), () => {
			statements++;
		});
		await asked(join(list, "per_page=100"), counted);
		await counted.destroy();
		expect(statements).toBeLessThanOrEqual(most);
	});
});

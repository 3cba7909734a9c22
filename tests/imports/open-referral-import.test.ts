import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fetchOpenReferral } from "#app/imports/open-referral-fetch.ts";
import { readOpenReferral } from "#app/imports/open-referral-file.ts";
import { importOpenReferral } from "#app/imports/open-referral-import.server.ts";
import { openReferralRows } from "#app/imports/open-referral-sheet.ts";
import { answerOpenReferral } from "#app/open-referral/open-referral.server.ts";
import type { Db } from "#db/open.ts";
import { givenDirectory, NOW, SITE } from "#tests/open-referral/given-classes.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenProvider } from "#tests/support/given.ts";
import { withDirectory } from "./feed-server.ts";

const LATER = new Date("2026-03-20T09:00:00Z");

/** As another directory might send it, without any term of ours. */
const FOREIGN = {
	id: "9d0f7a52-3f43-4f4e-9d0b-6d5a1f2c3b4a",
	name: "English for beginners",
	description: "Come and learn.",
	status: "active",
	url: "https://council.example/esol",
	email: "esol@council.example",
	fees: "Free",
	schedules: [
		{
			freq: "WEEKLY",
			byday: "TU,TH",
			opens_at: "09:30:00",
			closes_at: "11:30:00Z",
			valid_from: "2026-04-14",
			valid_to: "2026-07-16",
		},
	],
	service_at_locations: [
		{
			location: {
				id: "1",
				location_type: "physical",
				name: "Town Hall",
				addresses: [{ address_1: "1 Forest Road", city: "London", postal_code: "e174jf" }],
			},
		},
	],
	capacities: [{ unit: { name: "Places" }, available: 3, maximum: 12 }],
	attributes: [{ taxonomy_term: { name: "Entry 1" } }, { taxonomy_term: { name: "Adults" } }],
	languages: [{ name: "Somali" }, { name: "Klingon" }, { code: "en", name: "English" }],
};

onEachDatabase((db) => {
	const bring = (id: string, services: readonly unknown[], apply = true, now = NOW) =>
		importOpenReferral(db(), { id }, services, { apply, now });

	test("our own directory, read over the wire into an empty provider, gives the same classes", async () => {
		const { provider, whole, online, hidden } = await givenDirectory(db());
		const services = await withDirectory(
			async (request, response) => {
				const url = new URL(request.url ?? "/", SITE.publicUrl);
				const path = url.pathname.split("/").slice(2);
				const answer = await answerOpenReferral(db(), path, url.searchParams, SITE);
				response.end(JSON.stringify(answer.status === 200 ? answer.body : answer));
			},
			async (address) => {
				const feed = await fetchOpenReferral(fetch, address);
				return feed.ok ? feed.services : [];
			},
		);
		expect(services).toHaveLength(3);
		const other = await givenProvider(db());
		const report = await bring(other.id, services);
		expect(report.classes.flatMap(({ errors }) => errors)).toEqual([]);
		for (const { id } of [whole, online]) {
			const [before, after] = [
				await classWith(db(), provider.id, "id", id),
				await classWith(db(), other.id, "reference", id),
			];
			expect(after).toEqual(before);
		}
		const shelter = report.classes.find(({ reference }) => reference === hidden.id);
		expect(shelter).toMatchObject({ action: "new", state: "draft" });
		expect(shelter?.missing).toContain("venue");
		expect(shelter?.warnings.map(({ code }) => code)).toContain("feed-address");

		const kept = await everything(db());
		const again = await bring(other.id, services, true, LATER);
		expect(again.classes.map(({ action }) => action)).toEqual(Array(3).fill("unchanged"));
		expect(await everything(db())).toEqual(kept);
	});

	test("another directory's service is a class with what it says, and nothing guessed", async () => {
		const { id } = await givenProvider(db());
		const preview = await bring(id, [FOREIGN], false);
		expect(await coursesOf(db(), id)).toEqual([]);
		const report = await bring(id, [FOREIGN]);
		expect({ ...preview, applied: true }).toEqual(report);
		expect(report.classes).toMatchObject([{ action: "new", state: "published", missing: [] }]);
		const course = await classWith(db(), id, "reference", FOREIGN.id);
		expect(course).toMatchObject({
			course: {
				kind: "community",
				starts_on: "2026-04-14",
				ends_on: "2026-07-16",
				capacity: 12,
				cost_pence: 0,
				women_only: 0,
				webpage: "https://council.example/esol",
			},
			venue: { name: "Town Hall", postcode: "E17 4JF", area_id: "E09000031" },
			slots: ["2 09:30-11:30", "4 09:30-11:30"],
			helpers: ["so"],
		});
		expect(new Set(course.levels.map((level) => level.split(" ")[1]))).toEqual(
			new Set(["entry-1"]),
		);
	});

	test("what it does not say stays as a coordinator wrote it", async () => {
		const { id } = await givenProvider(db());
		await bring(id, [FOREIGN]);
		await db().updateTable("course").set({ women_only: 1 }).where("provider_id", "=", id).execute();
		const report = await bring(id, [{ ...FOREIGN, name: "English for women" }], true, LATER);
		expect(report.classes).toMatchObject([{ action: "changed", changes: ["title en"] }]);
		expect(await coursesOf(db(), id)).toMatchObject([{ women_only: 1 }]);
	});

	test("a class that lacks what publishing needs stays a draft and says what", async () => {
		const { id } = await givenProvider(db());
		const { attributes: _, capacities: __, ...bare } = FOREIGN;
		const report = await bring(id, [bare]);
		expect(report.classes).toMatchObject([{ state: "draft", missing: ["levels", "capacity"] }]);
	});

	test.each<[string, object, string, string]>([
		["a name that is no text", { name: { en: "English" } }, "name", "feed-type"],
		["no name", { name: undefined }, "title", "required"],
		["a name of ten million signs", { name: "x".repeat(10_000_000) }, "title", "too-long"],
		["HTML in its words", { description: "<p>Come</p>" }, "summary", "characters"],
		["a script in its name", { name: "<script>alert(1)</script>" }, "title", "characters"],
		["an address that runs", { url: "javascript:alert(1)" }, "webpage", "website"],
		["times that are no list", { schedules: {} }, "schedules", "feed-type"],
		["a number for a time", { schedules: [{ opens_at: 9 }] }, "schedules/0/opens_at", "feed-type"],
		["a list in a list", { attributes: [[[]]] }, "attributes/0", "feed-type"],
		["six hundred contacts", { contacts: Array(600).fill({}) }, "contacts", "feed-long"],
		[
			"places without end",
			{ capacities: [{ unit: { name: "places" }, maximum: 1e21 }] },
			"places",
			"capacity",
		],
		[
			"a price in words",
			{ cost_options: [{ amount: "ten" }] },
			"cost_options/0/amount",
			"feed-type",
		],
		["a price below nothing", { cost_options: [{ amount: -5 }] }, "cost", "cost"],
		[
			"an end before its start",
			{ schedules: [{ ...FOREIGN.schedules[0], valid_to: "2026-01-01" }] },
			"ends",
			"end-before-start",
		],
		[
			"a day that is none",
			{ schedules: [{ ...FOREIGN.schedules[0], valid_to: "2026-02-31" }] },
			"ends",
			"date",
		],
		[
			"times that overlap",
			{ schedules: [...FOREIGN.schedules, { ...FOREIGN.schedules[0], opens_at: "10:00" }] },
			"times",
			"times-overlap",
		],
		["a control sign", { email: "a\u0000b" }, "email", "email"],
		["no id", { id: "" }, "id", "required"],
	])(
		"a service with %s is refused by its field, and the others come in",
		async (_name, wrong, column, code) => {
			const { id } = await givenProvider(db());
			const services = [FOREIGN, { ...FOREIGN, id: "other", ...wrong }];
			const report = await bring(id, services);
			expect(report.classes.map(({ action }) => action)).toEqual(["new", "wrong"]);
			expect(report.classes[1]?.errors).toContainEqual(
				expect.objectContaining({ line: 2, column, code }),
			);
			expect(await coursesOf(db(), id)).toHaveLength(1);
		},
	);

	test("what stands twice comes in once, what is over is passed by, another's is left", async () => {
		const { id } = await givenProvider(db());
		const services = [
			FOREIGN,
			{ ...FOREIGN, name: "Again" },
			{ ...FOREIGN, id: "closed", status: "temporarily closed" },
			"no service",
			null,
		];
		const report = await bring(id, services);
		expect(report.classes.map(({ row, action }) => [row.line, action])).toEqual([
			[1, "new"],
			[2, "wrong"],
			[4, "wrong"],
			[5, "wrong"],
		]);
		const ours = { ...FOREIGN, id: "ours", organization_id: "us" };
		const theirs = { ...FOREIGN, id: "theirs", organization: { id: "them" } };
		const only = await importOpenReferral(db(), { id }, [ours, theirs], {
			apply: false,
			now: NOW,
			organizationId: "us",
		});
		expect(only.classes.map(({ reference }) => reference)).toEqual(["ours"]);
	});
});

describe("a feed as rows", () => {
	test("no JSON at all makes the reading throw", () => {
		const known = fc.constantFrom(
			...Object.keys(FOREIGN),
			"contacts",
			"cost_options",
			"organization",
		);
		const service = fc.dictionary(known, fc.jsonValue());
		fc.assert(
			fc.property(fc.array(fc.oneof(service, fc.jsonValue())), (services) => {
				for (const { row, errors } of openReferralRows(services)) {
					expect(Object.values(row.cells).every((cell) => typeof cell === "string")).toBe(true);
					expect(errors.every(({ line }) => line === row.line)).toBe(true);
				}
			}),
		);
	});

	test("what a class cannot be is told: every second week, two places, no address", () => {
		const [room] = FOREIGN.service_at_locations;
		const [row] = openReferralRows([
			{
				...FOREIGN,
				schedules: [
					...FOREIGN.schedules,
					{ freq: "MONTHLY", byday: "-1FR", opens_at: "10:00", closes_at: "12:00" },
					{ freq: "WEEKLY", interval: 2, byday: "MO", opens_at: "10:00", closes_at: "12:00" },
				],
				service_at_locations: [room, { location: { ...room!.location, id: "2", name: "Library" } }],
			},
		]);
		expect(row?.row.cells.times).toBe("tue 09:30-11:30; thu 09:30-11:30");
		expect(row?.row.cells.venue).toBe("Town Hall");
		expect(row?.warnings.map(({ code, column }) => [code, column])).toEqual([
			["feed-weekly", "schedules/1"],
			["feed-weekly", "schedules/2"],
			["feed-places", "service_at_locations"],
		]);
	});

	test("halls of one name in two streets are two halls", () => {
		const [room] = FOREIGN.service_at_locations;
		const elsewhere = {
			location: {
				...room!.location,
				addresses: [{ address_1: "2 Mare St", postal_code: "E8 1EA" }],
			},
		};
		const rows = openReferralRows([
			FOREIGN,
			{ ...FOREIGN, id: "two", service_at_locations: [elsewhere] },
		]);
		expect(rows.map(({ row }) => row.cells.venue)).toEqual([
			"Town Hall, e174jf",
			"Town Hall, E8 1EA",
		]);
	});
});

describe("a saved feed", () => {
	const read = (text: string, largest?: number) =>
		readOpenReferral(piecesOf(new TextEncoder().encode(text)), largest);

	test.each([
		["a page of a list", JSON.stringify({ total_items: 1, contents: [FOREIGN] })],
		["a list", JSON.stringify([FOREIGN])],
		["one service", JSON.stringify(FOREIGN)],
		["with a mark in front", `\uFEFF${JSON.stringify([FOREIGN])}`],
	])("%s is read", async (_name, text) => {
		expect(await read(text)).toEqual({ ok: true, value: [FOREIGN] });
	});

	test.each([
		["nothing", "", "json"],
		["no JSON", "name,town\nEnglish,London", "json"],
		["a word", '"services"', "json"],
		["some other object", '{"version":"HSDS-UK-3.0"}', "json"],
		["no services", '{"contents":[]}', "empty"],
		["too many", JSON.stringify(Array(10_001).fill(0)), "rows-many"],
		["a NUL", '["\u0000"]', "nul"],
	])("%s is refused in words", async (_name, text, code) => {
		expect(await read(text)).toMatchObject({ ok: false, failures: [{ code }] });
	});

	test("what is too large is not read to its end", async () => {
		expect(await read("x".repeat(2_000_000), 1_000_000)).toMatchObject({
			failures: [{ code: "file-long" }],
		});
	});

	async function* piecesOf(bytes: Uint8Array) {
		for (let from = 0; from < bytes.length; from += 65_536) yield bytes.slice(from, from + 65_536);
	}
});

/** All that a class is, without what is of one database alone. */
async function classWith(db: Db, providerId: string, column: "id" | "reference", value: string) {
	const { id, venue_id, ...row } = await db
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.where(column, "=", value)
		.selectAll()
		.executeTakeFirstOrThrow();
	const { slug, provider_id, reference, confirmed_on, confirmed_by, ...said } = row;
	const { created_at, updated_at, places_version, ...course } = said;
	return {
		course: { ...course, webpage: course.webpage ?? `${SITE.publicUrl}/en/classes/${slug}` },
		venue: await venueWith(db, venue_id ?? ""),
		...(await partsOf(db, id)),
	};
}

function venueWith(db: Db, id: string) {
	return db
		.selectFrom("venue")
		.where("id", "=", id)
		.select(["name", "address", "town", "postcode", "outcode", "area_id"])
		.select(["step_free", "lift", "hearing_loop", "directions", "station", "bus", "landmark"])
		.executeTakeFirst();
}

async function partsOf(db: Db, courseId: string) {
	const of = ["course_id", "=", courseId] as const;
	const texts = db.selectFrom("course_text").where(...of);
	const levels = await db
		.selectFrom("course_level")
		.where(...of)
		.selectAll()
		.execute();
	const slots = await db
		.selectFrom("weekly_slot")
		.where(...of)
		.selectAll()
		.execute();
	const helpers = await db
		.selectFrom("course_helper_language")
		.where(...of)
		.selectAll()
		.execute();
	return {
		texts: await texts.select(["language", "title", "summary", "bring"]).execute(),
		levels: levels.map(({ skill, level }) => `${skill} ${level}`).sort(),
		slots: slots.map(({ weekday, starts, ends }) => `${weekday} ${starts}-${ends}`).sort(),
		helpers: helpers.map(({ language }) => language).sort(),
	};
}

function coursesOf(db: Db, providerId: string) {
	return db.selectFrom("course").where("provider_id", "=", providerId).selectAll().execute();
}

async function everything(db: Db) {
	const tables = [
		"course",
		"course_text",
		"course_level",
		"weekly_slot",
		"lesson",
		"venue",
	] as const;
	const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
	return rows.map((list) => list.map((row) => JSON.stringify(row)).sort());
}

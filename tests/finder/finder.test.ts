import { beforeAll, expect, test } from "vitest";
import { indexCourse } from "#app/courses/course-search.server.ts";
import { countClasses, findClasses, PAGE_SIZE } from "#app/finder/finder.server.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { fold } from "#app/i18n/fold.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenProvider,
	givenVenue,
} from "#tests/support/given.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const FRESH = { confirmed_on: "2026-03-01" };
const MONDAY_MORNING = { weekday: 1, starts: "10:00", ends: "12:00" };
const TUESDAY_EVENING = { weekday: 2, starts: "18:00", ends: "20:00" };

/** The slugs a query finds, in the order shown. */
async function slugs(db: Db, query: string, language = "en"): Promise<string[]> {
	const { search } = readSearch(new URLSearchParams(query), language);
	return (await findClasses(db, search, language, NOW)).cards.map(({ slug }) => slug);
}

async function found(db: Db, query: string, language = "en") {
	const { search } = readSearch(new URLSearchParams(query), language);
	return findClasses(db, search, language, NOW);
}

onEachDatabase((db, _engine, url) => {
	beforeAll(async () => {
		const area = { name: "Waltham Forest", name_folded: fold("Waltham Forest") };
		await db()
			.insertInto("area")
			.values({ id: "E09000031", ...area, kind: "borough", integration: 1 })
			.onConflict((conflict) => conflict.column("id").doNothing())
			.execute();
		const { id: provider_id } = await givenProvider(db(), { name: "Lea Valley Learning" });
		const library = await givenVenue(db(), { provider_id, area_id: "E09000031" });
		const brixton = await givenVenue(db(), {
			provider_id,
			name: "Brixton Hall",
			outcode: "SW9",
			latitude: 51.4627,
			longitude: -0.1145,
			step_free: 0,
		});
		const beginners = await givenCourse(db(), {
			provider_id,
			venue_id: library.id,
			slug: "beginners",
			title: "English for beginners",
			levels: ["pre-entry", "entry-1"],
			slots: [MONDAY_MORNING, TUESDAY_EVENING],
			women_only: 1,
			...FRESH,
		});
		await db()
			.insertInto("course_text")
			.values({
				course_id: beginners.id,
				language: "ar",
				title: "اللغة الإنجليزية للمبتدئين",
				summary: "",
				bring: "",
				status: "written",
			})
			.execute();
		await givenLesson(db(), beginners.id, {
			local_date: "2026-03-02",
			starts_at: "2026-03-02T08:30:00.000Z",
		});
		await givenLesson(db(), beginners.id, {
			local_date: "2026-03-09",
			cancelled_at: "2026-03-01T10:00:00.000Z",
			cancelled_reason: "venue",
		});
		await givenLesson(db(), beginners.id, { local_date: "2026-03-10" });
		const cooking = await givenCourse(db(), {
			provider_id,
			venue_id: brixton.id,
			slug: "cooking",
			title: "Cooking and English",
			levels: ["entry-2"],
			slots: [TUESDAY_EVENING],
			childcare: "creche",
			cost_pence: 2000,
			kind: "family",
			capacity: 2,
			...FRESH,
		});
		await givenLesson(db(), cooking.id, { local_date: "2026-03-03" });
		const online = await givenCourse(db(), {
			provider_id,
			slug: "online",
			title: "English on the phone",
			levels: ["entry-1"],
			online: 1,
			no_papers: 1,
			cost_pence: null,
			...FRESH,
		});
		const draft = await givenCourse(db(), {
			provider_id,
			venue_id: library.id,
			slug: "draft",
			title: "English for beginners, draft",
			state: "draft",
		});
		for (const { id } of [beginners, cooking, online, draft]) await indexCourse(db(), id);
		for (const state of ["enrolled", "offered", "waiting", "waiting"] as const) {
			const learner = await givenLearner(db());
			await givenEnrolment(db(), cooking.id, learner.id, { state });
		}
		const volunteer = await givenLearner(db());
		await givenEnrolment(db(), beginners.id, volunteer.id, { role: "volunteer" });
		const learner = await givenLearner(db());
		await givenEnrolment(db(), beginners.id, learner.id, { state: "active" });
		const left = await givenLearner(db());
		await givenEnrolment(db(), beginners.id, left.id, { state: "closed" });
	});

	test("without any filter every published class is found, and no draft", async () => {
		expect(await slugs(db(), "")).toEqual(["cooking", "beginners", "online"]);
	});

	test.each([
		["near=E17", ["beginners", "cooking", "online"]],
		["near=E17&within=3", ["beginners", "online"]],
		["near=E17&within=3&sort=soonest", ["beginners", "online"]],
		["near=Brixton", ["cooking", "beginners", "online"]],
		["area=waltham-forest", ["beginners"]],
		["level=entry-1", ["beginners", "online"]],
		["level=entry-1&level=entry-2", ["cooking", "beginners", "online"]],
		["level=pre-entry&online=yes", []],
		["day=tue", ["cooking", "beginners"]],
		["day=tue&time=evening", ["cooking", "beginners"]],
		["day=mon&time=evening", []],
		["day=mon&time=morning&time=evening", ["beginners"]],
		["time=afternoon", []],
		["kind=family", ["cooking"]],
		["childcare=creche", ["cooking"]],
		["childcare=creche&childcare=welcome", ["cooking"]],
		["women=yes", ["beginners"]],
		["free=yes", ["beginners"]],
		["step-free=yes", ["beginners"]],
		["no-papers=yes", ["online"]],
		["online=yes", ["online"]],
		["places=yes", ["beginners", "online"]],
		["level=entry-9", ["cooking", "beginners", "online"]],
	])("%s finds %j", async (query, expected) => {
		expect(await slugs(db(), query)).toEqual(expected);
	});

	test.each([
		["q=beginners", ["beginners"]],
		["q=begin", ["beginners"]],
		["q=BEGINNERS english", ["beginners"]],
		["q=english cook", ["cooking"]],
		["q=english swimming", []],
		["q=brixton", ["cooking"]],
		["q=للمبتدئين", ["beginners"]],
		// The word for English finds what is called English, though nobody translated it.
		["q=الانجليزيه", ["beginners", "cooking", "online"]],
	])("the words %s find %j", async (query, expected) => {
		expect(await slugs(db(), query, "ar")).toEqual(expected);
	});

	test.each([
		["100%", []],
		["_eginners", []],
		["'; drop table course", []],
		['"cooking', ["cooking"]],
		["cook\u0000 \ud800", ["cooking"]],
		["*", ["cooking", "beginners", "online"]],
	])("%j is only what somebody typed", async (q, expected) => {
		expect(await slugs(db(), new URLSearchParams({ q }).toString())).toEqual(expected);
	});

	test("a card says places, next lesson, levels and times as they are", async () => {
		const { cards } = await found(db(), "near=E17", "ar");
		expect(cards[0]).toMatchObject({
			slug: "beginners",
			title: { own: "اللغة الإنجليزية للمبتدئين", english: "English for beginners" },
			levels: ["pre-entry", "entry-1"],
			// The first has begun and the second is cancelled.
			next: { day: "2026-03-10", time: "10:00" },
			places: { state: "free", count: 19, age: 1 },
			tags: ["women", "step-free"],
		});
		expect(cards[0]?.slots).toMatchObject([MONDAY_MORNING, TUESDAY_EVENING]);
		expect(cards[0]?.miles).toBeLessThan(1);
		expect(cards[1]).toMatchObject({
			title: { own: null, english: "Cooking and English" },
			places: { state: "waiting", count: 2 },
			costPence: 2000,
		});
		expect(cards[2]).toMatchObject({ venue: null, online: true, miles: null, next: null });
	});

	test("nothing found says which filter to leave out, the most fruitful first", async () => {
		const { total, nothing } = await found(db(), "level=entry-1&online=yes&women=yes");
		expect(total).toBe(0);
		expect(nothing?.instead).toEqual([
			{ group: "women", count: 1 },
			{ group: "online", count: 1 },
		]);
		const times = await found(db(), "day=mon&time=evening");
		expect(times.nothing?.instead).toEqual([
			{ group: "day", count: 2 },
			{ group: "time", count: 1 },
		]);
		const far = await found(db(), "near=E17&within=1&kind=family");
		expect(far.nothing?.instead).toEqual([
			{ group: "kind", count: 2 },
			{ group: "within", count: 1 },
		]);
	});

	test("what is promised for leaving out a filter is what is found without it", async () => {
		const query = "near=E17&within=1&kind=family&day=tue&time=morning&q=english";
		const params = new URLSearchParams(query);
		for (const { group, count } of (await found(db(), query)).nothing?.instead ?? []) {
			const without = new URLSearchParams(params);
			without.delete(group);
			expect((await found(db(), without.toString())).total).toBe(count);
		}
	});

	test("a page beyond the last is the last", async () => {
		const { page, pages, cards } = await found(db(), "page=999");
		expect({ page, pages }).toEqual({ page: 1, pages: 1 });
		expect(cards.length).toBeLessThanOrEqual(PAGE_SIZE);
	});

	test("places nobody confirmed for 31 days are not promised", async () => {
		const later = new Date("2026-04-01T09:00:00Z");
		const { search } = readSearch(new URLSearchParams("near=E17"), "en");
		const { cards } = await findClasses(db(), search, "en", later);
		expect(cards.map(({ places }) => places.state)).toEqual(["ask", "ask", "ask"]);
		const free = readSearch(new URLSearchParams("places=yes"), "en").search;
		expect((await findClasses(db(), free, "en", later)).total).toBe(0);
	});

	test("the first page counts classes where there are some", async () => {
		const { areas, online, total } = await countClasses(db(), NOW);
		expect(areas).toEqual([{ gss: "E09000031", name: "Waltham Forest", classes: 1 }]);
		expect({ online, total }).toEqual({ online: 1, total: 3 });
	});

	test("once all is read, a page of results costs two statements at most, whatever is asked", async () => {
		let statements = 0;
		const counted = openDb(url(), () => statements++);
		await slugs(counted, "");
		expect(statements).toBeGreaterThan(2);
		statements = 0;
		await slugs(
			counted,
			"q=english&near=E17&level=entry-1&day=mon&time=morning&places=yes&sort=best",
		);
		// Others may have written on both. SQLite's data_version tells, and counts as no statement here;
		// PostgreSQL has nothing like it, so that now and then one statement asks.
		expect(statements).toBeLessThanOrEqual(2);
		await counted.destroy();
	});
});

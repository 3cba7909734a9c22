import { afterEach, expect, test } from "vitest";
import { PublicVersion } from "#app/server/public-version.ts";
import { drain } from "#app/server/stop.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenEnrolment, givenLearner, givenProvider } from "#tests/support/given.ts";
import { plainAsk } from "#tests/support/plain-ask.ts";
import { until } from "#tests/support/waiting.ts";
import { openSmallSite, type SmallSite } from "./small-site.ts";

const NOON = "2026-10-14T12:00:00.000Z";
const NEXT_LESSON = "2026-10-14T13:00:00.000Z";

onEachDatabase((db, engine, url) => {
	let site: SmallSite;
	let clock = new Date(NOON);
	afterEach(() => site?.close());

	async function openSite() {
		clock = new Date(NOON);
		site = await openSmallSite(db(), () => clock, NEXT_LESSON);
	}

	async function said(path = "/en/places"): Promise<string> {
		const { body } = await plainAsk(site.origin, path);
		return body.toString().split(".")[0] ?? "";
	}

	async function givenPlaces(capacity: number) {
		const provider = await givenProvider(db());
		return givenCourse(db(), { provider_id: provider.id, capacity });
	}

	test("a page is made once, each address for itself", async () => {
		await openSite();
		const first = await said();
		expect(await said()).toBe(first);
		expect(await said("/en/places?page=2")).not.toBe(first);
		expect(await said("/ar/places")).not.toBe(first);
		expect(await said()).toBe(first);
	});

	test("a change to a class shows on the very next request", async () => {
		const course = await givenPlaces(7);
		await openSite();
		const before = Number.parseInt(await said(), 10);
		for (let n = 1; n <= 20; n++) {
			const change = db()
				.updateTable("course")
				.set({ capacity: 7 + n });
			await change.where("id", "=", course.id).execute();
			expect(Number.parseInt(await said(), 10)).toBe(before + n);
		}
	});

	test("what is written in a transaction shows when it is committed", async () => {
		const course = await givenPlaces(5);
		await openSite();
		const before = await said();
		const change = { capacity: 9 };
		await db()
			.transaction()
			.execute(async (trx) => {
				await trx.updateTable("course").set(change).where("id", "=", course.id).execute();
				expect(await said()).toBe(before);
			});
		expect(Number.parseInt(await said(), 10)).toBe(Number.parseInt(before, 10) + 4);
	});

	test("a change by another process shows soon", async () => {
		const course = await givenPlaces(3);
		await openSite();
		const before = Number.parseInt(await said(), 10);
		const elsewhere = openDb(url());
		await elsewhere
			.updateTable("course")
			.set({ capacity: 4 })
			.where("id", "=", course.id)
			.execute();
		await until(async () => Number.parseInt(await said(), 10) === before + 1);
		await elsewhere.destroy();
	});

	test("what the public does not see leaves the pages as they are", async () => {
		const course = await givenPlaces(3);
		await openSite();
		const learner = await givenLearner(db());
		const enrolment = await givenEnrolment(db(), course.id, learner.id);
		const before = await said();
		await givenLearner(db());
		await db()
			.updateTable("enrolment")
			.set({ message: "I come on Mondays" })
			.where("id", "=", enrolment.id)
			.execute();
		expect(await said()).toBe(before);
	});

	test("a page is made anew when its next lesson begins, by the clock of the site", async () => {
		await openSite();
		const first = await said();
		clock = new Date("2026-10-14T12:59:59.999Z");
		expect(await said()).toBe(first);
		clock = new Date(NEXT_LESSON);
		const late = await said();
		expect(late).not.toBe(first);
		// Its moment has passed: from now on it is never kept.
		expect(await said()).not.toBe(late);
	});

	test("a page that names its own request is never kept", async () => {
		await openSite();
		const answers = [await said("/en/names-itself"), await said("/en/names-itself")];
		expect(answers[0]).not.toBe(answers[1]);
	});

	test("a server that stops says so on kept pages too", async () => {
		await openSite();
		const first = await said();
		const { promise: noticed, resolve: notice } = Promise.withResolvers<void>();
		const stopped = drain(site.server, { stopping: false }, noticed);
		const { headers, body } = await plainAsk(site.origin, "/en/places");
		expect(headers.connection).toBe("close");
		expect(body.toString()).toContain(first);
		notice();
		await stopped;
	});

	test("who asks after a write never gets an answer from before it", async () => {
		const version = new PublicVersion(db());
		const course = await givenPlaces(1);
		let last = await version.ask();
		for (let n = 0; n < 25; n++) {
			const early = version.ask();
			await db()
				.updateTable("course")
				.set({ capacity: 2 + n })
				.where("id", "=", course.id)
				.execute();
			const late = await Promise.all([version.ask(), version.ask()]);
			expect(late[0]).toBe(late[1]);
			expect(late[0]).toBeGreaterThan(last);
			expect(late[0]).toBeGreaterThanOrEqual(await early);
			last = late[0];
		}
		expect(await version.ask(), engine).toBe(last);
	});
});

test("a database that does not answer is asked again, and nothing of it is believed", async () => {
	const db = openDb("postgres://nobody:nothing@127.0.0.1:1/nowhere");
	const version = new PublicVersion(db);
	await expect(version.ask()).rejects.toThrow();
	expect(version.known()).toBeNull();
	await expect(version.ask()).rejects.toThrow();
	await db.destroy();
});

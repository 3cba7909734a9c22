import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { LEVELS } from "#app/assessments/levels.ts";
import { AREAS } from "#app/finder/areas.ts";
import { findClasses, PAGE_SIZE } from "#app/finder/finder.server.ts";
import { activeGroups, withoutGroup } from "#app/finder/finder-address.ts";
import { CHILDCARE, DAYS, FACTS, KINDS, type Search, TIMES } from "#app/finder/finder-search.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { until } from "#tests/support/waiting.ts";
import { insertClasses, randomQuery, someClasses } from "./random-classes.ts";
import { readEverything, slowSearch } from "./slow-search.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const CLASSES = 70;

function searchOf(query: string): Search {
	return readSearch(new URLSearchParams(query), "en").search;
}

/** What the page shows must be what somebody finds who looks through everything. */
async function expectTheSame(
	db: Db,
	query: string,
	now: Date,
	everything?: Awaited<ReturnType<typeof readEverything>>,
) {
	const search = searchOf(query);
	const all = everything ?? (await readEverything(db));
	const slow = (other: Search) => slowSearch(all, other, now);
	const ids = slow(search);
	const found = await findClasses(db, search, "en", now);
	const slugs = new Map(all.courses.map(({ id, slug }) => [id, slug]));
	const first = (found.page - 1) * PAGE_SIZE;
	expect(found.total, query).toBe(ids.length);
	expect(
		found.cards.map(({ slug }) => slug),
		query,
	).toEqual(ids.slice(first, first + PAGE_SIZE).map((id) => slugs.get(id)));
	const count = (change: Partial<Search>) => slow({ ...search, ...change }).length;
	expect(found.facets, query).toEqual({
		level: each(LEVELS, (level) => count({ level: [level] })),
		day: each(DAYS, (day) => count({ day: [day] })),
		time: each(TIMES, (time) => count({ time: [time] })),
		kind: each(KINDS, (kind) => count({ kind: [kind] })),
		childcare: each(CHILDCARE, (childcare) => count({ childcare: [childcare] })),
		facts: each(FACTS, (fact) => count({ facts: [...new Set([...search.facts, fact])] })),
		area: Object.fromEntries(
			AREAS.map(({ gss }) => [gss, count({ area: gss })] as const).filter(([, n]) => n > 0),
		),
	});
	if (!found.nothing) return found;
	for (const { group, count: without } of found.nothing.instead) {
		expect(without, `${query} without ${group}`).toBe(slow(withoutGroup(search, group)).length);
	}
	const fruitful = activeGroups(search).filter((group) => slow(withoutGroup(search, group)).length);
	expect(found.nothing.instead.map(({ group }) => group).sort(), query).toEqual(fruitful.sort());
	for (const { level, count: near } of found.nothing.levels) {
		expect(near, query).toBe(count({ level: [level] }));
	}
	return found;
}

function each<T extends string>(values: readonly T[], count: (value: T) => number) {
	return Object.fromEntries(values.map((value) => [value, count(value)]));
}

onEachDatabase((db, _engine, url) => {
	let ids: string[] = [];
	beforeAll(async () => {
		ids = await insertClasses(db(), someClasses(CLASSES, 42));
	});

	test("random searches find what a slow search finds, in its order, with its counts", async () => {
		let [some, none] = [0, 0];
		const all = await readEverything(db());
		await fc.assert(
			fc.asyncProperty(randomQuery, async (query) => {
				const { total } = await expectTheSame(db(), query, NOW, all);
				if (total > 0) some++;
				else none++;
			}),
			{ numRuns: 150, seed: 7 },
		);
		expect(Math.min(some, none)).toBeGreaterThan(20);
	});

	test("a search is right after every kind of change, and as time goes on", async () => {
		const course = ids[0]!;
		const learner = await givenLearner(db());
		const set = (change: object) => () =>
			db().updateTable("course").set(change).where("id", "=", course).execute();
		const changes: (() => Promise<unknown>)[] = [
			set({ state: "published", private: 0, confirmed_on: "2026-03-01", capacity: 30 }),
			() => givenEnrolment(db(), course, learner.id),
			() => db().deleteFrom("course_level").where("course_id", "=", course).execute(),
			() => db().deleteFrom("weekly_slot").where("course_id", "=", course).execute(),
			() => db().deleteFrom("search_word").where("course_id", "=", course).execute(),
			() => db().updateTable("venue").set({ step_free: 0, latitude: 51.5 }).execute(),
			() =>
				db()
					.updateTable("lesson")
					.set({ cancelled_at: "2026-03-02T08:00:00.000Z", cancelled_reason: "weather" })
					.where("local_date", "=", "2026-03-02")
					.execute(),
			() => insertClasses(db(), someClasses(3, 99)),
			set({ state: "closed" }),
			() => db().updateTable("employer").set({ join_code: "OTHER999" }).execute(),
		];
		for (const [n, change] of changes.entries()) {
			await change();
			const queries = fc.sample(randomQuery, { numRuns: 3, seed: n });
			for (const query of ["", "sort=soonest", "places=yes", ...queries]) {
				await expectTheSame(db(), query, new Date(NOW.getTime() + n * 3_600_000));
			}
		}
		for (const later of [
			"2026-03-03T10:00:00.001Z",
			"2026-03-24T00:00:00Z",
			"2026-03-02T00:00:00Z",
		]) {
			await expectTheSame(db(), "", new Date(later));
			await expectTheSame(db(), "sort=soonest", new Date(later));
			await expectTheSame(db(), "places=yes", new Date(later));
		}
	});

	test("another process's change is found within a moment", async () => {
		const before = (await findClasses(db(), searchOf(""), "en", NOW)).total;
		const elsewhere = openDb(url());
		await elsewhere
			.updateTable("course")
			.set({ state: "draft" })
			.where("id", "in", ids.slice(10, 30))
			.execute();
		await elsewhere.destroy();
		await until(async () => (await findClasses(db(), searchOf(""), "en", NOW)).total < before);
		await expectTheSame(db(), "", NOW);
	});
});

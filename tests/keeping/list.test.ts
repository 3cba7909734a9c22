import { expect, test } from "vitest";
import { MOST_WISHES } from "#app/enrolments/wish.ts";
import {
	findListOf,
	forgetOldLists,
	keepClass,
	openList,
	removeClass,
} from "#app/keeping/list.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");

onEachDatabase((db) => {
	test("a list begins with its first class and holds each once, in the order kept", async () => {
		const [first, second] = await givenClasses(db(), 2);
		const listId = await keep(db(), null, first!.slug, "2026-09-07T09:00:00Z");
		await keep(db(), listId, second!.slug, "2026-09-07T09:01:00Z");
		expect(await keep(db(), listId, first!.slug, "2026-09-07T09:02:00Z")).toBe(listId);
		expect(await slugsOf(db(), listId)).toEqual([first!.slug, second!.slug]);
	});

	test("the code opens the same list, however it is typed", async () => {
		const [course] = await givenClasses(db(), 1);
		const listId = await keep(db(), null, course!.slug);
		const { code } = (await openList(db(), listId, "en", NOW))!;
		expect(await findListOf(db(), code.toLowerCase().replace("-", " "))).toBe(listId);
	});

	test("an unknown code and what is none are answered alike", async () => {
		for (const typed of ["CCCCC-CCCCC", "", "' or 1=1", "x".repeat(40)]) {
			expect(await findListOf(db(), typed)).toBeNull();
		}
	});

	test("a class is removed from her list and from no other", async () => {
		const [course] = await givenClasses(db(), 1);
		const mine = await keep(db(), null, course!.slug);
		const theirs = await keep(db(), null, course!.slug);
		await removeClass(db(), mine, course!.slug);
		await removeClass(db(), mine, course!.slug);
		await removeClass(db(), null, course!.slug);
		expect(await slugsOf(db(), mine)).toEqual([]);
		expect(await slugsOf(db(), theirs)).toEqual([course!.slug]);
	});

	test("a class that closed or ended stays, and says so", async () => {
		const [open, closed, ended] = await givenClasses(db(), 3);
		const listId = await keep(db(), null, open!.slug, "2026-09-01T09:00:00Z");
		await keep(db(), listId, closed!.slug, "2026-09-02T09:00:00Z");
		await keep(db(), listId, ended!.slug, "2026-09-03T09:00:00Z");
		await change(db(), closed!.id, { state: "closed" });
		await change(db(), ended!.id, { ends_on: "2026-09-06" });
		const list = await openList(db(), listId, "en", NOW);
		expect(list!.classes.map(({ isOpen }) => isOpen)).toEqual([true, false, false]);
	});

	test("a private class, a draft and one that is not there are kept by nobody", async () => {
		const [hidden, draft] = await givenClasses(db(), 2);
		await change(db(), hidden!.id, { private: 1 });
		await change(db(), draft!.id, { state: "draft" });
		const before = await countLists(db());
		for (const slug of [hidden!.slug, draft!.slug, "no-such-class", ""]) {
			await expect(keepClass(db(), null, slug, NOW)).rejects.toMatchObject({ status: 404 });
		}
		expect(await countLists(db())).toBe(before);
	});

	test("a class that became private is on nobody's list any more", async () => {
		const [open, hidden] = await givenClasses(db(), 2);
		const listId = await keep(db(), null, hidden!.slug);
		await keep(db(), listId, open!.slug);
		await change(db(), hidden!.id, { private: 1 });
		expect(await slugsOf(db(), listId)).toEqual([open!.slug]);
	});

	test("a full list takes no more, and loses nothing", async () => {
		const courses = await givenClasses(db(), MOST_WISHES + 1);
		let listId: string | null = null;
		for (const { slug } of courses.slice(0, MOST_WISHES)) listId = await keep(db(), listId, slug);
		const last = courses.at(-1)!.slug;
		expect(await keepClass(db(), listId, last, NOW)).toEqual({ ok: false, refusal: "full" });
		expect(await slugsOf(db(), listId!)).toHaveLength(MOST_WISHES);
	});

	test("a list nobody opened for twelve months is forgotten when a new one begins", async () => {
		const [course] = await givenClasses(db(), 1);
		const old = await keep(db(), null, course!.slug, "2025-01-10T09:00:00Z");
		const used = await keep(db(), null, course!.slug, "2025-01-10T09:00:00Z");
		await openList(db(), used, "en", new Date("2025-09-07T09:00:00Z"));
		await keep(db(), null, course!.slug, "2026-09-06T09:00:00Z");
		expect(await openList(db(), old, "en", NOW)).toBeNull();
		expect(await slugsOf(db(), used)).toEqual([course!.slug]);

		await forgetOldLists(db(), new Date("2027-09-09T09:00:00Z"));
		expect(await countLists(db())).toBe(0);
		const left = await db().selectFrom("kept_class").select("course_id").execute();
		expect(left).toEqual([]);
	});

	test("a cookie that names no list opens none, and begins a new one", async () => {
		const [course] = await givenClasses(db(), 1);
		expect(await openList(db(), "gone", "en", NOW)).toBeNull();
		expect(await keep(db(), "gone", course!.slug)).not.toBe("gone");
	});
});

async function givenClasses(db: Db, count: number) {
	const { id } = await givenProvider(db);
	const courses = [];
	for (let n = 0; n < count; n++) courses.push(await givenCourse(db, { provider_id: id }));
	return courses;
}

async function keep(db: Db, listId: string | null, slug: string, at = NOW.toISOString()) {
	const keeping = await keepClass(db, listId, slug, new Date(at));
	if (!keeping.ok) throw new Error(keeping.refusal);
	return keeping.listId;
}

async function slugsOf(db: Db, listId: string): Promise<string[]> {
	const list = await openList(db, listId, "en", NOW);
	return list!.classes.map(({ card }) => card.slug);
}

function change(
	db: Db,
	id: string,
	facts: { state?: "closed" | "draft"; ends_on?: string; private?: 1 },
) {
	return db.updateTable("course").set(facts).where("id", "=", id).execute();
}

async function countLists(db: Db): Promise<number> {
	return (await db.selectFrom("kept_list").select("id").execute()).length;
}

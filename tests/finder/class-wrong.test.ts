import { beforeEach, describe, expect, test } from "vitest";
import { openClass } from "#app/finder/class-page.server.ts";
import { reportWrong } from "#app/finder/class-wrong.server.ts";
import { parseWrong, WRONGS } from "#app/finder/class-wrong.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("what is wrong is one of a few words", () => {
	const form = (kind?: string) => {
		const data = new FormData();
		if (kind !== undefined) data.set("kind", kind);
		return parseWrong(data);
	};

	test("and no other", () => {
		expect(WRONGS).toHaveLength(7);
		for (const kind of WRONGS) expect(form(kind)).toEqual({ ok: true, value: kind });
		for (const kind of [undefined, "", "x", "toString"]) {
			expect(form(kind)).toEqual({ ok: false, errors: { kind: "class:wrong.choose" } });
		}
	});
});

onEachDatabase((db) => {
	let course: { id: string; slug: string };
	const reports = () =>
		db()
			.selectFrom("wrong_report")
			.where("course_id", "=", course.id)
			.selectAll()
			.orderBy("at")
			.execute();
	const say = (now: Date, code: string | null = null) =>
		reportWrong(db(), { slug: course.slug, code }, "time", now);

	beforeEach(async () => {
		const { id: provider_id } = await givenProvider(db());
		course = await givenCourse(db(), { provider_id, confirmed_on: "2026-03-01" });
	});

	test("one tap is kept, with nothing of who tapped", async () => {
		await say(NOW);
		const [row] = await reports();
		expect(row).toEqual({
			id: expect.any(String),
			course_id: course.id,
			kind: "time",
			at: NOW.toISOString(),
			settled_at: null,
		});
	});

	test("who taps three times in ten minutes is thanked three times and counted once", async () => {
		for (const minutes of [0, 1, 9.9]) await say(later(minutes));
		expect(await reports()).toHaveLength(1);
		await say(later(10));
		expect(await reports()).toHaveLength(2);
		await say(later(19.9));
		expect(await reports()).toHaveLength(2);
	});

	test("two taps in the same moment are one report", async () => {
		await Promise.all([say(later(3)), say(later(3)), say(later(3.01))]);
		expect(await reports()).toHaveLength(1);
	});

	test("another class counts for itself", async () => {
		await say(NOW);
		const first = course;
		const { id: provider_id } = await givenProvider(db());
		course = await givenCourse(db(), { provider_id });
		await say(NOW);
		expect(await reports()).toHaveLength(1);
		course = first;
		expect(await reports()).toHaveLength(1);
	});

	test("after three the page says to ask first, and no longer how many places there are", async () => {
		const read = async () =>
			(await openClass(db(), { slug: course.slug, code: null }, "en", later(50))).course;
		for (const minutes of [0, 15]) await say(later(minutes));
		expect(await read()).toMatchObject({ isDoubtful: false, places: { state: "free" } });
		await say(later(30));
		expect(await read()).toMatchObject({ isDoubtful: true, places: { state: "ask" } });
		await db()
			.updateTable("wrong_report")
			.set({ settled_at: later(40).toISOString() })
			.execute();
		expect(await read()).toMatchObject({ isDoubtful: false, places: { state: "free" } });
	});

	test("of a class that is not there, or is behind a door, nothing is said", async () => {
		const employer = {
			id: newId(),
			name: "Clean",
			join_code: `C${newId().slice(-10)}`.toUpperCase(),
		};
		await db().insertInto("employer").values(employer).execute();
		await db()
			.updateTable("course")
			.set({ private: 1, employer_id: employer.id })
			.where("id", "=", course.id)
			.execute();
		await expect(say(NOW)).rejects.toMatchObject({ status: 404 });
		await expect(say(NOW, "CLEAN2027")).rejects.toMatchObject({ status: 404 });
		await db().updateTable("course").set({ state: "draft" }).where("id", "=", course.id).execute();
		await expect(say(NOW, employer.join_code)).rejects.toMatchObject({ status: 404 });
		expect(await reports()).toEqual([]);
		await db()
			.updateTable("course")
			.set({ state: "published" })
			.where("id", "=", course.id)
			.execute();
		expect(await say(NOW, employer.join_code.toLowerCase())).toEqual({
			slug: course.slug,
			code: employer.join_code,
		});
		expect(await reports()).toHaveLength(1);
	});
});

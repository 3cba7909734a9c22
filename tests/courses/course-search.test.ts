import { expect, test } from "vitest";
import { indexCourse } from "#app/courses/course-search.server.ts";
import { searchWords } from "#app/courses/search-words.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider, givenVenue } from "#tests/support/given.ts";

test("a word said twice weighs what it weighs most", () => {
	const words = searchWords([
		{ text: "English in the library", language: "en", weight: 1 },
		{ text: "Library English", language: "en", weight: 3 },
	]);
	expect(words.get("library")).toBe(3);
	expect(words.get("in")).toBe(1);
});

onEachDatabase((db) => {
	test("a class is found by its title in each language, its place and its summary", async () => {
		const course = await givenFullCourse(db());
		await indexCourse(db(), course.id);
		const words = await wordsOf(db(), course.id);
		expect(words).toMatchObject({
			beginners: 3,
			angielski: 3,
			الانجلیزیه: 3,
			lea: 2,
			library: 2,
			london: 2,
			forest: 2,
			speaking: 1,
		});
	});

	test("where the address is given after joining, only the area finds the class", async () => {
		const course = await givenFullCourse(db());
		await db()
			.updateTable("venue")
			.set({ address_hidden: 1 })
			.where("id", "=", course.venue_id!)
			.execute();
		await indexCourse(db(), course.id);
		const words = await wordsOf(db(), course.id);
		expect(words).toMatchObject({ waltham: 2, forest: 2 });
		expect(words).not.toHaveProperty("walthamstow");
		expect(words).not.toHaveProperty("london");
	});

	test("the words follow the texts, and each stands once", async () => {
		const course = await givenFullCourse(db());
		await indexCourse(db(), course.id);
		await db()
			.updateTable("course_text")
			.set({ title: "Family learning" })
			.where("course_id", "=", course.id)
			.where("language", "=", "en")
			.execute();
		await indexCourse(db(), course.id);
		const words = await wordsOf(db(), course.id);
		expect(words).toMatchObject({ family: 3 });
		expect(words).not.toHaveProperty("beginners");
	});
});

async function givenFullCourse(db: Db) {
	await db
		.insertInto("area")
		.values({
			id: "E09000031",
			name: "Waltham Forest",
			name_folded: "waltham forest",
			kind: "borough",
			integration: 1,
		})
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
	const provider = await givenProvider(db);
	const venue = await givenVenue(db, { provider_id: provider.id, area_id: "E09000031" });
	const course = await givenCourse(db, { provider_id: provider.id, venue_id: venue.id });
	const text = { course_id: course.id, summary: "", bring: "", status: "written" as const };
	await db
		.insertInto("course_text")
		.values([
			{ ...text, language: "pl", title: "Angielski od podstaw" },
			{ ...text, language: "ar", title: "الإنجليزية للمبتدئين" },
		])
		.execute();
	await db
		.updateTable("course_text")
		.set({ summary: "Speaking in the library" })
		.where("course_id", "=", course.id)
		.where("language", "=", "en")
		.execute();
	return course;
}

async function wordsOf(db: Db, courseId: string): Promise<Record<string, number>> {
	const rows = await db
		.selectFrom("search_word")
		.where("course_id", "=", courseId)
		.selectAll()
		.execute();
	return Object.fromEntries(rows.map(({ word, weight }) => [word, weight]));
}

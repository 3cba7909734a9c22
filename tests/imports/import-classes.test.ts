import { expect, test } from "vitest";
import { importClasses } from "#app/imports/import-classes.server.ts";
import type { ImportReport } from "#app/imports/report.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";
import { type Cells, CLUB, ownRows } from "./own-csv.ts";

const NOW = new Date("2026-09-01T09:00:00Z");
const LATER = new Date("2026-09-20T09:00:00Z");
const NO_PLACE = { address: "", town: "", postcode: "" };
const WORK = { employer: "Example Cleaning", private: "yes" };

onEachDatabase((db) => {
	async function sent(
		id: string,
		rows: readonly Cells[],
		{ apply = true, now = NOW, by }: { apply?: boolean; now?: Date; by?: string } = {},
	) {
		return importClasses(db(), { id }, await ownRows(...rows), { apply, now, ...(by && { by }) });
	}

	test("a whole row is a published class with all that it says", async () => {
		const { id } = await givenProvider(db());
		const person = await givenPerson(db(), "coordinator", { provider: id });
		const row = {
			...CLUB,
			title_ar: "شاي وكلام",
			woman_teacher: "yes",
			no_assessment: "yes",
			childcare: "creche",
			creche_ages: "1-4",
			creche_places: "8",
			helper_languages: "Arabic; Bengali",
			entry: "You speak a little.",
			step_free: "yes",
			lift: "yes",
			station: "Example Central",
			bus: "W12",
			landmark: "The clock",
		};
		expect(actionsOf(await sent(id, [row], { by: person.id }))).toEqual(["new"]);
		const [course] = await coursesOf(db(), id);
		expect(course).toMatchObject({
			state: "published",
			kind: "conversation-club",
			woman_teacher: 1,
			no_assessment: 1,
			women_only: 0,
			free_for: "everyone",
			cost_pence: 0,
			childcare: "creche",
			creche_from_years: 1,
			creche_to_years: 4,
			creche_places: 8,
			entry_note: "You speak a little.",
			confirmed_by: person.id,
		});
		expect(await venuesOf(db(), id)).toMatchObject([
			{ postcode: "E17 9ZZ", outcode: "E17", lift: 1, station: "Example Central", bus: "W12" },
		]);
		expect(await languagesOf(db(), course!.id)).toEqual(["ar", "bn"]);
	});

	test("the same file again changes nothing at all", async () => {
		const { id } = await givenProvider(db());
		const next = { ...CLUB, reference: "next", title: "More talk", ...NO_PLACE };
		const rows = [
			{ ...CLUB, next_class: "next", helper_languages: "Arabic" },
			{ ...next, ...WORK },
			{ ...CLUB, reference: "", title: "No name", next_class: "next", ...NO_PLACE },
		];
		expect(actionsOf(await sent(id, rows))).toEqual(["new", "new", "new"]);
		const before = await everything(db());
		const again = await sent(id, rows, { now: LATER });
		expect(actionsOf(again)).toEqual(["unchanged", "unchanged", "unchanged"]);
		expect(again.venues.map(({ action }) => action)).toEqual(["unchanged"]);
		expect(await everything(db())).toEqual(before);
	});

	test("a look ahead tells the same and writes nothing", async () => {
		const { id } = await givenProvider(db());
		const rows = [
			CLUB,
			{ ...CLUB, reference: "b", cost: "x" },
			{ ...CLUB, reference: "c", ...WORK },
		];
		const before = await everything(db());
		const preview = await sent(id, rows, { apply: false });
		expect(await everything(db())).toEqual(before);
		const report = await sent(id, rows);
		expect(actionsOf(preview)).toEqual(actionsOf(report));
		expect(actionsOf(report)).toEqual(["new", "wrong", "new"]);
		expect(preview.classes[2]?.employer).toMatchObject({ code: null, isNew: true });
		expect(preview.venues.map(({ action }) => action)).toEqual(["new"]);
	});

	test("a row changes only what it says", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [{ ...CLUB, helper_languages: "Arabic", women_only: "yes", step_free: "yes" }]);
		const report = await sent(id, [{ reference: "tea-talk", title: "Tea and talk", places: "30" }]);
		expect(report.classes[0]).toMatchObject({ action: "changed", changes: ["capacity"] });
		expect((await coursesOf(db(), id))[0]).toMatchObject({
			capacity: 30,
			women_only: 1,
			cost_pence: 0,
		});
		const access = { title: "Tea and talk", reference: "tea-talk", venue: CLUB.venue!, bus: "W12" };
		await sent(id, [access]);
		expect(await venuesOf(db(), id)).toMatchObject([{ step_free: 1, bus: "W12", town: "London" }]);
	});

	test("no crèche has no ages", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [{ ...CLUB, childcare: "creche", creche_ages: "1-4", creche_places: "8" }]);
		await sent(id, [{ ...CLUB, childcare: "welcome" }]);
		expect((await coursesOf(db(), id))[0]).toMatchObject({
			childcare: "welcome",
			creche_from_years: null,
			creche_places: null,
		});
	});

	test("rows that share a hall say it once, and never two things of it", async () => {
		const { id } = await givenProvider(db());
		const b = { ...CLUB, reference: "b", ...NO_PLACE, landmark: "The clock" };
		const c = { ...CLUB, reference: "c", venue: "example church HALL", postcode: "E10 5ZZ" };
		const d = { ...CLUB, reference: "d", venue: "Nowhere Hall", ...NO_PLACE };
		const report = await sent(id, [b, CLUB, c, d]);
		expect(errorsOf(report)).toEqual([
			[4, "postcode", "venue-differs"],
			[5, "address", "address-needed"],
			[5, "town", "address-needed"],
			[5, "postcode", "address-needed"],
		]);
		expect(await venuesOf(db(), id)).toMatchObject([{ landmark: "The clock", town: "London" }]);
		expect(await coursesOf(db(), id)).toHaveLength(2);
	});

	test("a hidden place needs no address, and its class's page does not tell the outcode", async () => {
		const { id } = await givenProvider(db());
		const refuge = { ...CLUB, title: "Quiet class", address: "", town: "", address_hidden: "yes" };
		expect(actionsOf(await sent(id, [refuge]))).toEqual(["new"]);
		const [course] = await coursesOf(db(), id);
		expect(course?.slug).not.toMatch(/e17/);
		expect(await venuesOf(db(), id)).toMatchObject([{ address_hidden: 1, address: "" }]);
	});

	test("a place that is hidden later is found by its name no more, and its classes have changed", async () => {
		const { id } = await givenProvider(db());
		const here = { ...CLUB, venue: "Rosebank Chapel" };
		await sent(id, [here]);
		const [before] = await coursesOf(db(), id);
		expect(await wordsOf(db(), before!.id)).toEqual(expect.arrayContaining(["chapel", "rosebank"]));
		const another = { ...here, reference: "z", title: "More talk", address_hidden: "yes" };
		await sent(id, [another], { now: LATER });
		const [after] = await coursesOf(db(), id);
		const words = await wordsOf(db(), after!.id);
		expect(words).toContain("tea");
		expect(words.filter((word) => /chapel|rosebank/.test(word))).toEqual([]);
		expect(after).toEqual({ ...before, updated_at: LATER.toISOString() });
	});

	test("an employer is made once with a code, and another provider's is another", async () => {
		const { id } = await givenProvider(db());
		const other = await givenProvider(db());
		const rows = [
			{ ...CLUB, ...WORK },
			{ ...CLUB, reference: "b", employer: "EXAMPLE cleaning", private: "yes" },
		];
		const report = await sent(id, rows);
		const [first, second] = report.classes.map(({ employer }) => employer);
		expect(first).toMatchObject({ name: "Example Cleaning", isNew: true });
		expect(first?.code).toMatch(/^[A-Z2-9]{10}$/);
		expect(second).toMatchObject({ code: first?.code, isNew: false });
		const [one, two] = await coursesOf(db(), id);
		expect(one).toMatchObject({ private: 1, employer_id: two!.employer_id });
		const theirs = await sent(other.id, [{ ...CLUB, ...WORK }]);
		expect(theirs.classes[0]?.employer?.code).not.toBe(first?.code);
	});

	test("a class leads to the next, wherever that stands", async () => {
		const { id } = await givenProvider(db());
		const known = await givenCourse(db(), { provider_id: id, reference: "known" });
		const report = await sent(id, [
			{ ...CLUB, reference: "a", next_class: "b" },
			{ ...CLUB, reference: "b", next_class: "known" },
			{ ...CLUB, reference: "c", next_class: "wrong" },
			{ ...CLUB, reference: "wrong", cost: "x" },
			{ ...CLUB, reference: "d", next_class: "nowhere" },
		]);
		expect(actionsOf(report)).toEqual(["new", "new", "new", "wrong", "wrong"]);
		expect(errorsOf(report)).toEqual([
			[5, "cost", "cost"],
			[6, "next_class", "next-unknown"],
		]);
		expect(report.classes[2]?.warnings.map(({ code }) => code)).toEqual(["next-left-out"]);
		const courses = new Map((await coursesOf(db(), id)).map((row) => [row.reference, row]));
		expect(courses.get("a")?.next_course_id).toBe(courses.get("b")?.id);
		expect(courses.get("b")?.next_course_id).toBe(known.id);
		const mended = await sent(id, [
			{ ...CLUB, reference: "c", next_class: "wrong" },
			{ ...CLUB, reference: "wrong" },
		]);
		expect(mended.classes.map(({ action, changes }) => [action, changes])).toEqual([
			["changed", ["next_course_id"]],
			["new", []],
		]);
	});

	test("another provider's pilot, tutor and class are nobody's here", async () => {
		const { id } = await givenProvider(db());
		const other = await givenProvider(db());
		await givenCourse(db(), { provider_id: other.id, reference: "theirs" });
		const report = await sent(id, [
			{ ...CLUB, pilot: "no-pilot", tutor: "stranger@example.test", next_class: "theirs" },
		]);
		expect(errorsOf(report)).toEqual([
			[2, "pilot", "pilot-unknown"],
			[2, "tutor", "tutor-unknown"],
			[2, "next_class", "next-unknown"],
		]);
	});

	test("what a provider sends anew settles what was said against a class", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [CLUB]);
		const [course] = await coursesOf(db(), id);
		const report = {
			id: `r-${id}`,
			course_id: course!.id,
			kind: "cost",
			settled_at: null,
		} as const;
		await db()
			.insertInto("wrong_report")
			.values({ ...report, at: NOW.toISOString() })
			.execute();
		const openReports = () =>
			db()
				.selectFrom("wrong_report")
				.where("course_id", "=", course!.id)
				.where("settled_at", "is", null)
				.select("id")
				.execute();
		await sent(id, [CLUB], { now: LATER });
		expect(await openReports()).toHaveLength(1);
		await sent(id, [{ ...CLUB, places: "5" }], { now: LATER });
		expect(await openReports()).toHaveLength(0);
	});

	test("a hall is put at the exact point of its postcode once that is known", async () => {
		const { id } = await givenProvider(db());
		const point = { latitude: 51.5812, longitude: -0.0234, area_id: "E09000031" };
		await db()
			.insertInto("postcode")
			.values({ postcode: "E17 9ZZ", ...point })
			.onConflict((conflict) => conflict.column("postcode").doNothing())
			.execute();
		await sent(id, [CLUB]);
		expect(await venuesOf(db(), id)).toMatchObject([{ latitude: 51.5812, longitude: -0.0234 }]);
	});
});

function actionsOf(report: ImportReport): string[] {
	return report.classes.map(({ action }) => action);
}

function errorsOf(report: ImportReport) {
	return report.classes.flatMap(({ errors }) =>
		errors.map(({ line, column, code }) => [line, column, code]),
	);
}

function coursesOf(db: Db, providerId: string) {
	return db
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.selectAll()
		.orderBy("reference")
		.execute();
}

function venuesOf(db: Db, providerId: string) {
	return db.selectFrom("venue").where("provider_id", "=", providerId).selectAll().execute();
}

async function languagesOf(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course_helper_language")
		.where("course_id", "=", courseId)
		.select("language")
		.orderBy("language")
		.execute();
	return rows.map((row) => row.language);
}

async function wordsOf(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("search_word")
		.where("course_id", "=", courseId)
		.select("word")
		.orderBy("word")
		.execute();
	return rows.map(({ word }) => word);
}

/** Every row an import could write. */
async function everything(db: Db) {
	return Promise.all([
		db.selectFrom("course").selectAll().orderBy("id").execute(),
		db.selectFrom("course_text").selectAll().orderBy("course_id").orderBy("language").execute(),
		db.selectFrom("course_helper_language").selectAll().orderBy("course_id").execute(),
		db.selectFrom("employer").selectAll().orderBy("id").execute(),
		db.selectFrom("lesson").selectAll().orderBy("id").execute(),
		db.selectFrom("weekly_slot").selectAll().orderBy("id").execute(),
		db.selectFrom("venue").selectAll().orderBy("id").execute(),
		db.selectFrom("search_word").selectAll().orderBy("course_id").orderBy("word").execute(),
	]);
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/i18n/london-time.ts";
import { importNcs } from "#app/imports/import-ncs.server.ts";
import type { ImportReport } from "#app/imports/report.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { classRows, OURS, THEIRS, VENUE, venueRows } from "./ncs-csv.ts";

const NOW = new Date("2026-09-01T09:00:00Z");
const LATER = new Date("2026-09-20T09:00:00Z");
const WHOLE = { ...THEIRS, ...OURS };

type Cells = Record<string, string>;
type Options = { apply?: boolean; now?: Date; venues?: Cells[] };

onEachDatabase((db) => {
	async function sent(
		id: string,
		rows: Cells[],
		{ apply = true, now = NOW, venues }: Options = {},
	) {
		const classes = await classRows(...rows);
		const rooms = venues?.length === 0 ? [] : await venueRows(...(venues ?? [VENUE]));
		return importNcs(db(), { id }, { classes, venues: rooms }, { apply, now });
	}

	test("a whole row is a published class with its lessons, words and place", async () => {
		const { id } = await givenProvider(db());
		const row = { ...WHOLE, ESOL_TITLE_AR: "الإنجليزية", ESOL_CHILDCARE: "creche" };
		expect(actionsOf(await sent(id, [row]))).toEqual(["new"]);
		const [course] = await coursesOf(db(), id);
		expect(course).toMatchObject({
			state: "published",
			slug: expect.stringMatching(/^english-for-beginners-e17/),
			starts_on: "2026-09-07",
			ends_on: "2026-12-11",
			capacity: 16,
			childcare: "creche",
			confirmed_on: "2026-09-01",
			outcode: "E17",
		});
		expect(await countOf(db(), "lesson", course!.id)).toBe(28);
		expect(await countOf(db(), "course_level", course!.id)).toBe(4);
		expect(await textsOf(db(), course!.id)).toEqual(["ar الإنجليزية", "en English for beginners"]);
		expect(await countOf(db(), "search_word", course!.id)).toBeGreaterThan(8);
	});

	test("a plain row of theirs is a draft that says what is missing", async () => {
		const { id } = await givenProvider(db());
		const report = await sent(id, [THEIRS]);
		expect(report.classes[0]).toMatchObject({
			action: "new",
			state: "draft",
			missing: ["levels", "slots", "capacity", "contact"],
		});
		expect((await coursesOf(db(), id))[0]?.state).toBe("draft");
	});

	test("a look ahead says the same and writes nothing", async () => {
		const { id } = await givenProvider(db());
		const before = await everything(db());
		const preview = await sent(id, [WHOLE], { apply: false });
		expect(await everything(db())).toEqual(before);
		const report = await sent(id, [WHOLE]);
		expect(preview).toMatchObject({ applied: false, classes: [{ action: "new" }] });
		expect({ ...preview, applied: true }).toEqual(report);
	});

	test("the same file again changes nothing, not even the moment of the last change", async () => {
		const { id } = await givenProvider(db());
		const rows = [WHOLE, { ...THEIRS, YOUR_REFERENCE: "draft" }, { ...WHOLE, YOUR_REFERENCE: "" }];
		await sent(id, rows);
		const before = await everything(db());
		const report = await sent(id, rows, { now: LATER });
		expect(actionsOf(report)).toEqual(["unchanged", "unchanged", "unchanged"]);
		expect(report.venues.map(({ action }) => action)).toEqual(["unchanged"]);
		expect(await everything(db())).toEqual(before);
	});

	test("a changed row changes the one class", async () => {
		const { id } = await givenProvider(db());
		const other = { ...WHOLE, YOUR_REFERENCE: "other" };
		await sent(id, [WHOLE, other]);
		const [first, second] = await coursesOf(db(), id);
		const report = await sent(id, [{ ...WHOLE, ESOL_TIMES: "fri 10:00-12:00" }, other], {
			now: LATER,
		});
		expect(report.classes.map(({ action, changes }) => [action, changes])).toEqual([
			["changed", ["times"]],
			["unchanged", []],
		]);
		const after = await coursesOf(db(), id);
		expect(after[0]).toMatchObject({ id: first!.id, slug: first!.slug });
		expect(after[0]?.updated_at).toBe(LATER.toISOString());
		expect(after[1]).toEqual(second);
	});

	test("columns that are not there take nothing away", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [{ ...WHOLE, ESOL_WOMEN_ONLY: "yes", ESOL_TITLE_PL: "Angielski" }]);
		const report = await sent(id, [{ ...THEIRS, COST: "20" }]);
		expect(report.classes[0]).toMatchObject({
			changes: ["ends_on", "cost_pence"],
			state: "published",
		});
		const [course] = await coursesOf(db(), id);
		expect(course).toMatchObject({ capacity: 16, women_only: 1, cost_pence: 2000 });
		expect(await textsOf(db(), course!.id)).toEqual(["en English for beginners", "pl Angielski"]);
	});

	test("the row that fills a draft's last gap publishes it; a class kept back stays back", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [THEIRS]);
		expect((await sent(id, [WHOLE])).classes[0]?.state).toBe("published");
		for (const state of ["draft", "closed", "cancelled"] as const) {
			await db().updateTable("course").set({ state }).where("provider_id", "=", id).execute();
			const report = await sent(id, [{ ...WHOLE, COST: state.length.toString() }]);
			expect(report.classes[0]).toMatchObject({ action: "changed", state });
		}
	});

	test("a text somebody checked stays checked until it is another text", async () => {
		const { id } = await givenProvider(db());
		const row = { ...WHOLE, ESOL_TITLE_AR: "صف" };
		await sent(id, [row]);
		const [course] = await coursesOf(db(), id);
		const statusOf = async () =>
			(await textRows(db(), course!.id)).map(({ status }) => status).join(" ");
		await db()
			.updateTable("course_text")
			.set({ status: "checked" })
			.where("course_id", "=", course!.id)
			.execute();
		await sent(id, [{ ...row, COST: "7" }]);
		expect(await statusOf()).toBe("checked checked");
		await sent(id, [{ ...row, ESOL_TITLE_AR: "صف آخر" }]);
		expect(await statusOf()).toBe("written checked");
	});

	test("good rows come in, and wrong ones say their line and column", async () => {
		const { id } = await givenProvider(db());
		const report = await sent(id, [
			WHOLE,
			{ ...WHOLE, YOUR_REFERENCE: "b", COST: "x" },
			{ ...WHOLE, YOUR_REFERENCE: "c", YOUR_VENUE_REFERENCE: "NOWHERE" },
			{ ...WHOLE, YOUR_REFERENCE: "d", VENUE_NAME: "Another hall" },
			{ ...WHOLE, YOUR_REFERENCE: "e", ESOL_PILOT: "no-pilot" },
			{ ...WHOLE, YOUR_REFERENCE: "f", ESOL_TUTOR: "stranger@example.test" },
		]);
		expect(
			report.classes.map(({ errors }) =>
				errors.map(({ line, column, code }) => [line, column, code]),
			),
		).toEqual([
			[],
			[[3, "COST", "cost"]],
			[[4, "YOUR_VENUE_REFERENCE", "venue-unknown"]],
			[[5, "YOUR_VENUE_REFERENCE", "venue-two"]],
			[[6, "ESOL_PILOT", "pilot-unknown"]],
			[[7, "ESOL_TUTOR", "tutor-unknown"]],
		]);
		expect(await coursesOf(db(), id)).toHaveLength(1);
	});

	test("a tutor is one of this provider's", async () => {
		const { id } = await givenProvider(db());
		const own = await givenPerson(db(), "tutor", { provider: id });
		const stranger = await givenPerson(db(), "tutor", { provider: "another" });
		const email = (person: { id: string }) => `${person.id}@example.test`;
		const report = await sent(id, [
			{ ...WHOLE, ESOL_TUTOR: email(own).toUpperCase() },
			{ ...WHOLE, YOUR_REFERENCE: "b", ESOL_TUTOR: email(stranger) },
		]);
		expect(actionsOf(report)).toEqual(["new", "wrong"]);
		const [course] = await coursesOf(db(), id);
		const tutors = await db()
			.selectFrom("course_tutor")
			.where("course_id", "=", course!.id)
			.select("person_id")
			.execute();
		expect(tutors).toEqual([{ person_id: own.id }]);
	});

	test("one reference at two providers is two classes", async () => {
		const [one, other] = [await givenProvider(db()), await givenProvider(db())];
		await sent(one.id, [WHOLE]);
		expect(actionsOf(await sent(other.id, [WHOLE]))).toEqual(["new"]);
		const slugs = [...(await coursesOf(db(), one.id)), ...(await coursesOf(db(), other.id))].map(
			({ slug }) => slug,
		);
		expect(new Set(slugs).size).toBe(2);
	});

	test("a venue is found again by its reference, else by its name", async () => {
		const { id } = await givenProvider(db());
		const nameless = { ...VENUE, YOUR_VENUE_REFERENCE: "" };
		const byName = { ...WHOLE, YOUR_VENUE_REFERENCE: "", VENUE_NAME: "hoe street CENTRE" };
		await sent(id, [byName], { venues: [nameless] });
		const named = await sent(id, [byName], { venues: [VENUE] });
		expect(named.venues[0]).toMatchObject({ action: "changed", changes: ["reference"] });
		const moved = { ...VENUE, VENUE_NAME: "Lea Hall", POSTCODE: "E10 5ZZ" };
		const report = await sent(id, [WHOLE], { venues: [moved] });
		expect(report.venues[0]?.action).toBe("changed");
		const [course] = await coursesOf(db(), id);
		expect(course?.outcode).toBe("E10");
		const words = await db()
			.selectFrom("search_word")
			.where("course_id", "=", course!.id)
			.where("word", "in", ["lea", "hoe"])
			.select("word")
			.execute();
		expect(words.map(({ word }) => word)).toContain("lea");
		expect(words.map(({ word }) => word)).not.toContain("hoe");
	});

	test("a venue is put on the map by its outcode, or told to be off it", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [WHOLE]);
		const venueOf = () =>
			db().selectFrom("venue").where("provider_id", "=", id).selectAll().executeTakeFirstOrThrow();
		expect(await venueOf()).toMatchObject({ outcode: "E17", area_id: "E09000031" });
		expect((await venueOf()).latitude).toBeCloseTo(51.586, 2);
		const far = await sent(id, [WHOLE], { venues: [{ ...VENUE, POSTCODE: "TR19 7ZZ" }] });
		expect(far.venues[0]?.warnings.map(({ code }) => code)).toEqual(["outcode-unknown"]);
		expect((await venueOf()).latitude).toBeNull();
	});

	test("the venues of a former file serve a later one", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [WHOLE]);
		const report = await sent(id, [{ ...WHOLE, YOUR_REFERENCE: "b" }], { venues: [] });
		expect(actionsOf(report)).toEqual(["new"]);
	});

	test("a new start behind the old end leaves the end open", async () => {
		const { id } = await givenProvider(db());
		await sent(id, [WHOLE]);
		const hours = { ...THEIRS, START_DATE: "04/01/2027", DURATION_UNIT: "Hours" };
		expect((await sent(id, [hours])).classes[0]?.missing).toEqual(["dates"]);
		expect(actionsOf(await sent(id, [hours]))).toEqual(["unchanged"]);
	});

	test("two who send the same file at once make each class once", async () => {
		const { id } = await givenProvider(db());
		const rows = Array.from({ length: 5 }, (_, n) => ({ ...WHOLE, YOUR_REFERENCE: `c${n}` }));
		const reports = await Promise.all([sent(id, rows), sent(id, rows)]);
		expect(reports.flatMap(actionsOf).filter((action) => action === "new")).toHaveLength(5);
		expect(await coursesOf(db(), id)).toHaveLength(5);
	});

	test("random whole rows come out of the database as they went in", async () => {
		const { id } = await givenProvider(db());
		let count = 0;
		await fc.assert(
			fc.asyncProperty(randomClass, async (random) => {
				const row = { ...WHOLE, YOUR_REFERENCE: `r${count++}`, ...random.cells };
				expect(actionsOf(await sent(id, [row]))).toEqual(["new"]);
				const [course] = await coursesOf(db(), id, row.YOUR_REFERENCE);
				expect(course).toMatchObject({ ...random.course, state: "published" });
				expect((await textRows(db(), course!.id))[0]).toMatchObject({ title: row.COURSE_NAME });
				expect(actionsOf(await sent(id, [row]))).toEqual(["unchanged"]);
			}),
			{ numRuns: 25 },
		);
	});
});

const title = fc
	.string({ unit: "grapheme", minLength: 1, maxLength: 60 })
	.map((text) => text.replace(/[<>`\p{Cc}\uFEFF]/gu, "").trim())
	.filter((text) => text !== "");
const yes = fc.boolean();

const randomClass = fc
	.record({
		name: title,
		start: fc.nat(400).map((days) => addDays("2026-09-01", days)),
		weeks: fc.integer({ min: 1, max: 40 }),
		capacity: fc.integer({ min: 1, max: 999 }),
		pence: fc.nat(99_999_999),
		women: yes,
		papers: yes,
		childcare: fc.constantFrom("none", "welcome", "creche"),
	})
	.map(({ name, start, weeks, capacity, pence, women, papers, childcare }) => ({
		cells: {
			COURSE_NAME: name,
			START_DATE: start.split("-").reverse().join("/"),
			ESOL_END_DATE: "",
			DURATION: String(weeks),
			COST: (pence / 100).toFixed(2),
			ESOL_CAPACITY: String(capacity),
			ESOL_WOMEN_ONLY: women ? "Yes" : "no",
			ESOL_NO_PAPERS: papers ? "YES" : "No",
			ESOL_CHILDCARE: childcare,
		},
		course: {
			starts_on: start,
			ends_on: addDays(start, weeks * 7 - 1),
			capacity,
			cost_pence: pence,
			women_only: women ? 1 : 0,
			no_papers: papers ? 1 : 0,
			childcare,
		},
	}));

function actionsOf(report: ImportReport): string[] {
	return report.classes.map(({ action }) => action);
}

function coursesOf(db: Db, providerId: string, reference?: string) {
	const query = db
		.selectFrom("course")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("course.provider_id", "=", providerId)
		.selectAll("course")
		.select("venue.outcode")
		.orderBy("course.id");
	return (reference ? query.where("course.reference", "=", reference) : query).execute();
}

function textRows(db: Db, courseId: string) {
	return db
		.selectFrom("course_text")
		.where("course_id", "=", courseId)
		.selectAll()
		.orderBy("language")
		.execute();
}

async function textsOf(db: Db, courseId: string): Promise<string[]> {
	return (await textRows(db, courseId)).map(({ language, title }) => `${language} ${title}`);
}

async function countOf(
	db: Db,
	table: "lesson" | "course_level" | "search_word",
	courseId: string,
): Promise<number> {
	const rows = await db
		.selectFrom(table)
		.where("course_id", "=", courseId)
		.select("course_id")
		.execute();
	return rows.length;
}

/** Every row an import could write. */
async function everything(db: Db) {
	return Promise.all([
		db.selectFrom("course").selectAll().orderBy("id").execute(),
		db.selectFrom("course_text").selectAll().orderBy("course_id").orderBy("language").execute(),
		db.selectFrom("lesson").selectAll().orderBy("id").execute(),
		db.selectFrom("weekly_slot").selectAll().orderBy("id").execute(),
		db.selectFrom("venue").selectAll().orderBy("id").execute(),
		db.selectFrom("search_word").selectAll().orderBy("course_id").orderBy("word").execute(),
	]);
}

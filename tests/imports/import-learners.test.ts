import { join } from "node:path";
import { expect, test } from "vitest";
import { searchLearners } from "#app/assessments/learners.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { errorsAnswer, learnersTemplateAnswer } from "#app/imports/import-csv.server.ts";
import {
	applyImportFile,
	keepImportFile,
	openImportFile,
} from "#app/imports/import-file.server.ts";
import { importLearners } from "#app/imports/import-learners.server.ts";
import { LEARNER_COLUMNS } from "#app/imports/learner-columns.ts";
import { readLearners } from "#app/imports/learner-file.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";
import { bytes, csvOf } from "./ncs-csv.ts";

const { t } = loadTexts(join(process.cwd(), "locales"))("en");
const NOW = new Date("2026-09-01T09:00:00Z");

type Cells = Record<string, string>;

const AMINA: Cells = { reference: "LV-1", name: "Amina", phone: "07700 900123", class: "mon" };

function csv(...rows: readonly Cells[]): string {
	return csvOf([...new Set(rows.flatMap((row) => Object.keys(row)))], rows);
}

async function rowsOf(...rows: readonly Cells[]) {
	const read = await readLearners(bytes(csv(...rows)));
	if (!read.ok) throw new Error(JSON.stringify(read.failures));
	return read.value.rows;
}

async function givenDesk(db: Db) {
	const { id } = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: id });
	const course = await givenCourse(db, { provider_id: id, reference: "mon" });
	const second = await givenCourse(db, { provider_id: id, reference: "tue" });
	return { id, coordinator, course, second };
}

type Desk = Awaited<ReturnType<typeof givenDesk>>;

async function bring(db: Db, { id, coordinator }: Desk, apply: boolean, ...rows: readonly Cells[]) {
	const options = { apply, now: NOW, by: coordinator.id };
	return (await importLearners(db, { id }, await rowsOf(...rows), options)).classes;
}

function actionsOf(outcomes: Awaited<ReturnType<typeof bring>>) {
	return outcomes.map(({ action }) => action);
}

function enrolmentsIn(db: Db, courseId: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course_id", "=", courseId)
		.select(["learner.preferred_name as name", "state", "enrolled_on", "planned_end"])
		.orderBy("learner.name_folded")
		.execute();
}

onEachDatabase((db) => {
	test("a preview writes nothing, and says what the file then does", async () => {
		const desk = await givenDesk(db());
		const rows = [AMINA, { ...AMINA, class: "tue" }, { ...AMINA, reference: "LV-2", name: "Bo" }];
		const shown = await bring(db(), desk, false, ...rows);
		expect(await enrolmentsIn(db(), desk.course.id)).toEqual([]);
		const done = await bring(db(), desk, true, ...rows);
		expect(actionsOf(shown)).toEqual(["new", "changed", "new"]);
		expect(actionsOf(done)).toEqual(actionsOf(shown));
		expect(done[1]?.changes).toEqual(["class"]);
	});

	test("the same file again changes nothing", async () => {
		const desk = await givenDesk(db());
		const rows: Cells[] = [
			{ ...AMINA, joined: "7/9/2026" },
			{ name: "Bo", email: "b@c.org", class: "mon" },
		];
		await bring(db(), desk, true, ...rows);
		const before = await db().selectFrom("learner").selectAll().orderBy("id").execute();
		expect(actionsOf(await bring(db(), desk, true, ...rows))).toEqual(["unchanged", "unchanged"]);
		expect(await db().selectFrom("learner").selectAll().orderBy("id").execute()).toEqual(before);
		expect(await enrolmentsIn(db(), desk.course.id)).toHaveLength(2);
	});

	test("with a day she has a place, without one she waits", async () => {
		const desk = await givenDesk(db());
		const rows: Cells[] = [
			{ ...AMINA, joined: "7/9/2026" },
			{ name: "Bo", email: "b@c.org", class: "mon" },
		];
		await bring(db(), desk, true, ...rows.map((row) => ({ joined: "", email: "", ...row })));
		expect(await enrolmentsIn(db(), desk.course.id)).toEqual([
			{
				name: "Amina",
				state: "enrolled",
				enrolled_on: "2026-09-07",
				planned_end: desk.course.ends_on,
			},
			{ name: "Bo", state: "waiting", enrolled_on: null, planned_end: null },
		]);
	});

	test("she is known by the reference, else by name and contact", async () => {
		const desk = await givenDesk(db());
		await bring(db(), desk, true, AMINA);
		const renamed = await bring(db(), desk, true, { ...AMINA, name: "Mina" });
		expect(renamed).toMatchObject([{ action: "changed", changes: ["preferred_name"] }]);
		const byContact = { ...AMINA, reference: "", name: "Mina", say_name: "MEE-na" };
		expect(await bring(db(), desk, true, byContact)).toMatchObject([{ changes: ["say_name"] }]);
		const other = { ...byContact, reference: "LV-9" };
		expect(await bring(db(), desk, true, other)).toMatchObject([
			{ action: "wrong", errors: [{ column: "reference", code: "reference-other" }] },
		]);
	});

	test("who left a class does not come back by a file", async () => {
		const desk = await givenDesk(db());
		await bring(db(), desk, true, AMINA);
		await db()
			.updateTable("enrolment")
			.set({ state: "closed" })
			.where("course_id", "=", desk.course.id)
			.execute();
		expect(actionsOf(await bring(db(), desk, true, AMINA))).toEqual(["unchanged"]);
		expect(await enrolmentsIn(db(), desk.course.id)).toMatchObject([{ state: "closed" }]);
	});

	test("good rows come in beside wrong ones, each with its line and column", async () => {
		const desk = await givenDesk(db());
		const given: Cells[] = [
			{ ...AMINA, class: "no-such" },
			{ name: "Nobody", phone: "", reference: "", class: "" },
			{ ...AMINA, contact_way: "email" },
			{ ...AMINA, reference: "LV-3", name: "Good" },
		];
		const rows = given.map((row) => ({ contact_way: "", ...row }));
		const done = await bring(db(), desk, true, ...rows);
		expect(actionsOf(done)).toEqual(["wrong", "wrong", "wrong", "new"]);
		expect(done.flatMap(({ errors }) => errors)).toMatchObject([
			{ line: 2, column: "class", code: "class-unknown" },
			{ line: 3, column: "class", code: "class-needed" },
			{ line: 4, column: "contact_way", code: "way-email" },
		]);
	});

	test("another provider's learners and classes are not known", async () => {
		const [desk, other] = [await givenDesk(db()), await givenDesk(db())];
		await db()
			.updateTable("course")
			.set({ reference: "wed" })
			.where("id", "=", other.course.id)
			.execute();
		await bring(db(), desk, true, AMINA);
		expect(await bring(db(), other, true, { ...AMINA, class: "mon" })).toMatchObject([
			{ action: "wrong", errors: [{ code: "class-unknown" }] },
		]);
		expect(actionsOf(await bring(db(), other, true, { ...AMINA, class: "wed" }))).toEqual(["new"]);
	});

	test("on the page a file is shown, its wrong rows go home safely, and it comes in", async () => {
		const desk = await givenDesk(db());
		const form = new FormData();
		const bad = { ...AMINA, reference: "=1+1", class: "no-such" };
		form.set("file", new File([csv(AMINA, bad)], "learners.csv"));
		const wanted = { kind: "learners", providerId: desk.id } as const;
		const kept = await keepImportFile(db(), desk.coordinator, wanted, form, NOW);
		if (!kept.ok) throw new Error(JSON.stringify(kept));
		const file = await openImportFile(db(), desk.coordinator, kept.id, NOW);
		const errors = errorsAnswer(file, "classes", t);
		expect(errors.headers.get("content-disposition")).toContain("wrong-learners.csv");
		expect(await errors.text()).toContain("'=1+1");
		await applyImportFile(db(), desk.coordinator, kept.id, NOW, "paper");
		const given = db().selectFrom("notice_given").where("provider_id", "=", desk.id);
		expect(await given.select(["notice", "notice_way", "recorded_by"]).execute()).toEqual([
			{ notice: "record", notice_way: "paper", recorded_by: desk.coordinator.id },
		]);
		const asked = { words: "amina", courseId: "" };
		expect((await searchLearners(db(), desk.coordinator, asked, 1, "en")).count).toBe(1);
	});

	test("two imports of one file at once bring each learner in once", async () => {
		const desk = await givenDesk(db());
		await Promise.all([bring(db(), desk, true, AMINA), bring(db(), desk, true, AMINA)]);
		expect(await enrolmentsIn(db(), desk.course.id)).toHaveLength(1);
	});
});

test("the list to start with has all columns, and can be read", async () => {
	const text = await learnersTemplateAnswer().text();
	const read = await readLearners(bytes(text));
	expect(read).toMatchObject({ ok: true, value: { header: LEARNER_COLUMNS } });
});

test("the same learner in the same class twice stops the file", async () => {
	expect(await readLearners(bytes(csv(AMINA, { ...AMINA, name: "Mina" })))).toMatchObject({
		ok: false,
		failures: [{ code: "row-twice", line: 3, first: 2 }],
	});
});

import { beforeAll, expect, test } from "vitest";
import { loadPersonData } from "#app/links/person-data.server.ts";
import { jsonOf } from "#app/links/person-json.ts";
import { sectionsOf } from "#app/links/person-words.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenFullLearner } from "./given-full-learner.ts";
import { type Desk, givenDesk, givenMember, POST } from "./given-link.ts";

onEachDatabase((db) => {
	let desk: Desk;
	let learnerId: string;
	let other: Desk;
	beforeAll(async () => {
		desk = await givenDesk(db());
		other = await givenDesk(db());
		learnerId = await givenFullLearner(db(), desk, "her own words");
		await givenFullLearner(db(), desk, "somebody else's words");
		const elsewhere = await givenMember(db(), other);
		await db()
			.updateTable("enrolment")
			.set({ learner_id: learnerId, message: "said to another provider" })
			.where("id", "=", elsewhere.enrolment.id)
			.execute();
	});

	const load = (opened = false, providerId: string | null = desk.providerId) =>
		loadPersonData(db(), { learnerId, providerId, opened });
	const textOf = async (...wanted: Parameters<typeof load>) =>
		JSON.stringify(await load(...wanted));

	test("all that one provider knows of her is there, and nobody else's", async () => {
		const text = await textOf();
		for (const hers of ["Amina Karimi", "her own words", "amina@example.org", "note of a tutor"]) {
			expect(text).toContain(hers);
		}
		expect(text).not.toContain("somebody else's words");
		expect(text).not.toContain("said to another provider");
	});

	test("for the commands all providers are told", async () => {
		const text = await textOf(true, null);
		expect(text).toContain("her own words");
		expect(text).toContain("said to another provider");
	});

	test("no name of the staff, no id, no key and no hash is told", async () => {
		const text = await textOf(true, null);
		expect(text).not.toContain("Maya Example");
		for (const id of [desk.coordinator.id, learnerId, desk.courseId])
			expect(text).not.toContain(id);
		expect(text).not.toMatch(/token_hash|_folded|"id"/);
	});

	test("answers to a survey are counted for who has only her link", async () => {
		const sealed = (await load()).find(({ table }) => table === "survey_answer");
		expect(sealed).toEqual({ table: "survey_answer", isSealed: true, rows: [{}] });
		expect(await textOf()).not.toContain('"value":97');
		expect(await textOf(true)).toContain('"value":97');
	});

	test("what went into her record is hers", async () => {
		const before = await givenFullLearner(db(), desk, "from the old record");
		await db()
			.updateTable("learner")
			.set({ merged_into_id: learnerId })
			.where("id", "=", before)
			.execute();
		expect(await textOf()).toContain("from the old record");
	});

	test.each(["en", "ar", "bn", "pl", "ur"] as const)("reads as words in %s", async (language) => {
		const texts = POST.texts(language);
		const sections = sectionsOf(await load(), texts, language);
		const said = sections.flatMap(({ rows }) => rows.flat().map(({ value }) => value));
		expect(sections.length).toBeGreaterThan(8);
		expect(said).toContain(texts.t("manage:enrolment.active"));
		expect(said).toContain(texts.t("registers:mark.present"));
		expect(said).not.toContain("active");
		const json = JSON.parse(jsonOf(await load(), texts));
		const marks = json.tables.find(({ table }: { table: string }) => table === "mark");
		expect(marks).toMatchObject({
			heading: texts.t("links:data.table.mark"),
			rows: expect.arrayContaining([
				expect.objectContaining({ lesson: "2026-02-02", code: "present" }),
			]),
		});
	});

	test("nobody is not found", async () => {
		await expect(
			loadPersonData(db(), { learnerId: newId(), providerId: null, opened: true }),
		).rejects.toMatchObject({ status: 404 });
	});
});

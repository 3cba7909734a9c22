import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { openLearner } from "#app/assessments/learner.server.ts";
import { listDuplicates, tellApart } from "#app/learners/duplicates.server.ts";
import { mergeLearners, openMerge } from "#app/learners/merge.server.ts";
import { choiceField } from "#app/learners/merge-form.ts";
import { MOVING } from "#app/learners/merge-queries.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-03-16T12:30:00Z");
const AT = { language: "en", now: NOW };

type Ids = readonly [string, string];

async function givenDesk(db: Db) {
	const { id: providerId } = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: providerId });
	const course = await givenCourse(db, { provider_id: providerId });
	return { providerId, coordinator, course };
}

/** One person, who asked twice: an older record with a place and a younger one that asks. */
async function givenTwice(db: Db) {
	const desk = await givenDesk(db);
	const other = await givenCourse(db, { provider_id: desk.providerId });
	const kept = await givenLearner(db, { created_at: EARLY });
	const twin = await givenLearner(db, { created_at: "2026-02-01T09:00:00.000Z" });
	const place = await givenEnrolment(db, desk.course.id, kept.id, { state: "active" });
	const asked = await givenEnrolment(db, other.id, twin.id, { state: "waiting" });
	const ids: Ids = [kept.id, twin.id];
	return { ...desk, other, kept, twin, place, asked, ids };
}

async function formFor(db: Db, person: Person, ids: Ids, answer: "kept" | "other" = "kept") {
	const { seen, plan } = await openMerge(db, person, ids, "en");
	const form = new FormData();
	form.set("seen", seen);
	for (const choice of plan.choices) form.set(choiceField(choice), answer);
	return form;
}

async function merge(db: Db, person: Person, ids: Ids, answer: "kept" | "other" = "kept") {
	return mergeLearners(db, person, ids, await formFor(db, person, ids, answer), AT);
}

onEachDatabase((db) => {
	test("two records become one, and nothing of marks and assessments is lost", async () => {
		const { coordinator, providerId, kept, twin, asked, other, ids } = await givenTwice(db());
		await db()
			.updateTable("enrolment")
			.set({ state: "active" })
			.where("id", "=", asked.id)
			.execute();
		const lesson = await givenLesson(db(), other.id, { local_date: "2026-03-02" });
		await db()
			.insertInto("mark")
			.values({
				id: newId(),
				lesson_id: lesson.id,
				enrolment_id: asked.id,
				code: "present",
				late_minutes: 0,
				left_early_minutes: 0,
				version: 1,
				changed_at: EARLY,
				changed_by: coordinator.id,
			})
			.execute();
		const assessment = newId();
		await db()
			.insertInto("assessment")
			.values({
				id: assessment,
				learner_id: twin.id,
				course_id: null,
				provider_id: providerId,
				kind: "initial",
				assessed_on: "2026-02-01",
				person_id: coordinator.id,
				new_to_literacy: null,
				note: null,
				created_at: EARLY,
			})
			.execute();
		await db()
			.insertInto("skill_result")
			.values({ assessment_id: assessment, skill: "speaking", level: "entry-1", strength: null })
			.execute();
		expect((await openMerge(db(), coordinator, ids, "en")).counts).toEqual({
			enrolments: 1,
			marks: 1,
			assessments: 1,
		});

		expect(await merge(db(), coordinator, ids)).toEqual({ ok: true, keptId: kept.id });

		const view = await openLearner(db(), coordinator, twin.id, "en", NOW);
		expect(view.id).toBe(kept.id);
		expect(view.classes).toHaveLength(2);
		expect(view.past).toHaveLength(1);
		const events = await db()
			.selectFrom("learner_merge")
			.where("kept_id", "=", kept.id)
			.select(["merged_id", "merged_by", "merged_at"])
			.execute();
		expect(events).toEqual([
			{ merged_id: twin.id, merged_by: coordinator.id, merged_at: NOW.toISOString() },
		]);
	});

	test("the order in the address is nothing, and a form sent twice is done once", async () => {
		const { coordinator, kept, ids } = await givenTwice(db());
		const form = await formFor(db(), coordinator, ids);
		const turned: Ids = [ids[1], ids[0]];
		const first = await mergeLearners(db(), coordinator, turned, form, AT);
		const second = await mergeLearners(db(), coordinator, ids, form, AT);
		expect([first, second]).toEqual([
			{ ok: true, keptId: kept.id },
			{ ok: true, keptId: kept.id },
		]);
	});

	test("a request in the class where she has a place is closed, with who did it", async () => {
		const { coordinator, course, kept, twin, ids } = await givenTwice(db());
		const double = await givenEnrolment(db(), course.id, twin.id, { state: "waiting" });
		expect(await merge(db(), coordinator, ids)).toMatchObject({ ok: true });
		const row = await db()
			.selectFrom("enrolment")
			.where("id", "=", double.id)
			.select(["learner_id", "state"])
			.executeTakeFirstOrThrow();
		expect(row).toEqual({ learner_id: kept.id, state: "closed" });
		const event = await db()
			.selectFrom("enrolment_event")
			.where("enrolment_id", "=", double.id)
			.select(["to_state", "reason", "person_id"])
			.executeTakeFirstOrThrow();
		expect(event).toEqual({ to_state: "closed", reason: "twice", person_id: coordinator.id });
	});

	test("two places in one class are refused, and nothing changes", async () => {
		const { coordinator, course, twin, ids } = await givenTwice(db());
		await givenEnrolment(db(), course.id, twin.id, { state: "enrolled" });
		const { plan } = await openMerge(db(), coordinator, ids, "en");
		expect(plan.refusal).toEqual({ reason: "bothIn", courseIds: [course.id] });
		expect(await merge(db(), coordinator, ids)).toMatchObject({ ok: false });
		const row = await db()
			.selectFrom("learner")
			.where("id", "=", twin.id)
			.select("merged_into_id")
			.executeTakeFirstOrThrow();
		expect(row.merged_into_id).toBeNull();
	});

	test("the contact that was chosen is hers afterwards, and a difference has to be chosen", async () => {
		const { coordinator, kept, twin, ids } = await givenTwice(db());
		await db()
			.updateTable("learner")
			.set({ phone: "07700 900999", full_name: "Amina Hassan" })
			.where("id", "=", twin.id)
			.execute();
		const form = await formFor(db(), coordinator, ids, "other");
		form.delete(choiceField("phone"));
		expect(await mergeLearners(db(), coordinator, ids, form, AT)).toMatchObject({
			errors: { [choiceField("phone")]: "learners:errors.choiceMissing" },
		});
		await merge(db(), coordinator, ids, "other");
		const row = await db()
			.selectFrom("learner")
			.where("id", "=", kept.id)
			.select(["phone", "full_name", "full_name_folded"])
			.executeTakeFirstOrThrow();
		expect(row).toEqual({
			phone: "07700 900999",
			full_name: "Amina Hassan",
			full_name_folded: "amina hassan",
		});
	});

	test("the reference that was chosen stays, and there is one", async () => {
		const { coordinator, providerId, kept, twin, ids } = await givenTwice(db());
		for (const [learner, reference] of [
			[kept, "lv-1"],
			[twin, "lv-2"],
		] as const) {
			const row = { provider_id: providerId, learner_id: learner.id };
			await db()
				.insertInto("learner_reference")
				.values({ ...row, reference, reference_folded: reference })
				.execute();
		}
		await merge(db(), coordinator, ids, "other");
		const rows = await db()
			.selectFrom("learner_reference")
			.where("provider_id", "=", providerId)
			.select(["learner_id", "reference"])
			.execute();
		expect(rows).toEqual([{ learner_id: kept.id, reference: "lv-2" }]);
	});

	test("what changed after the page was shown is shown first", async () => {
		const { coordinator, asked, ids } = await givenTwice(db());
		const form = await formFor(db(), coordinator, ids);
		await db()
			.updateTable("enrolment")
			.set({ state: "closed" })
			.where("id", "=", asked.id)
			.execute();
		expect(await mergeLearners(db(), coordinator, ids, form, AT)).toMatchObject({
			ok: false,
			errors: { seen: "learners:errors.mergeChanged" },
		});
	});

	test("two coordinators at once make one record once", async () => {
		const { coordinator, providerId, kept, ids } = await givenTwice(db());
		const second = await givenPerson(db(), "coordinator", { provider: providerId });
		const form = await formFor(db(), coordinator, ids);
		const answers = await Promise.allSettled([
			mergeLearners(db(), coordinator, ids, form, AT),
			mergeLearners(db(), second, ids, form, AT),
		]);
		const merged = answers.filter(
			(one) => one.status === "fulfilled" && one.value.ok && one.value.keptId === kept.id,
		);
		expect(merged.length).toBeGreaterThan(0);
		const events = await db()
			.selectFrom("learner_merge")
			.where("kept_id", "=", kept.id)
			.selectAll()
			.execute();
		expect(events).toHaveLength(1);
	});

	test("what is written for the old record afterwards goes where she went", async () => {
		const { coordinator, providerId, kept, twin, ids } = await givenTwice(db());
		await merge(db(), coordinator, ids);
		const late = await givenCourse(db(), { provider_id: providerId });
		const enrolment = await givenEnrolment(db(), late.id, twin.id, { state: "enquiry" });
		const row = await db()
			.selectFrom("enrolment")
			.where("id", "=", enrolment.id)
			.select("learner_id")
			.executeTakeFirstOrThrow();
		expect(row.learner_id).toBe(kept.id);
	});

	test("an old record leads to her after a second merge too", async () => {
		const { coordinator, course, twin, kept, ids, providerId } = await givenTwice(db());
		await merge(db(), coordinator, ids);
		const first = await givenLearner(db(), { created_at: "2025-01-01T09:00:00.000Z" });
		const before = await givenCourse(db(), { provider_id: providerId });
		await givenEnrolment(db(), before.id, first.id);
		expect(course.id).not.toBe(before.id);
		expect(await merge(db(), coordinator, [kept.id, first.id])).toEqual({
			ok: true,
			keptId: first.id,
		});
		for (const id of [kept.id, twin.id]) {
			expect((await openLearner(db(), coordinator, id, "en", NOW)).id).toBe(first.id);
		}
	});

	test("the record another provider uses stays as it is; when both are, it is refused", async () => {
		const { coordinator, twin, kept, ids } = await givenTwice(db());
		const stranger = await givenDesk(db());
		await givenEnrolment(db(), stranger.course.id, twin.id);
		await db().updateTable("learner").set({ email: "a@b.org" }).where("id", "=", kept.id).execute();
		expect((await openMerge(db(), coordinator, ids, "en")).plan.kept.id).toBe(twin.id);

		await givenEnrolment(db(), stranger.course.id, kept.id);
		const { plan } = await openMerge(db(), coordinator, ids, "en");
		expect(plan.refusal).toEqual({ reason: "elsewhere" });
	});

	test("pairs of another provider do not exist", async () => {
		const { ids } = await givenTwice(db());
		const stranger = await givenDesk(db());
		const own = await givenLearner(db());
		await givenEnrolment(db(), stranger.course.id, own.id);
		const pairs: Ids[] = [ids, [ids[0], own.id], [own.id, own.id]];
		for (const pair of pairs) {
			const opened = openMerge(db(), stranger.coordinator, pair, "en");
			await expect(opened).rejects.toMatchObject({ status: 404 });
			const told = tellApart(db(), stranger.coordinator, pair, NOW);
			await expect(told).rejects.toMatchObject({ status: 404 });
		}
	});

	test("a pair is suggested until somebody says that they are two people", async () => {
		const { coordinator, ids } = await givenTwice(db());
		const before = await listDuplicates(db(), coordinator);
		await tellApart(db(), coordinator, ids, NOW);
		await tellApart(db(), coordinator, [ids[1], ids[0]], NOW);
		const after = await listDuplicates(db(), coordinator);
		expect(before.pairs).toMatchObject([{ reason: "name-phone" }]);
		expect(after.pairs).toEqual([]);
	});

	test("what was written of her languages goes along, unless she who stays has said it too", async () => {
		const speak = (learner_id: string, first_language: string) =>
			db()
				.insertInto("language_background")
				.values({ learner_id, first_language, other_languages: "", scripts: "", updated_at: EARLY })
				.execute();
		const spoken = (learnerIds: Ids) =>
			db()
				.selectFrom("language_background")
				.where("learner_id", "in", learnerIds)
				.select(["learner_id", "first_language"])
				.execute();
		const one = await givenTwice(db());
		await speak(one.twin.id, "so");
		await merge(db(), one.coordinator, one.ids);
		expect(await spoken(one.ids)).toEqual([{ learner_id: one.kept.id, first_language: "so" }]);

		const both = await givenTwice(db());
		await speak(both.kept.id, "ti");
		await speak(both.twin.id, "am");
		await merge(db(), both.coordinator, both.ids);
		expect(await spoken(both.ids)).toEqual([{ learner_id: both.kept.id, first_language: "ti" }]);
	});

	test("every table that names a learner goes along", async () => {
		const tables = await db().introspection.getTables();
		const naming = tables
			.filter(({ columns }) => columns.some(({ name }) => name === "learner_id"))
			.map(({ name }) => name)
			.sort();
		// A seal opens for the record it was made for alone: what she said is found by way of that one.
		const staying = ["equality_profile"];
		const apart = ["learner_reference", "personal_link", "language_background"];
		const known = [...MOVING, ...apart, ...staying];
		expect(naming).toEqual(known.sort());
	});
});

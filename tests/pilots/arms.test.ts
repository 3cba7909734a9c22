import { expect, test } from "vitest";
import { openArms, openComparison } from "#app/pilots/arms.server.ts";
import { settleArms } from "#app/pilots/merge-arms.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson } from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";
import { givenAsked, givenCompared } from "./given-arms.ts";

const NOW = new Date("2026-01-14T12:00:00Z");
type Given = Awaited<ReturnType<typeof givenCompared>>;

function open(db: Db, { evaluator, pilot, course }: Given, changed: object = {}) {
	const opening = { courseId: course.id, isMatched: false };
	return openComparison(db, evaluator, pilot.slug, { ...opening, ...changed }, NOW);
}

function armsIn(db: Db, { pilot }: Given) {
	return db
		.selectFrom("pilot_arm")
		.where("pilot_id", "=", pilot.id)
		.select(["learner_id", "arm", "since", "course_id"])
		.execute();
}

onEachDatabase((db) => {
	test("who has a place is compared with who waits, from that day on", async () => {
		const given = await givenCompared(db());
		const [has, waits] = [
			await givenAsked(db(), given.course.id, "active"),
			await givenAsked(db(), given.course.id, "waiting"),
		];
		await givenAsked(db(), given.course.id, "enquiry");
		expect((await openArms(db(), given.pilot.slug, "en")).classes).toMatchObject([
			{ openedOn: null, counts: { treatment: 1, comparison: 1 } },
		]);
		expect(await open(db(), given)).toEqual({ ok: true });
		const of = { since: "2026-01-14", course_id: given.course.id };
		const arms = await armsIn(db(), given);
		expect(arms).toHaveLength(2);
		expect(arms).toContainEqual({ ...of, learner_id: has.id, arm: "treatment" });
		expect(arms).toContainEqual({ ...of, learner_id: waits.id, arm: "waiting" });
	});

	test("an arm stays, whatever becomes of her place, and opening again changes nothing", async () => {
		const given = await givenCompared(db());
		const waits = await givenAsked(db(), given.course.id, "waiting");
		await open(db(), given);
		await db()
			.updateTable("enrolment")
			.set({ state: "active", started_on: "2026-01-20" })
			.where("learner_id", "=", waits.id)
			.execute();
		await givenAsked(db(), given.course.id, "active");
		expect(await open(db(), given)).toEqual({ ok: true });
		expect(await armsIn(db(), given)).toMatchObject([{ learner_id: waits.id, arm: "waiting" }]);
		const page = await openArms(db(), given.pilot.slug, "en");
		expect(page.classes[0]).toMatchObject({
			openedOn: "2026-01-14",
			counts: { treatment: 0, comparison: 1 },
		});
	});

	test("the database refuses another arm", async () => {
		const given = await givenCompared(db());
		await givenAsked(db(), given.course.id, "waiting");
		await open(db(), given);
		await expect(db().updateTable("pilot_arm").set({ arm: "treatment" }).execute()).rejects.toThrow(
			/an arm stays/,
		);
	});

	test("the page names nobody", async () => {
		const given = await givenCompared(db());
		const learner = await givenAsked(db(), given.course.id, "waiting", "Parvaneh");
		await open(db(), given);
		const text = JSON.stringify(await openArms(db(), given.pilot.slug, "en"));
		expect(text).not.toContain("Parvaneh");
		expect(text).not.toContain(learner.id);
	});

	test("in one class she waits and in another she has a place: one arm in the pilot", async () => {
		const given = await givenCompared(db());
		const other = await givenCourse(db(), {
			...{ provider_id: given.provider.id, pilot_id: given.pilot.id, ends_on: "2026-03-30" },
		});
		const waits = await givenAsked(db(), given.course.id, "waiting");
		await open(db(), given);
		await db()
			.updateTable("enrolment")
			.set({ course_id: other.id, state: "active" })
			.where("learner_id", "=", waits.id)
			.execute();
		expect(await open(db(), given, { courseId: other.id })).toEqual({ ok: true });
		expect(await armsIn(db(), given)).toMatchObject([
			{ arm: "waiting", course_id: given.course.id },
		]);
	});

	test("refused where nobody is there, nobody is matched or the class is over", async () => {
		const given = await givenCompared(db());
		const errors = async (changed: object) => await open(db(), given, changed);
		expect(await errors({})).toEqual({
			ok: false,
			errors: { comparison: "compare:errors.nobody" },
		});
		await givenAsked(db(), given.course.id, "waiting");
		expect(await errors({ isMatched: true })).toMatchObject({
			errors: { comparison: "compare:errors.matched" },
		});
		await db().updateTable("course").set({ ends_on: "2026-01-13" }).execute();
		expect(await errors({})).toMatchObject({ errors: { comparison: "compare:errors.over" } });
		expect(await armsIn(db(), given)).toEqual([]);
	});

	test("refused where the design compares nobody, or there is none", async () => {
		for (const design of ["before-after", null] as const) {
			const given = await givenCompared(db(), design);
			await givenAsked(db(), given.course.id, "waiting");
			expect(await open(db(), given)).toEqual({
				...{ ok: false, errors: { comparison: "compare:errors.design" } },
			});
			expect(await armsIn(db(), given)).toEqual([]);
		}
	});

	test("a matched class: who has a place there is compared with", async () => {
		const given = await givenCompared(db(), "matched");
		const has = await givenAsked(db(), given.course.id, "active");
		await givenAsked(db(), given.course.id, "waiting");
		expect(await open(db(), given, { isMatched: true })).toEqual({ ok: true });
		expect(await armsIn(db(), given)).toMatchObject([{ learner_id: has.id, arm: "matched" }]);
		const { classes, design } = await openArms(db(), given.pilot.slug, "en");
		expect(design).toBe("matched");
		expect(classes).toMatchObject([{ isMatched: true, counts: { treatment: 0, comparison: 1 } }]);
	});

	test("another pilot's class does not exist, and only an evaluator opens", async () => {
		const given = await givenCompared(db());
		await givenAsked(db(), given.course.id, "waiting");
		const elsewhere = await givenPilot(db());
		const opening = {
			courseId: given.course.id,
			isMatched: false,
			design: "waiting-list" as const,
		};
		const ask = (person: typeof given.evaluator, slug: string, courseId = given.course.id) =>
			openComparison(db(), person, slug, { ...opening, courseId }, NOW);
		await expect(ask(given.evaluator, elsewhere.slug)).rejects.toMatchObject({ status: 404 });
		await expect(ask(given.evaluator, given.pilot.slug, "nothing")).rejects.toMatchObject({
			status: 404,
		});
		const administrator = await givenPerson(db(), "administrator");
		for (const person of [given.coordinator, administrator])
			await expect(ask(person, given.pilot.slug)).rejects.toMatchObject({ status: 403 });
	});

	test("two records of one person keep the arm given first", async () => {
		const given = await givenCompared(db());
		const [first, twin] = [
			await givenAsked(db(), given.course.id, "waiting"),
			await givenAsked(db(), given.course.id, "active"),
		];
		await open(db(), given);
		await db()
			.transaction()
			.execute((trx) => settleArms(trx, first.id, twin.id));
		expect(await armsIn(db(), given)).toMatchObject([{ learner_id: twin.id, arm: "treatment" }]);
	});
});

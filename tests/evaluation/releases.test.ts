import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
	openEvidence,
	openRelease,
	previewRelease,
	publishRelease,
} from "#app/evaluation/releases.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import {
	type GivenLearner,
	givenMarkedCourse,
	givenPilot,
	weeks,
} from "#tests/support/given-pilot.ts";
import { NOW } from "./random-facts.ts";

const TOMORROW = new Date("2026-09-02T12:00:00Z");

async function givenReport(db: Db, size = 12) {
	const pilot = await givenPilot(db);
	const learners: GivenLearner[] = Array.from({ length: size }, () => ({}));
	const course = { pilotId: pilot.id, lessons: weeks("2026-02-02", 3), learners };
	await givenMarkedCourse(db, course);
	return { pilot, course, evaluator: await givenPerson(db, "evaluator") };
}

onEachDatabase((db) => {
	test("what she saw is what is published, and it is open to everybody", async () => {
		const { pilot, evaluator } = await givenReport(db());
		const { hash, view } = await previewRelease(db(), pilot.slug, NOW);
		const id = await publishRelease(db(), evaluator, { slug: pilot.slug, seenHash: hash }, NOW);

		const release = await openRelease(db(), pilot.slug, id!);
		expect(release.view).toEqual(view);
		expect(release).toMatchObject({ hash, period_end: "2026-09-01" });
		const { body } = await rowOf(db(), id!);
		expect(createHash("sha256").update(body).digest("hex")).toBe(hash);
		expect((await openEvidence(db())).find(({ slug }) => slug === pilot.slug)).toMatchObject({
			name: pilot.name,
			releases: [{ id }],
		});
	});

	test("posted twice, even at once, it is published once", async () => {
		const { pilot, evaluator } = await givenReport(db());
		const { hash } = await previewRelease(db(), pilot.slug, NOW);
		const post = () => publishRelease(db(), evaluator, { slug: pilot.slug, seenHash: hash }, NOW);
		const ids = [...(await Promise.all([post(), post()])), await post()];
		expect(new Set(ids).size).toBe(1);
		expect((await previewRelease(db(), pilot.slug, NOW)).releases).toHaveLength(1);
	});

	test("figures that changed since she looked are not published", async () => {
		const { pilot, evaluator, course } = await givenReport(db());
		const { hash } = await previewRelease(db(), pilot.slug, NOW);
		await givenMarkedCourse(db(), course);
		const seen = { slug: pilot.slug, seenHash: hash };
		expect(await publishRelease(db(), evaluator, seen, NOW)).toBeNull();
		expect((await previewRelease(db(), pilot.slug, NOW)).releases).toEqual([]);
	});

	test("an earlier release stays as it was when the figures move on", async () => {
		const { pilot, evaluator, course } = await givenReport(db());
		const publish = async (now: Date) => {
			const { hash } = await previewRelease(db(), pilot.slug, now);
			return (await publishRelease(db(), evaluator, { slug: pilot.slug, seenHash: hash }, now))!;
		};
		const first = await publish(NOW);
		const before = await openRelease(db(), pilot.slug, first);
		await givenMarkedCourse(db(), course);
		const second = await publish(TOMORROW);
		expect(await openRelease(db(), pilot.slug, first)).toEqual(before);
		const { releases } = await previewRelease(db(), pilot.slug, TOMORROW);
		expect(releases.map(({ id }) => id)).toEqual([second, first]);
	});

	test("only an evaluator publishes, and each release belongs to its pilot", async () => {
		const { pilot, evaluator } = await givenReport(db());
		const other = await givenReport(db());
		const { hash } = await previewRelease(db(), pilot.slug, NOW);
		const seen = { slug: pilot.slug, seenHash: hash };
		for (const role of ["coordinator", "tutor", "employer", "administrator"] as const) {
			const person = await givenPerson(db(), role);
			await expect(publishRelease(db(), person, seen, NOW)).rejects.toMatchObject({ status: 403 });
		}
		const id = (await publishRelease(db(), evaluator, seen, NOW))!;
		const elsewhere = openRelease(db(), other.pilot.slug, id);
		await expect(elsewhere).rejects.toMatchObject({ status: 404 });
	});

	test("a small class leaves no true number in the body, and no name of a person", async () => {
		const { pilot } = await givenReport(db(), 6);
		const { view } = await previewRelease(db(), pilot.slug, NOW);
		const body = JSON.stringify(view);
		expect(body).not.toMatch(/:6\b|:36\b|:72\b|:3\b/);
		expect(body).toContain('"[c]"');
		expect(body).not.toContain("Amina");
	});

	test("a body that was touched is not shown", async () => {
		const { pilot, evaluator } = await givenReport(db());
		const { hash } = await previewRelease(db(), pilot.slug, NOW);
		const id = (await publishRelease(db(), evaluator, { slug: pilot.slug, seenHash: hash }, NOW))!;
		await db().updateTable("release").set({ body: "{}" }).where("id", "=", id).execute();
		await expect(openRelease(db(), pilot.slug, id)).rejects.toThrow("not what was published");
	});
});

function rowOf(db: Db, id: string) {
	return db.selectFrom("release").where("id", "=", id).select("body").executeTakeFirstOrThrow();
}

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { erasePerson } from "#app/links/erase.server.ts";
import { keepList, replayList } from "#app/links/erasure-list.server.ts";
import { type Listed, lineOf, readList } from "#app/links/erasure-list.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachCopy } from "#tests/support/database-copies.ts";
import { givenEnrolment } from "#tests/support/given.ts";
import { givenFullLearner } from "./given-full-learner.ts";
import { type Desk, givenDesk, givenMember, NOW } from "./given-link.ts";

const folder = mkdtempSync(join(tmpdir(), "esol-plus-list-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LATER = new Date("2026-03-09T12:00:00.000Z");

describe("the list", () => {
	const one: Listed = { id: "1", learner: "a", provider: null, on: "2026-03-02" };
	const two: Listed = { id: "2", learner: "b", provider: "p", on: "2026-03-02" };
	const three: Listed = { id: "3", removed: "p", on: "2026-03-03" };
	const text = [one, two, three].map(lineOf).join("");

	test("is read as it was written, each entry once", () => {
		expect(readList(text + lineOf(two))).toEqual([one, two, three]);
		expect(readList("")).toEqual([]);
	});

	test("leaves out a last line that the power cut", () => {
		for (let length = 1; length < lineOf(three).length; length++)
			expect(readList(text.slice(0, -length))).toEqual([one, two]);
	});

	test.each(["x\n", "{}\n", "null\n", '{"id":"4","on":"2026-01-01"}\n'])(
		"is refused whole when a line is no entry: %s",
		(line) => {
			expect(() => readList(text + line + lineOf(one))).toThrow("Line 4");
		},
	);
});

onEachCopy((copies) => {
	let db: Db;
	let desk: Desk;
	let list: string;
	beforeEach(async () => {
		db = copies.db();
		desk = await givenDesk(db);
		list = join(folder, `${newId()}.erasures`);
	});

	const erase = async (learnerId: string, providerId: string | null = null) => {
		await db
			.transaction()
			.execute((trx) => erasePerson(trx, { learnerId, providerId, personId: null }, NOW));
		await keepList(db, list);
	};
	const replay = (on: Db) => replayList(on, list, async () => false, LATER);
	const nameOf = async (on: Db, id: string) =>
		(
			await on
				.selectFrom("learner")
				.where("id", "=", id)
				.select("preferred_name")
				.executeTakeFirstOrThrow()
		).preferred_name;

	test("who was erased does not come back with an older copy", async () => {
		const gone = await givenFullLearner(db, desk, "her words");
		const stays = await givenFullLearner(db, desk, "other words");
		const older = await copies.copy();
		await erase(gone);
		expect(await nameOf(older, gone)).not.toBe("—");
		expect(await replay(older)).toBe(1);
		expect(await nameOf(older, gone)).toBe("—");
		expect(await nameOf(older, stays)).not.toBe("—");
		const { erased_on } = await older
			.selectFrom("erasure")
			.where("learner_ref", "=", gone)
			.select("erased_on")
			.executeTakeFirstOrThrow();
		expect(erased_on).toBe("2026-03-02");
		expect(readFileSync(list, "utf8")).not.toContain("her words");
	});

	test("played again, and on the newer copy, it changes nothing", async () => {
		const gone = await givenFullLearner(db, desk, "her words");
		const older = await copies.copy();
		await erase(gone);
		const before = readFileSync(list, "utf8");
		expect(await replay(db)).toBe(0);
		expect(await replay(older)).toBe(1);
		expect(await replay(older)).toBe(0);
		expect(readFileSync(list, "utf8")).toBe(before);
	});

	test("a provider's erasure takes that provider's rows alone", async () => {
		const other = await givenDesk(db);
		const learnerId = await givenFullLearner(db, desk, "her words");
		await givenEnrolment(db, other.courseId, learnerId, { state: "active" });
		const older = await copies.copy();
		await erase(learnerId, desk.providerId);
		expect(await replay(older)).toBe(1);
		expect(await nameOf(older, learnerId)).not.toBe("—");
		const rows = await older
			.selectFrom("enrolment")
			.innerJoin("course", "course.id", "enrolment.course_id")
			.where("enrolment.learner_id", "=", learnerId)
			.select("course.provider_id")
			.execute();
		expect(rows).toEqual([{ provider_id: other.providerId }]);
	});

	test("of two records that were one, both go, also where they were not one yet", async () => {
		const [kept, merged] = [
			await givenMember(db, desk, { preferred_name: "Amina" }),
			await givenMember(db, desk, { preferred_name: "Ameena" }),
		];
		const older = await copies.copy();
		await db
			.updateTable("learner")
			.set({ merged_into_id: kept.learner.id })
			.where("id", "=", merged.learner.id)
			.execute();
		await erase(kept.learner.id);
		expect(await replay(older)).toBe(2);
		expect(await nameOf(older, merged.learner.id)).toBe("—");
	});

	test("any order of the lines ends the same, and names nobody who is not there", async () => {
		const other = await givenDesk(db);
		const learnerId = await givenFullLearner(db, desk, "her words");
		await givenEnrolment(db, other.courseId, learnerId, { state: "active" });
		const older = await copies.copy();
		await erase(learnerId, desk.providerId);
		await erase(learnerId);
		const lines = readFileSync(list, "utf8").trim().split("\n").toReversed();
		const stranger = lineOf({ id: newId(), learner: newId(), provider: null, on: "2026-01-01" });
		writeFileSync(list, `${stranger}${lines.join("\n")}\n`);
		expect(await replay(older)).toBe(2);
		expect(await nameOf(older, learnerId)).toBe("—");
		expect(await replay(older)).toBe(0);
	});

	test("what a power cut left of a line is written again whole", async () => {
		const first = await givenFullLearner(db, desk, "words");
		await erase(first);
		appendFileSync(list, '{"id":"half');
		const second = await givenFullLearner(db, desk, "words");
		await erase(second);
		const learners = readList(readFileSync(list, "utf8")).flatMap((one) =>
			"learner" in one ? [one.learner] : [],
		);
		expect(learners).toEqual(expect.arrayContaining([first, second]));
	});
});

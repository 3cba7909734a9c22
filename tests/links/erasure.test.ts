import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { openPersonalLink } from "#app/keeping/personal-link.server.ts";
import { erasePerson } from "#app/links/erase.server.ts";
import {
	askForErasure,
	eraseAsked,
	listErasures,
	openMyErasure,
	refuseErasure,
} from "#app/links/erasure.server.ts";
import { answerBefore } from "#app/links/erasure.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { EARLY, givenEnrolment, givenPerson, givenProvider } from "#tests/support/given.ts";
import { givenFullLearner } from "./given-full-learner.ts";
import { type Desk, givenDesk, givenMember, givenPage, NOW, SECRET } from "./given-link.ts";

test.each([
	["2026-01-15T10:00:00.000Z", "2026-02-15"],
	["2026-01-31T10:00:00.000Z", "2026-02-28"],
	["2028-01-31T10:00:00.000Z", "2028-02-29"],
	["2026-12-31T23:00:00.000Z", "2027-01-31"],
])("what is asked at %s is answered before %s", (asked, until) => {
	expect(answerBefore(asked)).toBe(until);
});

onEachDatabase((db) => {
	let desk: Desk;
	let secretWord: string;
	let learnerId: string;
	beforeEach(async () => {
		desk = await givenDesk(db());
		secretWord = `word-${newId()}`;
		learnerId = await givenFullLearner(db(), desk, secretWord);
		await givenPersonal(db(), desk, learnerId, secretWord);
	});

	const owner = () => ({ learnerId, providerId: desk.providerId });
	const asked = async () => {
		await askForErasure(db(), owner(), NOW);
		return (await listErasures(db(), desk.coordinator, NOW)).find(
			(one) => one.learnerId === learnerId,
		)!.id;
	};
	const erase = async () =>
		eraseAsked(db(), desk.coordinator, { id: await asked(), list: null }, NOW);

	test("nothing in any table holds a word of hers afterwards", async () => {
		expect(await tablesWith(db(), secretWord)).toEqual(
			expect.arrayContaining(["assessment", "consent", "enrolment", "learner", "message"]),
		);
		await erase();
		expect(await tablesWith(db(), secretWord)).toEqual([]);
		const row = await learnerOf(db(), learnerId);
		expect(row).toMatchObject({ preferred_name: "—", phone: null, erased_on: "2026-03-02" });
	});

	test("the counts of the class stay as they were", async () => {
		const before = await countsOf(db(), learnerId);
		expect(before).toMatchObject({ marks: 1, attended: 1, assessments: 1, skills: 1 });
		await erase();
		expect(await countsOf(db(), learnerId)).toEqual(before);
	});

	test("her link is one that never was, and her places are free", async () => {
		const { id: enrolled } = await enrolIn(db(), learnerId, desk.courseId, "enrolled");
		const token = await givenPage(db(), desk, learnerId);
		expect(await openPersonalLink(db(), SECRET, token, NOW)).not.toBeNull();
		await erase();
		expect(await openPersonalLink(db(), SECRET, token, NOW)).toBeNull();
		expect(await statesOf(db(), learnerId)).toEqual(["no-show", "withdrawn"]);
		expect(enrolled).toBeTruthy();
	});

	test.each([
		["enquiry", "closed"],
		["waiting", "closed"],
		["expired", "closed"],
		["offered", "declined"],
		["completed", "completed"],
		["closed", "closed"],
	] as const)("who was %s is %s", async (from, to) => {
		await enrolIn(db(), learnerId, desk.courseId, from);
		await erase();
		expect(await statesOf(db(), learnerId)).toContain(to);
	});

	test("what another provider knows of her stays there", async () => {
		const other = await givenDesk(db());
		await enrolIn(db(), learnerId, other.courseId, "active");
		await db()
			.insertInto("learner_reference")
			.values({
				...{ provider_id: other.providerId, learner_id: learnerId },
				...{ reference: "theirs", reference_folded: newId() },
			})
			.execute();
		await erase();
		expect((await learnerOf(db(), learnerId)).email).toContain(secretWord);
		expect(await countsOf(db(), learnerId)).toMatchObject({ marks: 0, enrolments: 1 });
		const nameless = await db()
			.selectFrom("enrolment")
			.innerJoin("learner", "learner.id", "enrolment.learner_id")
			.innerJoin("course", "course.id", "enrolment.course_id")
			.where("course.provider_id", "=", desk.providerId)
			.select(["learner.id", "learner.preferred_name", "learner.erased_on"])
			.executeTakeFirstOrThrow();
		expect(nameless).toMatchObject({ preferred_name: "—", erased_on: "2026-03-02" });
		expect(await countsOf(db(), nameless.id)).toMatchObject({ marks: 1, assessments: 1 });
		const kept = await db()
			.selectFrom("learner_reference")
			.where("learner_id", "=", learnerId)
			.select("provider_id")
			.execute();
		expect(kept).toEqual([{ provider_id: other.providerId }]);
	});

	test("who runs the server erases her everywhere, and again without harm", async () => {
		const other = await givenDesk(db());
		await enrolIn(db(), learnerId, other.courseId, "active");
		const erasing = { learnerId, providerId: null, personId: null };
		for (const _ of [1, 2])
			await db()
				.transaction()
				.execute((trx) => erasePerson(trx, erasing, NOW));
		expect(await tablesWith(db(), secretWord)).toEqual([]);
		const list = await db()
			.selectFrom("erasure")
			.where("learner_ref", "=", learnerId)
			.selectAll()
			.execute();
		expect(list[0]).toMatchObject({ provider_ref: null, erased_on: "2026-03-02" });
	});

	test("records that went into hers are erased with her", async () => {
		const old = `old-${newId()}`;
		const { learner } = await givenMember(db(), desk, { preferred_name: old });
		await db()
			.updateTable("learner")
			.set({ merged_into_id: learnerId })
			.where("id", "=", learner.id)
			.execute();
		await erase();
		expect(await tablesWith(db(), old)).toEqual([]);
	});

	describe("a request", () => {
		test("keeps its first date however often she asks, and is seen until it is answered", async () => {
			const id = await asked();
			await askForErasure(db(), owner(), new Date("2026-03-20T10:00:00Z"));
			expect(await openMyErasure(db(), owner())).toMatchObject({
				askedOn: "2026-03-02",
				until: "2026-04-02",
				answeredOn: null,
			});
			const late = await listErasures(db(), desk.coordinator, new Date("2026-04-03T10:00:00Z"));
			expect(late.find((one) => one.id === id)).toMatchObject({ isLate: true });
			await refuseErasure(db(), desk.coordinator, id, "law", NOW);
			expect(await listErasures(db(), desk.coordinator, NOW)).toEqual([]);
			expect(await openMyErasure(db(), owner())).toMatchObject({ reason: "law" });
			expect((await learnerOf(db(), learnerId)).email).toContain(secretWord);
		});

		test("that was refused is not done by an older page", async () => {
			const id = await asked();
			await refuseErasure(db(), desk.coordinator, id, "not-her", NOW);
			await eraseAsked(db(), desk.coordinator, { id, list: null }, NOW);
			expect((await learnerOf(db(), learnerId)).email).toContain(secretWord);
		});

		test("is not there for another provider", async () => {
			const id = await asked();
			const { id: provider } = await givenProvider(db());
			const stranger = await givenPerson(db(), "coordinator", { provider });
			expect(await listErasures(db(), stranger, NOW)).toEqual([]);
			await expect(eraseAsked(db(), stranger, { id, list: null }, NOW)).rejects.toMatchObject({
				status: 404,
			});
			await expect(refuseErasure(db(), stranger, id, "law", NOW)).rejects.toMatchObject({
				status: 404,
			});
		});
	});
});

/** Her own words wherever somebody can write them. */
async function givenPersonal(db: Db, desk: Desk, learnerId: string, word: string): Promise<void> {
	await db
		.updateTable("learner")
		.set({
			...{ preferred_name: word, full_name: word, name_folded: word, full_name_folded: word },
			...{ say_name: word, email: `${word}@example.org`, phone: `+44 ${word}` },
		})
		.where("id", "=", learnerId)
		.execute();
	await db
		.updateTable("consent")
		.set({ notice_version: word })
		.where("learner_id", "=", learnerId)
		.execute();
	const { id: enrolment_id } = await db
		.selectFrom("enrolment")
		.where("learner_id", "=", learnerId)
		.select("id")
		.executeTakeFirstOrThrow();
	const letter = { kind: "lost-link", language: "ar", subject: word, body: word };
	for (const about of [enrolment_id, null]) {
		await db
			.insertInto("message")
			.values({
				...{ id: newId(), key: newId(), provider_id: desk.providerId, created_at: EARLY },
				...{ ...letter, recipient: `${word}@example.org`, enrolment_id: about },
				...{ claimed_at: null, sent_at: EARLY, failed_at: null },
			})
			.execute();
	}
	await db
		.insertInto("unproven_contact")
		.values({ id: newId(), learner_id: learnerId, contact: word, added_at: EARLY })
		.execute();
}

/** Looked for in every column of every table. */
async function tablesWith(db: Db, word: string): Promise<string[]> {
	const found = [];
	for (const { name } of await db.introspection.getTables()) {
		const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(db);
		if (rows.some((row) => JSON.stringify(row).includes(word))) found.push(name);
	}
	return found.toSorted();
}

function learnerOf(db: Db, id: string) {
	return db.selectFrom("learner").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
}

async function enrolIn(db: Db, learnerId: string, courseId: string, state: EnrolmentState) {
	const over =
		state === "completed" ? { ended_on: "2026-02-20", outcome: "achieved" as const } : {};
	return givenEnrolment(db, courseId, learnerId, { state, ...over });
}

async function statesOf(db: Db, learnerId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("enrolment")
		.where("learner_id", "=", learnerId)
		.select("state")
		.execute();
	return rows.map(({ state }) => state).toSorted();
}

async function countsOf(db: Db, learnerId: string) {
	const marks = await db
		.selectFrom("mark")
		.innerJoin("enrolment", "enrolment.id", "mark.enrolment_id")
		.where("enrolment.learner_id", "=", learnerId)
		.select("mark.code")
		.execute();
	const skills = await db
		.selectFrom("skill_result")
		.innerJoin("assessment", "assessment.id", "skill_result.assessment_id")
		.where("assessment.learner_id", "=", learnerId)
		.select("skill")
		.execute();
	const assessments = await db
		.selectFrom("assessment")
		.where("learner_id", "=", learnerId)
		.select("id")
		.execute();
	return {
		marks: marks.length,
		attended: marks.filter(({ code }) => code === "present").length,
		skills: skills.length,
		assessments: assessments.length,
		enrolments: (await statesOf(db, learnerId)).length,
	};
}

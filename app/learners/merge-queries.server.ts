import { type Insertable, sql } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { LearnerMergeTable } from "#db/tables/learners.ts";

type Ids = readonly [string, string];

/** Tables whose rows go along with a learner, besides her references and her own links. */
export const MOVING = [
	"enrolment",
	"consent",
	"notice_given",
	"complaint",
	"assessment",
	"contact_attempt",
	"contact_change",
	"survey_response",
	"pilot_arm",
	"quote",
	"unproven_contact",
	"link_ask",
	"erasure_request",
	"learning_plan",
] as const;

/** What both asked the same provider for, and nobody has answered, is asked once. */
export async function dropDoubleAsks(trx: Db, from: string, to: string): Promise<void> {
	for (const [table, end] of [
		["link_ask", "done_at"],
		["erasure_request", "answered_at"],
	] as const) {
		await sql`delete from ${sql.table(table)} where learner_id = ${from} and ${sql.ref(end)} is null
			and provider_id in (select provider_id from ${sql.table(table)}
				where learner_id = ${to} and ${sql.ref(end)} is null)`.execute(trx);
	}
}

export function listSides(db: Db, ids: Ids, providerId: string) {
	return db
		.selectFrom("learner")
		.leftJoin("learner_reference", (join) =>
			join
				.onRef("learner_reference.learner_id", "=", "learner.id")
				.on("learner_reference.provider_id", "=", providerId),
		)
		.where("learner.id", "in", ids)
		.where("learner.merged_into_id", "is", null)
		.selectAll("learner")
		.select("learner_reference.reference")
		.orderBy("learner.id")
		.execute();
}

export function listBothEnrolments(db: Db, ids: Ids, language: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.learner_id", "in", ids)
		.select((eb) => [
			"enrolment.id",
			"enrolment.learner_id",
			"enrolment.course_id",
			"enrolment.state",
			"enrolment.asked_at",
			"course.provider_id",
			"course.slug",
			...classTitles(language),
			eb
				.selectFrom("mark")
				.whereRef("mark.enrolment_id", "=", "enrolment.id")
				.select((of) => of.fn.countAll<number>().as("marks"))
				.as("marks"),
		])
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

export function listBothAssessments(db: Db, ids: Ids) {
	return db
		.selectFrom("assessment")
		.where("learner_id", "in", ids)
		.select(["id", "learner_id", "provider_id"])
		.orderBy("id")
		.execute();
}

/** Providers that call her something, or gave her a link of her own. */
export function listOtherUses(db: Db, ids: Ids) {
	return db
		.selectFrom("learner_reference")
		.where("learner_id", "in", ids)
		.select(["learner_id", "provider_id"])
		.unionAll(
			db
				.selectFrom("personal_link")
				.where("learner_id", "in", ids)
				.select(["learner_id", "provider_id"]),
		)
		.execute();
}

export function moveRows(trx: Db, table: (typeof MOVING)[number], from: string, to: string) {
	return trx.updateTable(table).set({ learner_id: to }).where("learner_id", "=", from).execute();
}

/** A link that is open on both sides stays open on one. */
export function endDoubleLinks(trx: Db, from: string, to: string, at: string) {
	return trx
		.updateTable("personal_link")
		.set({ ended_at: at })
		.where("learner_id", "=", from)
		.where("ended_at", "is", null)
		.where("provider_id", "in", (eb) =>
			eb
				.selectFrom("personal_link as kept")
				.where("kept.learner_id", "=", to)
				.where("kept.ended_at", "is", null)
				.select("kept.provider_id"),
		)
		.execute();
}

/** Two open plans with one provider: that of the record that goes ends, and stays to be read. */
export function endDoublePlans(
	trx: Db,
	from: string,
	to: string,
	ended: { ended_on: LocalDate; ended_at: string; ended_by: string },
) {
	return trx
		.updateTable("learning_plan")
		.set(ended)
		.where("learner_id", "=", from)
		.where("ended_on", "is", null)
		.where("provider_id", "in", (eb) =>
			eb
				.selectFrom("learning_plan as kept")
				.where("kept.learner_id", "=", to)
				.where("kept.ended_on", "is", null)
				.select("kept.provider_id"),
		)
		.execute();
}

export function moveLinks(trx: Db, from: string, to: string) {
	return trx
		.updateTable("personal_link")
		.set({ learner_id: to })
		.where("learner_id", "=", from)
		.execute();
}

/** Hers stay where both said something: she sees them, and can change them. */
export async function moveBackground(trx: Db, from: string, to: string): Promise<void> {
	const kept = trx.selectFrom("language_background").where("learner_id", "=", to);
	await trx
		.deleteFrom("language_background")
		.where("learner_id", "=", from)
		.where((eb) => eb.exists(kept.select("learner_id")))
		.execute();
	await trx
		.updateTable("language_background")
		.set({ learner_id: to })
		.where("learner_id", "=", from)
		.execute();
}

export function moveReference(trx: Db, providerId: string, from: string, to: string) {
	return trx
		.updateTable("learner_reference")
		.set({ learner_id: to })
		.where("provider_id", "=", providerId)
		.where("learner_id", "=", from)
		.execute();
}

export function listConsents(trx: Db, learnerId: string) {
	return trx
		.selectFrom("consent")
		.where("learner_id", "=", learnerId)
		.select(["id", "kind", "given_at", "withdrawn_at"])
		.orderBy("given_at")
		.orderBy("id")
		.execute();
}

export function withdrawConsent(trx: Db, id: string, at: string) {
	return trx.updateTable("consent").set({ withdrawn_at: at }).where("id", "=", id).execute();
}

export async function closeRecord(trx: Db, from: string, to: string): Promise<boolean> {
	await trx
		.updateTable("learner")
		.set({ merged_into_id: to })
		.where("merged_into_id", "=", from)
		.execute();
	const result = await trx
		.updateTable("learner")
		.set({ merged_into_id: to, phone: null, email: null, contact_way: null })
		.set((eb) => ({ version: eb("version", "+", 1) }))
		.where("id", "=", from)
		.where("merged_into_id", "is", null)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

export function insertMerge(trx: Db, row: Insertable<LearnerMergeTable>) {
	return trx.insertInto("learner_merge").values(row).execute();
}

/** The same pair, made one before. */
export function findMerge(db: Db, providerIds: readonly string[], ids: Ids) {
	return db
		.selectFrom("learner_merge")
		.where("kept_id", "in", ids)
		.where("merged_id", "in", ids)
		.where("provider_id", "in", providerIds)
		.select("kept_id")
		.executeTakeFirst();
}

import type { Insertable, Updateable } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type {
	LearningPlanTable,
	PlanAgreementTable,
	PlanAimTable,
	PlanOutcomeTable,
	PlanTargetTable,
	TargetReviewTable,
} from "#db/tables/plans.ts";

/** Lists of her words that are agreed with her. */
export type ListTable = "plan_aim" | "plan_target";

/** False where one is open already. */
export async function insertPlan(trx: Db, row: Insertable<LearningPlanTable>): Promise<boolean> {
	const inserted = await trx
		.insertInto("learning_plan")
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(["learner_id", "provider_id"]).where("ended_on", "is", null).doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** From here on nobody else changes it until this is done; undefined where it has ended. */
export function takePlan(trx: Db, planId: string) {
	return trx
		.updateTable("learning_plan")
		.set((eb) => ({ terms: eb.ref("terms") }))
		.where("id", "=", planId)
		.where("ended_on", "is", null)
		.returning(["terms", "support", "next_step", "own_words"])
		.executeTakeFirst();
}

/** The same for a plan in any state. */
export function holdPlan(trx: Db, planId: string) {
	return trx
		.updateTable("learning_plan")
		.set((eb) => ({ terms: eb.ref("terms") }))
		.where("id", "=", planId)
		.returning(["terms", "own_words", "ended_on"])
		.executeTakeFirst();
}

export function updatePlan(trx: Db, planId: string, values: Updateable<LearningPlanTable>) {
	return trx.updateTable("learning_plan").set(values).where("id", "=", planId).execute();
}

/** What she agreed to is not what stands there any more. */
export function newTerms(trx: Db, planId: string) {
	return trx
		.updateTable("learning_plan")
		.set((eb) => ({ terms: eb("terms", "+", 1) }))
		.where("id", "=", planId)
		.execute();
}

/** False when the same was posted before. */
export async function insertAim(trx: Db, row: Insertable<PlanAimTable>): Promise<boolean> {
	const inserted = await trx
		.insertInto("plan_aim")
		.values(row)
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function insertTarget(trx: Db, row: Insertable<PlanTargetTable>): Promise<boolean> {
	const inserted = await trx
		.insertInto("plan_target")
		.values(row)
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function insertReview(trx: Db, row: TargetReviewTable): Promise<boolean> {
	const inserted = await trx
		.insertInto("target_review")
		.values(row)
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("id")
		.executeTakeFirst();
	return inserted !== undefined;
}

export function insertOutcome(trx: Db, row: PlanOutcomeTable) {
	return trx
		.insertInto("plan_outcome")
		.values(row)
		.onConflict((conflict) => conflict.column("key").doNothing())
		.execute();
}

/** The same yes twice is one. */
export function insertAgreement(trx: Db, row: PlanAgreementTable) {
	return trx
		.insertInto("plan_agreement")
		.values(row)
		.onConflict((conflict) => conflict.columns(["plan_id", "terms"]).doNothing())
		.execute();
}

export async function isKept(trx: Db, table: ListTable, key: string): Promise<boolean> {
	const row = await trx.selectFrom(table).where("key", "=", key).select("id").executeTakeFirst();
	return row !== undefined;
}

/** Ids of what stands in the plan, in its order. */
export async function listIds(trx: Db, table: ListTable, planId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom(table)
		.where("plan_id", "=", planId)
		.where("dropped_at", "is", null)
		.select("id")
		.orderBy("position")
		.orderBy("created_at")
		.orderBy("id")
		.execute();
	return rows.map(({ id }) => id);
}

export type Line = { id: string; planId: string; version: number };

/** Only while it is as the page showed it, and still in the plan. */
export async function updateAim(
	trx: Db,
	{ id, planId, version }: Line,
	values: Updateable<PlanAimTable>,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("plan_aim")
		.set(values)
		.set((eb) => ({ version: eb("version", "+", 1) }))
		.where("id", "=", id)
		.where("plan_id", "=", planId)
		.where("version", "=", version)
		.where("dropped_at", "is", null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function updateTarget(
	trx: Db,
	{ id, planId, version }: Line,
	values: Updateable<PlanTargetTable>,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("plan_target")
		.set(values)
		.set((eb) => ({ version: eb("version", "+", 1) }))
		.where("id", "=", id)
		.where("plan_id", "=", planId)
		.where("version", "=", version)
		.where("dropped_at", "is", null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** A review names the day of the next; that is no change of what was agreed. */
export function setReviewDay(trx: Db, targetId: string, review_on: string) {
	return trx.updateTable("plan_target").set({ review_on }).where("id", "=", targetId).execute();
}

export function setPosition(trx: Db, table: ListTable, id: string, position: number) {
	return trx
		.updateTable(table)
		.set({ position })
		.where("id", "=", id)
		.where("position", "!=", position)
		.execute();
}

/** False when it was taken out before. */
export async function dropLine(
	trx: Db,
	table: ListTable,
	{ id, planId }: Omit<Line, "version">,
	at: Instant,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable(table)
		.set({ dropped_at: at })
		.where("id", "=", id)
		.where("plan_id", "=", planId)
		.where("dropped_at", "is", null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

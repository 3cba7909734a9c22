import { type Insertable, sql } from "kysely";
import type { Db } from "#db/open.ts";
import type { ErasureTable } from "#db/tables/links.ts";
import type { PersonTable } from "./person-tables.ts";

type Where = {
	table: PersonTable["table"] | "submission_key";
	column: string;
	ids: readonly string[];
};

const AT_ONCE = 500;

async function chunked(
	ids: readonly string[],
	work: (some: readonly string[]) => Promise<unknown>,
) {
	for (let at = 0; at < ids.length; at += AT_ONCE) await work(ids.slice(at, at + AT_ONCE));
}

/** @param providerId another provider's rows have the same learner, and stay */
export function deleteRows(
	trx: Db,
	{ table, column, ids }: Where,
	providerId: string | null = null,
): Promise<void> {
	const scope = providerId === null ? sql`` : sql`and provider_id = ${providerId}`;
	return chunked(ids, (some) =>
		sql`delete from ${sql.table(table)}
			where ${sql.ref(column)} in (${sql.join(some)}) ${scope}`.execute(trx),
	);
}

/** What may not be null is left as an empty word. */
export function emptyColumns(trx: Db, where: Where, columns: readonly string[]): Promise<void> {
	const { table, column, ids } = where;
	const emptied = columns.map((one) => sql`${sql.ref(one)} = ${NEVER_NULL.has(one) ? "" : null}`);
	return chunked(ids, (some) =>
		sql`update ${sql.table(table)} set ${sql.join(emptied)}
			where ${sql.ref(column)} in (${sql.join(some)})`.execute(trx),
	);
}

const NEVER_NULL = new Set(["name", "name_folded"]);

export function endRows(trx: Db, { table, column, ids }: Where, at: string): Promise<void> {
	return chunked(ids, (some) =>
		sql`update ${sql.table(table)} set ended_at = ${at}
			where ended_at is null and ${sql.ref(column)} in (${sql.join(some)})`.execute(trx),
	);
}

export function giveTo(trx: Db, where: Where, learnerId: string): Promise<void> {
	const { table, column, ids } = where;
	return chunked(ids, (some) =>
		sql`update ${sql.table(table)} set learner_id = ${learnerId}
			where ${sql.ref(column)} in (${sql.join(some)})`.execute(trx),
	);
}

/** A dash, in every language. */
const NAMELESS = { preferred_name: "—", name_folded: "", language: "en" } as const;

export function insertNameless(trx: Db, id: string, day: string, at: string) {
	const empty = { full_name: null, say_name: null, email: null, phone: null };
	return trx
		.insertInto("learner")
		.values({ id, ...NAMELESS, ...empty, may_leave_message: 0, created_at: at, erased_on: day })
		.execute();
}

export function emptyLearners(trx: Db, ids: readonly string[], day: string) {
	return trx
		.updateTable("learner")
		.set((eb) => ({
			...NAMELESS,
			...{ full_name: null, full_name_folded: null, say_name: null, email: null, phone: null },
			...{ may_leave_message: 0, contact_way: null, creche_children: 0, creche_ages: null },
			...{ erased_on: day, version: eb("version", "+", 1) },
		}))
		.where("id", "in", ids)
		.execute();
}

/** Providers other than this one that have anything of hers. */
export async function countElsewhere(trx: Db, records: readonly string[], providerId: string) {
	const { count } = await trx
		.selectFrom(
			trx
				.selectFrom("enrolment")
				.innerJoin("course", "course.id", "enrolment.course_id")
				.where("enrolment.learner_id", "in", records)
				.select("course.provider_id as provider")
				.unionAll(
					trx
						.selectFrom("assessment")
						.where("learner_id", "in", records)
						.select("provider_id as provider"),
				)
				.unionAll(
					trx
						.selectFrom("personal_link")
						.where("learner_id", "in", records)
						.where("ended_at", "is", null)
						.select("provider_id as provider"),
				)
				.unionAll(
					trx
						.selectFrom("learner_reference")
						.where("learner_id", "in", records)
						.select("provider_id as provider"),
				)
				.as("known"),
		)
		.where("provider", "!=", providerId)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return count;
}

/** What she was told to say on the phone leads nowhere any more. */
export function endReferences(trx: Db, enrolmentIds: readonly string[]): Promise<void> {
	return chunked(enrolmentIds, (some) =>
		trx
			.updateTable("enrolment")
			.set((eb) => ({ reference: eb.ref("id") }))
			.where("id", "in", some)
			.execute(),
	);
}

/** What she asked for is done, whoever did it: a restored request is open again. */
export async function closeRequests(
	trx: Db,
	records: readonly string[],
	{ providerId, personId, at }: { providerId: string | null; personId: string | null; at: string },
): Promise<void> {
	let open = trx
		.updateTable("erasure_request")
		.set({ answered_at: at, answered_by: personId, answer: "erased" })
		.where("learner_id", "in", records)
		.where("answered_at", "is", null);
	if (providerId !== null) open = open.where("provider_id", "=", providerId);
	await open.execute();
}

/** One of the arm's own: its row has no id. */
export async function giveArms(
	trx: Db,
	from: readonly string[],
	courseIds: readonly string[],
	learnerId: string,
): Promise<void> {
	if (courseIds.length === 0) return;
	await trx
		.updateTable("pilot_arm")
		.set({ learner_id: learnerId })
		.where("learner_id", "in", from)
		.where("course_id", "in", courseIds)
		.execute();
}

export function insertErasures(trx: Db, rows: readonly Insertable<ErasureTable>[]) {
	return trx.insertInto("erasure").values(rows).execute();
}

/** Whose classes they are, to take them in the order everybody does. */
export function listEnrolmentsToLeave(trx: Db, ids: readonly string[]) {
	return trx
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.id", "in", ids)
		.select([
			"enrolment.id",
			"enrolment.role",
			"course.id as courseId",
			"course.provider_id as providerId",
		])
		.orderBy("enrolment.id")
		.execute();
}

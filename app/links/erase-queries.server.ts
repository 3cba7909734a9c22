import { type Insertable, sql } from "kysely";
import { newId } from "#db/ids.ts";
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

/** Letters that went by her address and name no request, and keys made of what she typed. */
export async function deleteTraces(
	trx: Db,
	{ emails, enrolmentIds }: { emails: readonly string[]; enrolmentIds: readonly string[] },
): Promise<void> {
	await deleteRows(trx, { table: "message", column: "recipient", ids: emails });
	await deleteRows(trx, { table: "submission_key", column: "result_id", ids: enrolmentIds });
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

export function insertErasure(trx: Db, row: Omit<Insertable<ErasureTable>, "id">) {
	return trx
		.insertInto("erasure")
		.values({ id: newId(), ...row })
		.execute();
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

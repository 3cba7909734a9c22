import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/open.ts";
import type { Holder, Owned } from "./provider-tables.ts";

type Sql = RawBuilder<unknown>;
export type Row = Record<string, unknown>;

export const classesOf = (providerId: string): Sql =>
	sql`select id from course where provider_id = ${providerId}`;

/** In no pilot and in nothing that was told for ever: nobody's totals need them. */
export const lonelyClassesOf = (providerId: string): Sql => sql`
	select id from course where provider_id = ${providerId} and pilot_id is null
		and id not in (select course_id from employer_month_class)
		and id not in (select course_id from class_comparison)
		and id not in (select course_id from survey_response)`;

export const accountsOf = (providerId: string): Sql =>
	sql`select person_id from role_grant where provider_id = ${providerId}`;

export const learnersOf = (providerId: string): Sql => sql`
	select learner_id from enrolment where course_id in (${classesOf(providerId)})
	union select learner_id from assessment where provider_id = ${providerId}
	union select learner_id from learner_reference where provider_id = ${providerId}
	union select learner_id from personal_link where provider_id = ${providerId}`;

/** What the column holds, for the rows of these classes, or of the provider where no class is near. */
export function idsFor(of: Holder, providerId: string, classes: Sql): Sql {
	const enrolments = sql`select id from enrolment where course_id in (${classes})`;
	const plans = sql`select id from learning_plan where provider_id = ${providerId}`;
	const ids: Record<Holder, Sql> = {
		provider: sql`${providerId}`,
		course: classes,
		lesson: sql`select id from lesson where course_id in (${classes})`,
		enrolment: enrolments,
		learner: learnersOf(providerId),
		assessment: sql`select id from assessment where provider_id = ${providerId}`,
		plan: plans,
		target: sql`select id from plan_target where plan_id in (${plans})`,
		quote: sql`select id from quote where course_id in (${classes})`,
		account: accountsOf(providerId),
	};
	return ids[of];
}

/** Those whose rows are told by the class they belong to, however far away it is. */
export const BY_CLASS: readonly Holder[] = ["course", "lesson", "enrolment", "quote"];

export async function listOwned(
	db: Db,
	table: string,
	{ column, of }: Owned,
	{ providerId, classes }: { providerId: string; classes: Sql },
): Promise<Row[]> {
	const { rows } = await sql<Row>`select * from ${sql.table(table)}
		where ${sql.ref(column)} in (${idsFor(of, providerId, classes)})
		order by ${sql.ref(column)}`.execute(db);
	return rows;
}

export async function countOwned(
	db: Db,
	table: string,
	{ column, of }: Owned,
	{ providerId, classes }: { providerId: string; classes: Sql },
): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
		where ${sql.ref(column)} in (${idsFor(of, providerId, classes)})`.execute(db);
	return rows[0]?.count ?? 0;
}

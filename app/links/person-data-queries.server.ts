import { sql } from "kysely";
import type { Db } from "#db/open.ts";
import type { PersonTable } from "./person-tables.ts";

export type Value = string | number | null;
export type Row = Record<string, Value>;

const AT_ONCE = 500;

/** The record itself, and those that went into it. */
export async function listRecords(db: Db, learnerId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("learner")
		.where((eb) => eb.or([eb("id", "=", learnerId), eb("merged_into_id", "=", learnerId)]))
		.select("id")
		.orderBy("id")
		.execute();
	return rows.map(({ id }) => id);
}

/** All rows of the table that belong to these ids, and to this provider where it says so. */
export async function listRowsOf(
	db: Db,
	{ table, column, scope }: PersonTable,
	ids: readonly string[],
	providerId: string | null,
): Promise<Row[]> {
	const rows: Row[] = [];
	for (let at = 0; at < ids.length; at += AT_ONCE) {
		const some = sql.join(ids.slice(at, at + AT_ONCE));
		const found = await sql<Row>`
			select * from ${sql.table(table)}
			where ${sql.ref(column)} in (${some}) ${inScope(scope, providerId)}`.execute(db);
		rows.push(...found.rows);
	}
	return rows;
}

function inScope(scope: PersonTable["scope"], providerId: string | null) {
	if (!scope || providerId === null) return sql``;
	if (scope === "provider_id") return sql`and provider_id = ${providerId}`;
	return sql`and course_id in (select id from course where provider_id = ${providerId})`;
}

/** What the ids in her rows are called. */
export async function listNames(
	db: Db,
	courseIds: readonly string[],
	lessonIds: readonly string[],
) {
	const courses = await chunked(courseIds, (some) =>
		db
			.selectFrom("course")
			.innerJoin("course_text", (join) =>
				join.onRef("course_text.course_id", "=", "course.id").on("language", "=", "en"),
			)
			.where("course.id", "in", some)
			.select(["course.id", "course_text.title as name"])
			.execute(),
	);
	const lessons = await chunked(lessonIds, (some) =>
		db.selectFrom("lesson").where("id", "in", some).select(["id", "local_date as name"]).execute(),
	);
	const providers = await db.selectFrom("provider").select(["id", "name"]).execute();
	const pilots = await db.selectFrom("pilot").select(["id", "name"]).execute();
	return new Map(
		[...courses, ...lessons, ...providers, ...pilots].map(({ id, name }) => [id, name]),
	);
}

async function chunked<T>(ids: readonly string[], list: (some: string[]) => Promise<T[]>) {
	const all: T[] = [];
	for (let at = 0; at < ids.length; at += AT_ONCE) {
		all.push(...(await list(ids.slice(at, at + AT_ONCE))));
	}
	return all;
}

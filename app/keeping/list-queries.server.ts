import type { Insertable } from "kysely";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { KeptClassTable, KeptListTable } from "#db/tables/finder.ts";

export function findList(db: Db, id: string) {
	return db
		.selectFrom("kept_list")
		.where("id", "=", id)
		.select(["id", "code", "used_on"])
		.executeTakeFirst();
}

export function findListByCode(db: Db, code: string) {
	return db.selectFrom("kept_list").where("code", "=", code).select("id").executeTakeFirst();
}

/** Inside a transaction it also makes others who change the list wait. False when there is none. */
export async function noteUse(db: Db, id: string, today: LocalDate): Promise<boolean> {
	const result = await db
		.updateTable("kept_list")
		.set({ used_on: today })
		.where("id", "=", id)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export function insertList(trx: Db, list: Insertable<KeptListTable>) {
	return trx.insertInto("kept_list").values(list).execute();
}

/** Their classes go with them. */
export function deleteListsUsedBefore(db: Db, day: LocalDate) {
	return db.deleteFrom("kept_list").where("used_on", "<", day).execute();
}

/** In the order in which she kept them. What became private meanwhile is nobody's to see. */
export function listKept(db: Db, listId: string) {
	return db
		.selectFrom("kept_class")
		.innerJoin("course", "course.id", "kept_class.course_id")
		.where("kept_class.list_id", "=", listId)
		.where("course.private", "=", 0)
		.where("course.state", "!=", "draft")
		.select(["course.id", "course.state", "course.ends_on"])
		.orderBy("kept_class.kept_at")
		.orderBy("course.id")
		.execute();
}

export function findCourseToKeep(db: Db, slug: string) {
	return db
		.selectFrom("course")
		.where("slug", "=", slug)
		.where("state", "=", "published")
		.where("private", "=", 0)
		.select("id")
		.executeTakeFirst();
}

export function listKeptIds(trx: Db, listId: string) {
	return trx
		.selectFrom("kept_class")
		.where("list_id", "=", listId)
		.select("course_id as id")
		.orderBy("course_id")
		.execute();
}

export function insertKept(trx: Db, kept: Insertable<KeptClassTable>) {
	return trx.insertInto("kept_class").values(kept).execute();
}

export function deleteKept(db: Db, listId: string, slug: string) {
	return db
		.deleteFrom("kept_class")
		.where("list_id", "=", listId)
		.where("course_id", "in", (eb) => eb.selectFrom("course").where("slug", "=", slug).select("id"))
		.execute();
}

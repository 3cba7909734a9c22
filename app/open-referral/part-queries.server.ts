import type { Db } from "#db/open.ts";
import type { Part } from "./class-queries.server.ts";
import type { Filter } from "./list-query.ts";
import { matchingClasses, publicClasses } from "./public-classes.server.ts";

export function listLevels(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("course_level")
		.where("course_id", "in", courseIds)
		.select(["course_id", "skill", "level"])
		.orderBy("course_id")
		.orderBy("skill")
		.orderBy("level")
		.execute();
}

export function listSlots(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("weekly_slot")
		.where("course_id", "in", courseIds)
		.select(["id", "course_id", "weekday", "starts", "ends"])
		.orderBy("course_id")
		.orderBy("weekday")
		.orderBy("starts")
		.orderBy("id")
		.execute();
}

export type SlotRow = Awaited<ReturnType<typeof listSlots>>[number];

export function listHelperLanguages(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("course_helper_language")
		.where("course_id", "in", courseIds)
		.select(["course_id", "language"])
		.orderBy("course_id")
		.orderBy("language")
		.execute();
}

export function listTextLanguages(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("course_text")
		.where("course_id", "in", courseIds)
		.select(["course_id", "language"])
		.orderBy("course_id")
		.orderBy("language")
		.execute();
}

export async function countPublicSlots(db: Db, filter: Filter): Promise<number> {
	const { count } = await matchingClasses(db, filter)
		.innerJoin("weekly_slot", "weekly_slot.course_id", "course.id")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return count;
}

/** By class, then by id: those of a new class come behind those that were listed already. */
export function listPublicSlots(db: Db, filter: Filter, { from, size }: Part) {
	return matchingClasses(db, filter)
		.innerJoin("weekly_slot", "weekly_slot.course_id", "course.id")
		.select([
			"weekly_slot.id",
			"weekly_slot.course_id",
			"weekly_slot.weekday",
			"weekly_slot.starts",
			"weekly_slot.ends",
		])
		.orderBy("course.id")
		.orderBy("weekly_slot.id")
		.limit(size)
		.offset(from)
		.execute();
}

export function findPublicSlot(db: Db, id: string) {
	return publicClasses(db)
		.innerJoin("weekly_slot", "weekly_slot.course_id", "course.id")
		.where("weekly_slot.id", "=", id)
		.select([
			"weekly_slot.id",
			"weekly_slot.course_id",
			"weekly_slot.weekday",
			"weekly_slot.starts",
			"weekly_slot.ends",
		])
		.executeTakeFirst();
}

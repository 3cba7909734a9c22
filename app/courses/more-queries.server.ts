import type { Db } from "#db/open.ts";

export function listClassTexts(db: Db, courseId: string) {
	return db
		.selectFrom("course_text")
		.where("course_id", "=", courseId)
		.select(["language", "title", "summary", "bring", "status"])
		.orderBy("language")
		.execute();
}

export async function listHelpers(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course_helper_language")
		.where("course_id", "=", courseId)
		.select("language")
		.orderBy("language")
		.execute();
	return rows.map(({ language }) => language);
}

export function findMore(db: Db, courseId: string) {
	return db
		.selectFrom("course")
		.leftJoin("employer", "employer.id", "course.employer_id")
		.where("course.id", "=", courseId)
		.select([
			"kind",
			"pilot_id",
			"private",
			"cost_pence",
			"cost_note",
			"free_for",
			"creche_places",
			"creche_from_years",
			"creche_to_years",
			"entry_note",
			"webpage",
			"next_course_id",
			"employer.name as employer",
		])
		.executeTakeFirstOrThrow();
}

export function listPilotNames(db: Db) {
	return db.selectFrom("pilot").select(["id", "name"]).orderBy("name").orderBy("id").execute();
}

/** Where learners of a class could go on: what is over leads nowhere, unless it was chosen before. */
export function listOtherClasses(db: Db, providerId: string, chosen: string | null) {
	return db
		.selectFrom("course")
		.leftJoin("course_text", (join) =>
			join.onRef("course_text.course_id", "=", "course.id").on("course_text.language", "=", "en"),
		)
		.where("course.provider_id", "=", providerId)
		.where((eb) =>
			eb.or([
				eb("course.state", "not in", ["cancelled", "finished"]),
				eb("course.id", "=", chosen ?? ""),
			]),
		)
		.select(["course.id", "course.slug", "course.starts_on", "course_text.title"])
		.orderBy("course_text.title")
		.orderBy("course.id")
		.execute();
}

export async function listEmployerNames(db: Db, providerId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("employer")
		.innerJoin("course", "course.employer_id", "employer.id")
		.where("course.provider_id", "=", providerId)
		.select("employer.name")
		.distinct()
		.orderBy("employer.name")
		.execute();
	return rows.map(({ name }) => name);
}

export function listProviderNames(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("provider")
		.where("id", "in", providerIds)
		.select(["id", "name"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export async function listSlugsFrom(db: Db, beginning: string): Promise<string[]> {
	const rows = await db
		.selectFrom("course")
		.where("slug", "like", `${beginning}%`)
		.select("slug")
		.orderBy("slug")
		.execute();
	return rows.map(({ slug }) => slug);
}

/** Null when there is no such class. */
export async function findProviderOf(db: Db, courseId: string): Promise<string | null> {
	const row = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("provider_id")
		.executeTakeFirst();
	return row?.provider_id ?? null;
}

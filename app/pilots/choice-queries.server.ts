import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

/** Classes of the providers that take part, drafts apart, by provider and title. */
export function listOffered(db: Db, pilotId: string) {
	return db
		.selectFrom("course")
		.innerJoin("pilot_provider", (join) =>
			join
				.onRef("pilot_provider.provider_id", "=", "course.provider_id")
				.on("pilot_provider.pilot_id", "=", pilotId),
		)
		.innerJoin("provider", "provider.id", "course.provider_id")
		.innerJoin("course_text", (join) =>
			join.onRef("course_text.course_id", "=", "course.id").on("course_text.language", "=", "en"),
		)
		.where("course.state", "<>", "draft")
		.select([
			"course.id",
			"course.pilot_id",
			"course.starts_on",
			"course.ends_on",
			"course_text.title",
			"course.provider_id",
			"provider.name",
			"provider.left_on",
		])
		.orderBy("provider.name")
		.orderBy("provider.id")
		.orderBy("course_text.title")
		.orderBy("course.id")
		.execute();
}

export function setPilot(
	trx: Db,
	courseIds: readonly string[],
	{ from, to, at }: { from: string | null; to: string | null; at: Instant },
) {
	return trx
		.updateTable("course")
		.set({ pilot_id: to, updated_at: at })
		.where("id", "in", courseIds)
		.where("pilot_id", "is not distinct from", from)
		.execute();
}

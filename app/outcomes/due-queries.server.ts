import { classTitles } from "#app/courses/class-titles.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

type Span = { from: LocalDate; to: LocalDate };

/** Left between these days, and nothing was written down of what came after, not even that we asked. */
function unknown(db: Db, providerIds: readonly string[], { from, to }: Span) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.provider_id", "in", providerIds)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", ["completed", "withdrawn"])
		.where("enrolment.started_on", "is not", null)
		.where("enrolment.ended_on", ">=", from)
		.where("enrolment.ended_on", "<=", to)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("next_step")
						.whereRef("next_step.enrolment_id", "=", "enrolment.id")
						.where("next_step.kind", "=", "actual")
						.select("next_step.id"),
				),
			),
		);
}

export async function countUnknown(
	db: Db,
	providerIds: readonly string[],
	span: Span,
): Promise<number> {
	const { count } = await unknown(db, providerIds, span)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export function listUnknown(db: Db, providerIds: readonly string[], span: Span, language: string) {
	return unknown(db, providerIds, span)
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.select((eb) => [
			"enrolment.id",
			"enrolment.learner_id",
			"learner.preferred_name",
			"learner.full_name",
			eb.ref("enrolment.ended_on").$notNull().as("ended_on"),
			"course.slug",
			...classTitles(language),
		])
		.orderBy("enrolment.ended_on", "desc")
		.orderBy("learner.name_folded")
		.orderBy("enrolment.id")
		.execute();
}

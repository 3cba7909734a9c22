import type { Selectable } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import type { CorrectionRequestTable } from "#db/tables/offline.ts";

/** Marks that came late and wait, oldest first. */
export function listOpenCorrections(db: Db, providerIds: readonly string[], language: string) {
	return db
		.selectFrom("correction_request as asked")
		.innerJoin("lesson", "lesson.id", "asked.lesson_id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.innerJoin("enrolment", "enrolment.id", "asked.enrolment_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.innerJoin("person", "person.id", "asked.asked_by")
		.leftJoin("mark", (join) =>
			join
				.onRef("mark.lesson_id", "=", "asked.lesson_id")
				.onRef("mark.enrolment_id", "=", "asked.enrolment_id"),
		)
		.where("asked.answered_at", "is", null)
		.where("course.provider_id", "in", providerIds)
		.select([
			"asked.id",
			"asked.lesson_id",
			"asked.code",
			"asked.late_minutes",
			"asked.left_early_minutes",
			"asked.asked_at",
			"person.name as asked_by",
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"lesson.local_date",
			"lesson.cancelled_at",
			...classTitles(language),
			"mark.code as saved_code",
			"mark.late_minutes as saved_late",
			"mark.left_early_minutes as saved_left",
			"mark.version",
		])
		.orderBy("asked.asked_at")
		.orderBy("asked.id")
		.limit(200)
		.execute();
}

export type CorrectionRow = Awaited<ReturnType<typeof listOpenCorrections>>[number];

export async function countOpenCorrections(db: Db, providerIds: readonly string[]) {
	const { count } = await db
		.selectFrom("correction_request")
		.innerJoin("lesson", "lesson.id", "correction_request.lesson_id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("correction_request.answered_at", "is", null)
		.where("correction_request.asked_by", "is not", null)
		.where("course.provider_id", "in", providerIds)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export function findCorrection(db: Db, id: string, providerIds: readonly string[]) {
	return db
		.selectFrom("correction_request")
		.innerJoin("lesson", "lesson.id", "correction_request.lesson_id")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("correction_request.id", "=", id)
		.where("correction_request.asked_by", "is not", null)
		.where("course.provider_id", "in", providerIds)
		.selectAll("correction_request")
		.executeTakeFirst();
}

type Answered = {
	at: string;
	by: string;
	answer: NonNullable<CorrectionRequestTable["answer"]>;
	reason?: DeclineReason | null;
};

type DeclineReason = NonNullable<Selectable<CorrectionRequestTable>["answer_reason"]>;

/** False when somebody answered before. */
export async function answerCorrection(
	trx: Db,
	id: string,
	{ at, by, answer, reason = null }: Answered,
): Promise<boolean> {
	const result = await trx
		.updateTable("correction_request")
		.set({ answered_at: at, answered_by: by, answer, answer_reason: reason })
		.where("id", "=", id)
		.where("answered_at", "is", null)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { NoticeGivenTable } from "#db/tables/privacy.ts";

type Row = Insertable<NoticeGivenTable>;

/** Whether these very words were given to her like that before. */
export async function isGiven(
	trx: Db,
	{ learner_id, provider_id, notice_version, language, notice_way }: Row,
): Promise<boolean> {
	const row = await trx
		.selectFrom("notice_given")
		.where("learner_id", "=", learner_id)
		.where("provider_id", "=", provider_id)
		.where("notice_version", "=", notice_version)
		.where("language", "=", language)
		.where("notice_way", "=", notice_way)
		.select("id")
		.executeTakeFirst();
	return row !== undefined;
}

export function insertGiven(trx: Db, row: Row) {
	return trx.insertInto("notice_given").values(row).execute();
}

export function findEnrolled(trx: Db, enrolmentId: string) {
	return trx
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("enrolment.id", "=", enrolmentId)
		.select(["learner.id as learnerId", "learner.language", "course.provider_id as providerId"])
		.executeTakeFirstOrThrow();
}

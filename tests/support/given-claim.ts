import { sayIWasThere } from "#app/registers/claims.server.ts";
import type { Db } from "#db/open.ts";

/** A learner of the class says that she was there. */
export async function givenClaim(
	db: Db,
	{ courseId, lessonId }: { courseId: string; lessonId: string },
	now: string,
): Promise<string> {
	const { id: enrolmentId } = await db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("state", "=", "active")
		.select("id")
		.orderBy("id")
		.executeTakeFirstOrThrow();
	await sayIWasThere(db, { lessonId, enrolmentId }, new Date(now));
	const { id } = await db
		.selectFrom("correction_request")
		.where("lesson_id", "=", lessonId)
		.where("enrolment_id", "=", enrolmentId)
		.where("asked_by", "is", null)
		.select("id")
		.executeTakeFirstOrThrow();
	return id;
}

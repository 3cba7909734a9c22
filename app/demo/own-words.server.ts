import { sayApology } from "#app/registers/apologies.server.ts";
import { sayIWasThere } from "#app/registers/claims.server.ts";
import { claimsSince } from "#app/registers/claims.ts";
import type { Db } from "#db/open.ts";
import { personId } from "./people.ts";

const CLAIMS = 2;
const TUTOR = personId("tutor@demo.test");

/** What learners of the demo's tutor said on their own pages. */
export async function addOwnWords(db: Db, now: Date): Promise<void> {
	for (const { lessonId, enrolmentId } of await listMissed(db, now)) {
		await sayIWasThere(db, { lessonId, enrolmentId }, now);
	}
	const ahead = await findAhead(db, now);
	if (ahead) await sayApology(db, { ...ahead, reason: "family", saidBy: null }, now);
}

/** The newest absences in registers that were handed in. */
function listMissed(db: Db, now: Date) {
	return ofTutor(db)
		.innerJoin("mark", (join) =>
			join
				.onRef("mark.lesson_id", "=", "lesson.id")
				.onRef("mark.enrolment_id", "=", "enrolment.id"),
		)
		.innerJoin("register", "register.lesson_id", "lesson.id")
		.where("mark.code", "=", "absent")
		.where("register.submitted_at", "is not", null)
		.where("lesson.local_date", ">=", claimsSince(now))
		.orderBy("lesson.starts_at", "desc")
		.orderBy("mark.id")
		.limit(CLAIMS)
		.execute();
}

function findAhead(db: Db, now: Date) {
	return ofTutor(db)
		.where("lesson.starts_at", ">", now.toISOString())
		.where("lesson.cancelled_at", "is", null)
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.orderBy("enrolment.id")
		.limit(1)
		.executeTakeFirst();
}

function ofTutor(db: Db) {
	return db
		.selectFrom("lesson")
		.innerJoin("course_tutor", "course_tutor.course_id", "lesson.course_id")
		.innerJoin("enrolment", "enrolment.course_id", "lesson.course_id")
		.where("course_tutor.person_id", "=", TUTOR)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "=", "active")
		.select(["lesson.id as lessonId", "enrolment.id as enrolmentId"]);
}

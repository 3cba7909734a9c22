import type { Db } from "#db/open.ts";

export function findFirstAnswer(db: Db, pilotId: string, wave: "baseline" | "end" | "follow-up") {
	return db
		.selectFrom("survey_answer")
		.innerJoin("survey_response", "survey_response.id", "survey_answer.response_id")
		.where("survey_response.pilot_id", "=", pilotId)
		.where("survey_response.wave", "=", wave)
		.select((eb) => eb.fn.min("survey_answer.answered_at").as("at"))
		.executeTakeFirstOrThrow();
}

export function listAnsweringCourses(db: Db, pilotId: string) {
	return db
		.selectFrom("survey_response")
		.where("pilot_id", "=", pilotId)
		.where("answered_at", "is not", null)
		.select("course_id")
		.distinct()
		.orderBy("course_id")
		.execute();
}

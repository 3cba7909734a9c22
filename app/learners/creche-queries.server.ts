import { TAKING_PLACE } from "#app/enrolments/states.ts";
import type { Db } from "#db/open.ts";

/** The places of the crèche, and the children of everybody who takes a place in the class. */
export function findCreche(db: Db, courseId: string) {
	return db
		.selectFrom("course")
		.leftJoin("enrolment", (join) =>
			join
				.onRef("enrolment.course_id", "=", "course.id")
				.on("enrolment.role", "=", "learner")
				.on("enrolment.state", "in", TAKING_PLACE),
		)
		.leftJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.id", "=", courseId)
		.where("course.childcare", "=", "creche")
		.select((eb) => [
			"course.creche_places as places",
			eb.fn.coalesce(eb.fn.sum<number>("learner.creche_children"), eb.lit(0)).as("taken"),
		])
		.groupBy(["course.id", "course.creche_places"])
		.executeTakeFirst();
}

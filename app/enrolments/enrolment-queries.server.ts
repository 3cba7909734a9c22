import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";

/** With the name of who did it; in the order it happened. */
export function listEvents(db: Db, enrolmentId: string) {
	return db
		.selectFrom("enrolment_event")
		.leftJoin("person", "person.id", "enrolment_event.person_id")
		.where("enrolment_event.enrolment_id", "=", enrolmentId)
		.select([
			"enrolment_event.id",
			"enrolment_event.from_state",
			"enrolment_event.to_state",
			"enrolment_event.at",
			"enrolment_event.person_id",
			"enrolment_event.reason",
			"person.name",
		])
		.orderBy("enrolment_event.at")
		.orderBy("enrolment_event.id")
		.execute();
}

/** The enrolments before and after it, when somebody went from class to class; unordered. */
export function listTransfers(
	db: Db,
	{ id, fromId }: { id: string; fromId: string | null },
	language: string,
) {
	return db
		.selectFrom("enrolment")
		.where((eb) =>
			eb.or([eb("enrolment.transferred_from_id", "=", id), eb("enrolment.id", "=", fromId ?? "")]),
		)
		.select(["enrolment.id", ...classTitles(language, "enrolment.course_id")])
		.execute();
}

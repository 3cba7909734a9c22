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
		.leftJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "enrolment.course_id").on("english.language", "=", "en"),
		)
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "enrolment.course_id").on("own.language", "=", language),
		)
		.where((eb) =>
			eb.or([eb("enrolment.transferred_from_id", "=", id), eb("enrolment.id", "=", fromId ?? "")]),
		)
		.select(["enrolment.id", "english.title as english_title", "own.title as own_title"])
		.execute();
}

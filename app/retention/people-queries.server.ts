import { sql } from "kysely";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import type { Db } from "#db/open.ts";
import type { Cutoff, Cutoffs } from "./cutoff.ts";

/** Never led to a place. */
const ASKED: readonly EnrolmentState[] = ["enquiry", "assessed", "declined", "expired", "closed"];
const WAITED: readonly EnrolmentState[] = ["waiting", "offered"];
/** She, or somebody for her, said that she wants it. */
const YES: readonly EnrolmentState[] = ["enquiry", "assessed", "waiting", "offered"];

/** When she last said that she wants a place. */
const lastYes = sql<string>`coalesce((select max(said.at) from enrolment_event as said
	where said.enrolment_id = enrolment.id and said.to_state in (${sql.join(YES)})), enrolment.asked_at)`;

/** The class's last day, as it is planned, or as it was held. */
const classEnd = sql<string | null>`coalesce(course.ends_on,
	(select max(lesson.local_date) from lesson where lesson.course_id = course.id),
	enrolment.ended_on, enrolment.helps_until)`;

/** Requests without a place that are open still, or that hold words. */
export function oldRequests(db: Db, kind: "enquiries" | "waiting", { at }: Cutoff) {
	return (
		db
			.selectFrom("enrolment")
			.where("role", "=", "learner")
			// An offer ends at its own hour.
			.where("state", "in", kind === "waiting" ? ["waiting"] : ASKED)
			.where((eb) => eb.or([eb("state", "!=", "closed"), eb("message", "is not", null)]))
			.where(lastYes, "<=", at)
			.select("enrolment.id")
	);
}

/** Named still, though everything of theirs is old; `learnerId` asks for one of them alone. */
export function oldPeople(db: Db, cutoffs: Cutoffs, learnerId: string | null = null) {
	const [people, enquiries, waiting] = [
		cutoffs("people"),
		cutoffs("enquiries"),
		cutoffs("waiting"),
	];
	const isYoung = sql<boolean>`case
		when enrolment.state in (${sql.join(WAITED)}) then ${lastYes} > ${waiting.at}
		when enrolment.state in (${sql.join(ASKED)}) then ${lastYes} > ${enquiries.at}
		else coalesce(${classEnd}, '9999') > ${people.day} end`;
	const all = db
		.selectFrom("learner")
		.where("erased_on", "is", null)
		.where("merged_into_id", "is", null)
		.where("created_at", "<=", enquiries.at)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("enrolment")
						.innerJoin("course", "course.id", "enrolment.course_id")
						.whereRef("enrolment.learner_id", "=", "learner.id")
						.where(isYoung)
						.select("enrolment.id"),
				),
			),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("assessment")
						.whereRef("assessment.learner_id", "=", "learner.id")
						.where("assessed_on", ">", people.day)
						.select("assessment.id"),
				),
			),
		)
		.select("learner.id");
	return learnerId === null ? all : all.where("learner.id", "=", learnerId);
}

export function emptyMessage(trx: Db, enrolmentId: string) {
	return trx
		.updateTable("enrolment")
		.set({ message: null })
		.where("id", "=", enrolmentId)
		.execute();
}

export function findRequest(trx: Db, enrolmentId: string) {
	return trx
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.id", "=", enrolmentId)
		.select([
			"enrolment.id",
			"enrolment.role",
			"enrolment.learner_id as learnerId",
			"course.id as courseId",
			"course.provider_id as providerId",
		])
		.executeTakeFirstOrThrow();
}

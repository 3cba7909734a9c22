import { sql } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import { inReach, isExpectedOn } from "#app/registers/in-reach.server.ts";
import type { Reach } from "#app/registers/reach.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { RING_AFTER } from "./absences.ts";

const AT_ONCE = 500;

/** Who has absences enough since that day to be looked at; whether in a row is another question. */
export function oftenAbsent(db: Db, since: LocalDate) {
	return db
		.selectFrom("mark")
		.innerJoin("lesson", "lesson.id", "mark.lesson_id")
		.where("mark.code", "=", "absent")
		.where("lesson.local_date", ">=", since)
		.where("lesson.cancelled_at", "is", null)
		.groupBy("mark.enrolment_id")
		.having((eb) => eb(eb.fn.countAll<number>(), ">=", RING_AFTER))
		.select("mark.enrolment_id");
}

/** Learners in class now, within reach, who were absent more than once. */
export function listOftenAbsent(db: Db, reach: Reach, since: LocalDate, language: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", ["enrolled", "active"])
		.where("course.state", "in", ["published", "closed"])
		.where((eb) => inReach(eb, reach))
		.where("enrolment.id", "in", oftenAbsent(db, since))
		.select([
			"enrolment.id",
			"enrolment.learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"learner.say_name",
			"learner.language",
			"learner.phone",
			"learner.email",
			"learner.may_leave_message",
			...classTitles(language),
		])
		.orderBy("learner.name_folded")
		.orderBy("enrolment.id")
		.execute();
}

/** Their marks since that day, in lessons of any kind; a voided register has none. */
export async function listSeen(db: Db, enrolmentIds: readonly string[], since: LocalDate) {
	const rows = [];
	for (let at = 0; at < enrolmentIds.length; at += AT_ONCE) {
		rows.push(...(await listSeenOf(db, enrolmentIds.slice(at, at + AT_ONCE), since)));
	}
	return rows;
}

function listSeenOf(db: Db, enrolmentIds: readonly string[], since: LocalDate) {
	return db
		.selectFrom("mark")
		.innerJoin("lesson", "lesson.id", "mark.lesson_id")
		.innerJoin("enrolment", "enrolment.id", "mark.enrolment_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.leftJoin("apology", (join) =>
			join
				.onRef("apology.lesson_id", "=", "lesson.id")
				.onRef("apology.enrolment_id", "=", "enrolment.id"),
		)
		.where("mark.enrolment_id", "in", enrolmentIds)
		.where("lesson.local_date", ">=", since)
		.where("register.voided_at", "is", null)
		.select((eb) => [
			"mark.enrolment_id",
			"mark.code",
			"lesson.id as lesson_id",
			"lesson.local_date",
			"lesson.starts_at",
			"lesson.ends_at",
			"lesson.cancelled_at",
			"apology.id as apology_id",
			eb.case().when(isExpectedOn(eb)).then(sql.lit(1)).else(sql.lit(0)).end().as("is_expected"),
		])
		.orderBy("mark.enrolment_id")
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.execute();
}

/** Newest first, with who tried. */
export async function listTries(db: Db, enrolmentIds: readonly string[]) {
	const rows = [];
	for (let at = 0; at < enrolmentIds.length; at += AT_ONCE) {
		rows.push(...(await listTriesOf(db, enrolmentIds.slice(at, at + AT_ONCE))));
	}
	return rows;
}

function listTriesOf(db: Db, enrolmentIds: readonly string[]) {
	return db
		.selectFrom("contact_attempt")
		.innerJoin("person", "person.id", "contact_attempt.person_id")
		.where("contact_attempt.enrolment_id", "in", enrolmentIds)
		.select([
			"contact_attempt.enrolment_id",
			"contact_attempt.at",
			"contact_attempt.way",
			"contact_attempt.result",
			"person.name as person",
		])
		.orderBy("contact_attempt.at", "desc")
		.orderBy("contact_attempt.id", "desc")
		.execute();
}

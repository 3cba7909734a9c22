import type { ExpressionBuilder } from "kysely";
import { isExpectedOn } from "#app/registers/in-reach.server.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { ConsentTable } from "#db/tables/learners.ts";

/** Since when a thing is looked at, and from when on it lies ahead. */
export type Span = { since: Instant; now: Instant };

/** Who may be written to at all: she said yes, has an address, and is nobody's example. */
export function recipients(db: Db, { now }: Span) {
	return enrolmentsWithClass(db, now)
		.where("provider.is_example", "=", 0)
		.where("learner.email", "is not", null)
		.where((eb) => agreedTo(eb, "contact"));
}

/** All that a letter may tell. */
export function enrolmentsWithClass(db: Db, now: Instant) {
	return db
		.selectFrom("enrolment")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.select((eb) => [
			"enrolment.id as enrolment_id",
			"enrolment.state",
			"learner.preferred_name",
			"learner.language",
			"learner.email",
			"course.provider_id",
			"course.online",
			"course.private",
			"course.contact_phone",
			"provider.name as provider",
			"provider.phone as provider_phone",
			"venue.name as venue_name",
			"venue.address",
			"venue.town",
			"venue.postcode",
			"venue.address_hidden",
			eb
				.selectFrom("lesson as ahead")
				.whereRef("ahead.course_id", "=", "course.id")
				.where("ahead.cancelled_at", "is", null)
				.where("ahead.starts_at", ">", now)
				.select((of) => of.fn.min("ahead.starts_at").as("starts_at"))
				.as("next_at"),
		]);
}

export function agreedTo(eb: ExpressionBuilder<Schema, "learner">, kind: ConsentTable["kind"]) {
	return eb.exists(
		eb
			.selectFrom("consent")
			.whereRef("consent.learner_id", "=", "learner.id")
			.where("consent.kind", "=", kind)
			.where("consent.withdrawn_at", "is", null)
			.select("consent.id"),
	);
}

/** Offers nobody has answered: those made since then, and those that end soon. */
export function listOffers(db: Db, span: Span) {
	return recipients(db, span)
		.innerJoin("offer", "offer.enrolment_id", "enrolment.id")
		.where("offer.answered_at", "is", null)
		.where("offer.expires_at", ">", span.since)
		.where("enrolment.state", "=", "offered")
		.where("course.state", "in", ["published", "closed"])
		.select(["offer.id as offer_id", "offer.offered_at", "offer.expires_at"])
		.orderBy("offer.expires_at")
		.orderBy("offer.id")
		.execute();
}

/** Places given since then. Who came in by an import was never offered one. */
export function listPlacesGiven(db: Db, span: Span) {
	return recipients(db, span)
		.innerJoin("enrolment_event as given", "given.enrolment_id", "enrolment.id")
		.where("given.to_state", "=", "enrolled")
		.where("given.from_state", "=", "offered")
		.where("given.at", ">=", span.since)
		.where("enrolment.id", "in", placedSince(db, span))
		.where("enrolment.state", "in", ["enrolled", "active"])
		.where("course.state", "in", ["published", "closed"])
		.select(["given.id as event_id", "given.at"])
		.orderBy("given.at")
		.orderBy("given.id")
		.execute();
}

function placedSince(db: Db, { since }: Span) {
	return db
		.selectFrom("enrolment_event")
		.where("to_state", "=", "enrolled")
		.where("at", ">=", since)
		.select("enrolment_id");
}

/** Lessons cancelled since then, for everybody who was to come. */
export function listCancelled(db: Db, span: Span) {
	return lessonsToCome(db, span)
		.where("lesson.cancelled_at", ">=", span.since)
		.where("course.id", "in", changedSince(db, "cancelled_at", span))
		.execute();
}

/** Lessons moved since then, for everybody who is to come to the new time. */
export function listMoved(db: Db, span: Span) {
	return lessonsToCome(db, span)
		.where("lesson.moved_at", ">=", span.since)
		.where("lesson.cancelled_at", "is", null)
		.where("course.id", "in", changedSince(db, "moved_at", span))
		.execute();
}

/** The few classes it is about: found first, nobody else's lessons are looked at. */
function changedSince(db: Db, what: "cancelled_at" | "moved_at", { since }: Span) {
	return db.selectFrom("lesson").where(what, ">=", since).select("course_id");
}

export type Told = { key: string; enrolment_id: string | null };

/** What learners were told of single lessons since then. */
export function listTold(db: Db, { since }: Span): Promise<Told[]> {
	return db
		.selectFrom("message")
		.where("kind", "in", ["cancelled", "moved"])
		.where("sent_at", ">=", since)
		.select(["key", "enrolment_id"])
		.orderBy("key")
		.execute();
}

/** Those of these lessons that take place, for these learners; at most 500 of each. */
export function listTakingPlace(db: Db, span: Span, lessonIds: string[], enrolmentIds: string[]) {
	return lessonsToCome(db, span)
		.where("lesson.id", "in", lessonIds)
		.where("enrolment.id", "in", enrolmentIds)
		.where("lesson.cancelled_at", "is", null)
		.execute();
}

function lessonsToCome(db: Db, span: Span) {
	return recipients(db, span)
		.innerJoin("lesson", "lesson.course_id", "course.id")
		.where("lesson.starts_at", ">", span.since)
		.where("course.state", "in", ["published", "closed"])
		.where("enrolment.state", "in", ["enrolled", "active"])
		.where((eb) => isExpectedOn(eb))
		.select([
			"lesson.id as lesson_id",
			"lesson.starts_at",
			"lesson.cancelled_at",
			"lesson.moved_at",
			"lesson.moved_from_starts_at",
		])
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.orderBy("enrolment.id");
}

/** The first lesson of who has a place and has not begun, when it is one of these days. */
export function listFirstLessons(db: Db, span: Span, days: { from: LocalDate; to: LocalDate }) {
	return recipients(db, span)
		.innerJoin("lesson", "lesson.course_id", "course.id")
		.where("lesson.local_date", ">=", days.from)
		.where("lesson.local_date", "<=", days.to)
		.where("lesson.cancelled_at", "is", null)
		.where("course.state", "in", ["published", "closed"])
		.where("enrolment.state", "=", "enrolled")
		.where("enrolment.started_on", "is", null)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("lesson as earlier")
						.whereRef("earlier.course_id", "=", "course.id")
						.whereRef("earlier.starts_at", "<", "lesson.starts_at")
						.whereRef("earlier.local_date", ">=", "enrolment.enrolled_on")
						.where("earlier.cancelled_at", "is", null)
						.select("earlier.id"),
				),
			),
		)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("enrolment_event as given")
					.whereRef("given.enrolment_id", "=", "enrolment.id")
					.where("given.to_state", "=", "enrolled")
					.where("given.from_state", "=", "offered")
					.select("given.id"),
			),
		)
		.select([
			"lesson.id as lesson_id",
			"lesson.starts_at",
			"lesson.local_date",
			"enrolment.enrolled_on",
		])
		.orderBy("lesson.starts_at")
		.orderBy("enrolment.id")
		.execute();
}

/** Who agreed to be written to after absences: absent since then, or with such a letter waiting. */
export function listReminded(db: Db, span: Span, absentSince: Instant) {
	return recipients(db, span)
		.where((eb) => agreedTo(eb, "reminders"))
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", ["enrolled", "active"])
		.where("course.state", "in", ["published", "closed"])
		.where("enrolment.id", "in", absentOrWaiting(db, absentSince))
		.orderBy("enrolment.id")
		.execute();
}

/** By way of the lessons: every minute is too often to read every mark there is. */
function absentOrWaiting(db: Db, since: Instant) {
	return db
		.selectFrom("mark")
		.where("code", "=", "absent")
		.where("lesson_id", "in", (eb) =>
			eb
				.selectFrom("lesson")
				.where("local_date", ">=", since.slice(0, 10))
				.where("cancelled_at", "is", null)
				.select("id"),
		)
		.select("enrolment_id")
		.union(
			db
				.selectFrom("message")
				.where("kind", "=", "missed")
				.where("sent_at", "is", null)
				.where("failed_at", "is", null)
				.where("enrolment_id", "is not", null)
				.select((eb) => eb.fn.coalesce("enrolment_id", eb.val("")).as("enrolment_id")),
		);
}

/** Classes cancelled since then that had lessons to come. */
export function listClassesCancelled(db: Db, span: Span) {
	return recipients(db, span)
		.where("course.state", "=", "cancelled")
		.where("course.updated_at", ">=", span.since)
		.where((eb) =>
			eb.or([eb("course.ends_on", "is", null), eb("course.ends_on", ">=", dayOf(span))]),
		)
		.where("enrolment.state", "in", ["offered", "enrolled", "active"])
		.select(["course.id as course_id", "course.updated_at"])
		.orderBy("course.id")
		.orderBy("enrolment.id")
		.execute();
}

const dayOf = ({ now }: Span): LocalDate => now.slice(0, 10);

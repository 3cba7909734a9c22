import type { Insertable } from "kysely";
import type { Person, Role } from "#app/access/person.ts";
import { fold } from "#app/i18n/fold.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";

/** Real rows, with every detail that a test does not care about filled in. */

export const EARLY = "2026-01-05T09:00:00.000Z";

type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;

export async function givenProvider(db: Db, given: Partial<Row<"provider">> = {}) {
	const id = newId();
	const row: Row<"provider"> = {
		id,
		slug: `provider-${id}`,
		name: "Lea Valley Learning",
		kind: "charity",
		ukprn: null,
		email: null,
		phone: null,
		is_example: 1,
		...given,
	};
	await db.insertInto("provider").values(row).execute();
	return row;
}

export async function givenPerson(
	db: Db,
	role: Role,
	{ provider = "", ...given }: Partial<Row<"person">> & { provider?: string } = {},
): Promise<Person> {
	const id = newId();
	await db
		.insertInto("person")
		.values({
			id,
			name: "Maya Example",
			email: `${id}@example.test`,
			email_folded: `${id}@example.test`,
			password_hash: null,
			language: "en",
			disabled_at: null,
			created_at: EARLY,
			...given,
		})
		.execute();
	await db
		.insertInto("role_grant")
		.values({ person_id: id, role, provider_id: provider })
		.execute();
	return {
		id,
		name: given.name ?? "Maya Example",
		language: "en",
		grants: [{ role, providerId: provider }],
	};
}

export async function givenVenue(db: Db, given: Partial<Row<"venue">> & { provider_id: string }) {
	const row: Row<"venue"> = {
		id: newId(),
		reference: null,
		name: "Walthamstow Library",
		address: "High Street",
		town: "London",
		postcode: "E17 7JN",
		outcode: "E17",
		area_id: null,
		latitude: 51.5846,
		longitude: -0.0217,
		step_free: 1,
		directions: null,
		...given,
	};
	await db.insertInto("venue").values(row).execute();
	return row;
}

type GivenCourse = Partial<Row<"course">> & {
	provider_id: string;
	title?: string;
	levels?: readonly Row<"course_level">["level"][];
	tutors?: readonly Person[];
	slots?: readonly { weekday: number; starts: string; ends: string }[];
};

/** A published class with an English text; lessons are given apart. */
export async function givenCourse(db: Db, given: GivenCourse) {
	const {
		title = "English for beginners",
		levels = ["entry-1"],
		tutors = [],
		slots = [],
		...rest
	} = given;
	const id = given.id ?? newId();
	const row = { ...plainCourse(id), ...rest };
	await db.insertInto("course").values(row).execute();
	await db
		.insertInto("course_text")
		.values({ course_id: id, language: "en", title, summary: "", bring: "", status: "written" })
		.execute();
	for (const level of levels) {
		for (const skill of ["speaking", "listening", "reading", "writing"] as const) {
			await db.insertInto("course_level").values({ course_id: id, skill, level }).execute();
		}
	}
	for (const tutor of tutors) {
		await db.insertInto("course_tutor").values({ course_id: id, person_id: tutor.id }).execute();
	}
	for (const slot of slots) {
		await db
			.insertInto("weekly_slot")
			.values({ id: newId(), course_id: id, ...slot })
			.execute();
	}
	return row;
}

function plainCourse(id: string): Omit<Row<"course">, "provider_id"> {
	return {
		id,
		slug: `class-${id}`,
		pilot_id: null,
		venue_id: null,
		reference: null,
		kind: "community",
		state: "published",
		starts_on: "2026-01-12",
		ends_on: "2026-12-18",
		capacity: 20,
		cost_pence: 0,
		cost_note: null,
		entry_note: null,
		online: 0,
		childcare: "none",
		women_only: 0,
		no_papers: 0,
		drop_in: 0,
		shift_friendly: 0,
		school_hours: 0,
		contact_email: null,
		contact_phone: null,
		webpage: null,
		confirmed_on: "2026-01-05",
		places_version: 0,
		created_at: EARLY,
		updated_at: EARLY,
	};
}

/** Two hours from ten o'clock on a winter day, unless said otherwise. */
export async function givenLesson(
	db: Db,
	courseId: string,
	given: Partial<Row<"lesson">> & { local_date: string },
) {
	const row: Row<"lesson"> = {
		id: newId(),
		course_id: courseId,
		starts_at: `${given.local_date}T10:00:00.000Z`,
		ends_at: `${given.local_date}T12:00:00.000Z`,
		cancelled_at: null,
		cancelled_reason: null,
		...given,
	};
	await db.insertInto("lesson").values(row).execute();
	return row;
}

export async function givenLearner(db: Db, given: Partial<Row<"learner">> = {}) {
	const name = given.preferred_name ?? "Amina";
	const row: Row<"learner"> = {
		id: newId(),
		preferred_name: name,
		full_name: null,
		name_folded: fold(name),
		say_name: null,
		language: "ar",
		email: null,
		phone: "07700 900123",
		may_leave_message: 0,
		created_at: EARLY,
		...given,
	};
	await db.insertInto("learner").values(row).execute();
	return row;
}

export async function givenEnrolment(
	db: Db,
	courseId: string,
	learnerId: string,
	given: Partial<Row<"enrolment">> = {},
) {
	const id = newId();
	const row: Row<"enrolment"> = {
		id,
		course_id: courseId,
		learner_id: learnerId,
		role: "learner",
		state: "enrolled",
		reference: id,
		asked_speaking: null,
		asked_reading: null,
		message: null,
		asked_at: EARLY,
		enrolled_on: "2026-01-10",
		started_on: null,
		planned_end: null,
		ended_on: null,
		withdrawal_reason: null,
		outcome: null,
		achieved_on: null,
		...given,
	};
	await db.insertInto("enrolment").values(row).execute();
	return row;
}

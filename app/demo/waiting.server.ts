import type { Person } from "#app/access/person.ts";
import { changeEnrolment } from "#app/enrolments/change.server.ts";
import type { Wanted } from "#app/enrolments/changes.ts";
import { mindOffers } from "#app/enrolments/offers.server.ts";
import { makeReference } from "#app/enrolments/reference.ts";
import { fold } from "#app/i18n/fold.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { personId, providerId } from "./people.ts";
import type { Random } from "./random.ts";
import { Rows } from "./rows.ts";

const DAY = 86_400_000;

type Waiting = { key: string; name: string; language: string; classes: number; daysAgo: number };

// The third waits in two classes, and goes first in both queues.
const PEOPLE: readonly Waiting[] = [
	{ key: "offered", name: "Nasrin", language: "bn", classes: 1, daysAgo: 9 },
	{ key: "expired", name: "Tomasz", language: "pl", classes: 1, daysAgo: 12 },
	{ key: "first", name: "Huda", language: "ar", classes: 2, daysAgo: 5 },
];

/** Offers, priorities and queues, made as a coordinator makes them. */
export async function addWaiting(db: Db, random: Random, now: Date): Promise<void> {
	const courses = await listLastCourses(db);
	if (courses.length < 2) return;
	const rows = new Rows();
	for (const one of PEOPLE) addOne(rows, random, one, courses, now);
	await db.transaction().execute((trx) => rows.write(trx));
	const days = (count: number) => new Date(now.getTime() - count * DAY);
	await change(db, "offered", 0, offerFrom(now), new Date(now.getTime() - 3_600_000));
	await change(db, "expired", 0, offerFrom(days(6)), days(6));
	for (const course of [0, 1]) {
		await change(db, "first", course, { change: "waiting" }, days(4));
		await change(db, "first", course, { change: "priority", reason: "childcare" }, days(4));
	}
	await mindOffers(db, now);
}

function offerFrom(moment: Date): Wanted {
	const day = new Date(moment.getTime() + 3 * DAY).toISOString().slice(0, 10);
	return { change: "offer", end: { day, hour: "12:00" }, creche: true };
}

function change(db: Db, key: string, course: number, wanted: Wanted, at: Date) {
	const grants = [{ role: "coordinator", providerId: providerId(PROVIDER) } as const];
	const coordinator: Person = { id: personId(COORDINATOR), name: "", language: "en", grants };
	return changeEnrolment(db, coordinator, demoId("enrolment", "waits", key, course), wanted, at);
}

const PROVIDER = "lea-valley-college";
const COORDINATOR = "coordinator@demo.test";

/** The last of the provider's classes: the first are counted by who tries the demo. */
function listLastCourses(db: Db) {
	return db
		.selectFrom("course")
		.where("provider_id", "=", providerId(PROVIDER))
		.where("state", "=", "published")
		.where("private", "=", 0)
		.select("id")
		.orderBy("slug", "desc")
		.limit(2)
		.execute();
}

function addOne(
	rows: Rows,
	random: Random,
	{ key, name, language, classes, daysAgo }: Waiting,
	courses: readonly { id: string }[],
	now: Date,
): void {
	const asked = new Date(now.getTime() - daysAgo * DAY).toISOString();
	const learnerId = demoId("learner", "waits", key);
	rows.add("learner", {
		id: learnerId,
		preferred_name: name,
		full_name: null,
		name_folded: fold(name),
		say_name: null,
		language,
		email: null,
		phone: `07700 900${String(random.between(0, 999)).padStart(3, "0")}`,
		may_leave_message: 0,
		created_at: asked,
	});
	for (const [number, course] of courses.slice(0, classes).entries()) {
		const id = demoId("enrolment", "waits", key, number);
		rows.add("enrolment", {
			id,
			course_id: course.id,
			learner_id: learnerId,
			role: "learner",
			state: "enquiry",
			reference: makeReference((below) => random.between(0, below - 1)),
			asked_speaking: "entry-1",
			asked_reading: "unsure",
			message: null,
			asked_at: asked,
		});
		rows.add("enrolment_event", {
			id: demoId("event", id),
			enrolment_id: id,
			from_state: null,
			to_state: "enquiry",
			at: asked,
			person_id: null,
			reason: null,
		});
	}
}

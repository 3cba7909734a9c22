import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Destination } from "#app/outcomes/destinations.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { Random } from "./random.ts";
import { Rows } from "./rows.ts";

const SEED = 27;

/** As tutors hear it: further learning most often, then work. */
const HEARD: readonly Destination[] = [
	"esol",
	"esol",
	"esol",
	"other-course",
	"work-part-time",
	"work-part-time",
	"work-full-time",
	"work-same",
	"volunteering",
	"looking-for-work",
	"caring",
];
const BEGINS: readonly Destination[] = [
	"esol",
	"other-course",
	"work-part-time",
	"work-full-time",
	"volunteering",
];

/** What became of most who left, what some of the others plan, and what the classes were good for. */
export async function addOutcomes(db: Db, now: Date): Promise<void> {
	const random = new Random(SEED);
	const rows = new Rows();
	const today = londonDate(now);
	for (const place of await listPlaces(db)) {
		if (place.ended_on === null) {
			if (random.chance(0.35)) addPlan(rows, random, place, addDays(today, -7));
			continue;
		}
		if (random.chance(0.5)) addPlan(rows, random, place, place.ended_on);
		if (random.chance(0.72)) addFact(rows, random, place, today);
		if (place.state === "completed" && random.chance(0.8)) addOutcome(rows, random, place);
	}
	await db.transaction().execute((trx) => rows.write(trx));
}

type Place = Awaited<ReturnType<typeof listPlaces>>[number];

function listPlaces(db: Db) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course_tutor", "course_tutor.course_id", "enrolment.course_id")
		.where("enrolment.role", "=", "learner")
		.where("enrolment.started_on", "is not", null)
		.where("enrolment.state", "in", ["active", "completed", "withdrawn"])
		.groupBy(["enrolment.id", "enrolment.state", "enrolment.started_on", "enrolment.ended_on"])
		.select((eb) => [
			"enrolment.id",
			"enrolment.state",
			eb.ref("enrolment.started_on").$notNull().as("started_on"),
			"enrolment.ended_on",
			eb.fn.min<string>("course_tutor.person_id").as("tutor_id"),
		])
		.orderBy("enrolment.id")
		.execute();
}

function addPlan(rows: Rows, random: Random, place: Place, day: LocalDate): void {
	const learnedOn = day < place.started_on ? place.started_on : day;
	const destination = random.pick(HEARD);
	addStep(rows, place, { kind: "planned", destination, startsOn: null, learnedOn });
}

/** Two to eight weeks after the end, never tomorrow. */
function addFact(rows: Rows, random: Random, place: Place, today: LocalDate): void {
	const ended = place.ended_on ?? today;
	const heard = addDays(ended, random.between(14, 56));
	const learnedOn = heard > today ? today : heard;
	const destination = random.chance(0.06) ? "not-known" : random.pick(HEARD);
	const startsOn = BEGINS.includes(destination) ? ended : null;
	addStep(rows, place, { kind: "actual", destination, startsOn, learnedOn });
}

type Step = {
	kind: "planned" | "actual";
	destination: Destination;
	startsOn: LocalDate | null;
	learnedOn: LocalDate;
};

function addStep(rows: Rows, place: Place, step: Step): void {
	const { kind, destination, startsOn, learnedOn } = step;
	rows.add("next_step", {
		id: demoId("next-step", place.id, kind),
		enrolment_id: place.id,
		kind,
		destination,
		level: null,
		starts_on: startsOn,
		learned_how: "told",
		learned_on: learnedOn,
		said_by: place.tutor_id,
		said_at: `${learnedOn}T12:00:00.000Z`,
	});
}

function addOutcome(rows: Rows, random: Random, place: Place): void {
	const codes = random.chance(0.05) ? "11" : random.pick(["1,4", "1,2,4", "4,8", "1,4,8", "3,4"]);
	rows.add("learning_outcome", {
		id: demoId("learning-outcome", place.id),
		enrolment_id: place.id,
		purpose: 4,
		codes,
		said_by: place.tutor_id,
		said_at: `${place.ended_on}T12:00:00.000Z`,
	});
}

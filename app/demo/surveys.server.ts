import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { Random } from "./random.ts";
import { Rows } from "./rows.ts";
import {
	type DemoAnswers,
	firstAnswers,
	laterAnswers,
	QUESTIONS,
	SURVEY_VERSION,
} from "./survey-answers.ts";

/** Of its own, so that nobody else's draws change. */
const SEED = 2013;

/** Of those who stayed most answered twice, so that a pilot has pairs to show. */
const STAYED = 0.92;

/** Most were asked at the beginning, fewer at the end; some stopped half way, some were read to. */
export async function addSurveys(db: Db, now: Date): Promise<void> {
	const random = new Random(SEED);
	const rows = new Rows();
	const today = londonDate(now);
	for (const learner of await listOfPilots(db)) addOne(rows, random, learner, today);
	await db.transaction().execute((trx) => rows.write(trx));
}

type Learner = Awaited<ReturnType<typeof listOfPilots>>[number];
type Wave = "baseline" | "end";

function addOne(rows: Rows, random: Random, learner: Learner, today: LocalDate): void {
	const first = firstAnswers(random);
	const began = addDays(learner.started_on!, random.between(0, 12));
	if (random.chance(learner.state === "completed" ? STAYED : 0.78))
		addResponse(rows, random, { learner, wave: "baseline" }, first, began, today);
	if (learner.ended_on === null) return;
	const later = laterAnswers(random, first);
	const isCompleted = learner.state === "completed";
	const ended = addDays(learner.ended_on, random.between(0, 12) - (isCompleted ? 10 : 0));
	if (random.chance(isCompleted ? STAYED : 0.3))
		addResponse(rows, random, { learner, wave: "end" }, later, ended, today);
}

function addResponse(
	rows: Rows,
	random: Random,
	{ learner, wave }: { learner: Learner; wave: Wave },
	answers: DemoAnswers,
	day: LocalDate,
	today: LocalDate,
): void {
	const mode = random.chance(0.15) ? "read-aloud" : "self";
	const stopped = random.chance(0.05) ? random.between(1, QUESTIONS.length - 1) : null;
	if (day >= today) return;
	const id = demoId("survey", learner.id, wave);
	const at = (minute: number) => `${day}T11:${String(minute).padStart(2, "0")}:00.000Z`;
	rows.add("survey_response", {
		...{ id, learner_id: learner.learner_id, pilot_id: learner.pilot_id!, wave },
		...{ course_id: learner.course_id, version: SURVEY_VERSION, created_at: at(0) },
		...{ answered_at: at(6), finished_at: stopped === null ? at(7) : null },
	});
	for (const { id: item } of QUESTIONS.slice(0, stopped ?? QUESTIONS.length)) {
		const value = answers.get(item) ?? null;
		rows.add("survey_answer", {
			...{ response_id: id, item, value, declined: value === null ? 1 : 0, mode },
			...{ language: learner.language, device_hash: null, answered_at: at(6) },
		});
	}
}

function listOfPilots(db: Db) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.pilot_id", "is not", null)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.started_on", "is not", null)
		.where("enrolment.state", "in", ["active", "completed", "withdrawn"])
		.select([
			"enrolment.id",
			"enrolment.learner_id",
			"enrolment.course_id",
			"enrolment.state",
			"enrolment.started_on",
			"enrolment.ended_on",
			"course.pilot_id",
			"learner.language",
		])
		.orderBy("enrolment.id")
		.execute();
}

import { fold } from "#app/i18n/fold.ts";
import { addDays, londonDate, toInstant } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { demoId } from "./ids.ts";
import { addCorrections } from "./late-marks.ts";
import { listLearnersOf, listLessonsOf, type OneOf } from "./lesson-life-queries.server.ts";
import { personId, staffOf } from "./people.ts";
import { Rows } from "./rows.ts";

const DAY = 86_400_000;
const TAUGHT_BY_STAFF = "women-speak-leyton";
const TAUGHT_BY_TUTOR = "next-steps-walthamstow";
const TUTOR = personId("tutor@demo.test");
const STAFF = personId(staffOf("lea-valley-college"));

type Lesson = OneOf<typeof listLessonsOf>;

/** What happens beside the marks of two classes: names, notes, apologies, cover, other times. */
export async function addLessonLife(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	const learners = await listLearnersOf(db, TAUGHT_BY_STAFF);
	const lessons = await listLessonsOf(db, TAUGHT_BY_STAFF);
	const taken = lessons.filter(({ marks }) => Number(marks) > 0).toReversed();
	const ahead = lessons.filter(({ starts_at }) => starts_at > now.toISOString());
	addNames(rows, taken[0], learners[0]);
	addNote(rows, taken[0], STAFF, "The alphabet from A to M. We wrote our own names.");
	addCorrections(rows, { lessons: taken.slice(5, 7), learners, now, askedBy: STAFF });
	addNext(rows, ahead[0], learners, now);
	addForgotten(rows, lessons[0], now);
	await addTutors(db, rows);
	await db.transaction().execute(async (trx) => {
		await rows.write(trx);
		await move(trx, ahead[1], now);
		await cancel(trx, ahead[2], now);
	});
}

/** In the demo tutor's own class: a note for next time, and somebody nobody knows yet. */
async function addTutors(db: Db, rows: Rows): Promise<void> {
	const lessons = await listLessonsOf(db, TAUGHT_BY_TUTOR);
	const last = lessons.findLast(({ marks }) => Number(marks) > 0);
	addNote(rows, last, TUTOR, "At the doctor: we asked for an appointment. Next: at the chemist.");
	if (last) addName(rows, last, TUTOR, "Piotr");
}

/** One name turned out to be a learner's, another waits. */
function addNames(
	rows: Rows,
	lesson: Lesson | undefined,
	learner: OneOf<typeof listLearnersOf> | undefined,
): void {
	if (!lesson || !learner) return;
	const at = lesson.ends_at;
	const matched = { matched_enrolment_id: learner.id, matched_at: at, matched_by: STAFF };
	addName(rows, lesson, STAFF, learner.preferred_name, matched);
	addName(rows, lesson, STAFF, "Salma");
}

const UNMATCHED = { matched_enrolment_id: null, matched_at: null, matched_by: null };
type Match = { [Column in keyof typeof UNMATCHED]: string };

function addName(
	rows: Rows,
	lesson: Lesson,
	by: string,
	name: string,
	match: Match | typeof UNMATCHED = UNMATCHED,
): void {
	rows.add("walk_in", {
		id: demoId("walk-in", lesson.id, name),
		...{ lesson_id: lesson.id, name, name_folded: fold(name), code: "present" },
		...{ late_minutes: 0, left_early_minutes: 0, added_at: lesson.starts_at, added_by: by },
		...{ ...match, dismissed_at: null },
	});
}

function addNote(rows: Rows, lesson: Lesson | undefined, by: string, text: string): void {
	if (!lesson) return;
	const changed = { version: 1, changed_at: lesson.ends_at, changed_by: by };
	rows.add("lesson_note", { lesson_id: lesson.id, text, ...changed });
}

/** Two said that they cannot come, and the demo's tutor takes the lesson for its own. */
function addNext(
	rows: Rows,
	lesson: Lesson | undefined,
	learners: readonly { id: string }[],
	now: Date,
): void {
	if (!lesson) return;
	const at = new Date(now.getTime() - DAY).toISOString();
	for (const [index, { id }] of learners.slice(1, 3).entries()) {
		rows.add("apology", {
			...{ id: demoId("apology", id), lesson_id: lesson.id, enrolment_id: id, said_at: at },
			...(index === 0 ? { said_by: STAFF, reason: "work" } : { said_by: null, reason: "family" }),
		});
	}
	rows.add("lesson_cover", { lesson_id: lesson.id, person_id: TUTOR, asked_by: STAFF, at });
}

/** A lesson besides the pattern, whose register nobody took. */
function addForgotten(rows: Rows, lesson: Lesson | undefined, now: Date): void {
	if (!lesson) return;
	const day = addDays(londonDate(now), -2);
	rows.add("lesson", {
		...{ id: demoId("lesson", "forgotten"), course_id: lesson.course_id, local_date: day },
		...{ starts_at: toInstant(day, "13:00"), ends_at: toInstant(day, "15:00"), extra: 1 },
		...{ cancelled_at: null, cancelled_reason: null },
	});
}

async function move(trx: Db, lesson: Lesson | undefined, now: Date): Promise<void> {
	if (!lesson) return;
	const day = addDays(lesson.local_date, 1);
	await trx
		.updateTable("lesson")
		.set({
			...{ local_date: day, starts_at: toInstant(day, "10:00"), ends_at: toInstant(day, "12:00") },
			moved_from_starts_at: lesson.starts_at,
			...{ moved_at: new Date(now.getTime() - 2 * DAY).toISOString(), moved_reason: "venue" },
		})
		.where("id", "=", lesson.id)
		.execute();
}

async function cancel(trx: Db, lesson: Lesson | undefined, now: Date): Promise<void> {
	if (!lesson) return;
	const at = new Date(now.getTime() - 3 * DAY).toISOString();
	await trx
		.updateTable("lesson")
		.set({ cancelled_at: at, cancelled_reason: "tutor-ill" })
		.where("id", "=", lesson.id)
		.execute();
}

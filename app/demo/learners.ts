import { fold } from "#app/i18n/fold.ts";
import { languages } from "#app/i18n/languages.ts";
import { addDays } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { addAssessments } from "./assessments.ts";
import type { FilledCourse } from "./filled-course.ts";
import { demoId } from "./ids.ts";
import { addMark, addRegister, marksOf } from "./marks.ts";
import { NAMES } from "./names.ts";
import type { Random } from "./random.ts";
import type { Rows } from "./rows.ts";

type Enrolled = { id: string; learnerId: string; startedOn: LocalDate | null };
type End = Pick<EnrolmentTable, "state" | "ended_on" | "withdrawal_reason" | "outcome">;

const LANGUAGE_TAGS = languages.map(({ tag }) => tag);
const REASONS = ["injury-or-illness", "financial", "other-personal", "other"];

/** Learners with registers and assessments, as full as the class happens to be. */
export function addLearners(rows: Rows, random: Random, course: FilledCourse): void {
	const wished = Math.round(course.capacity * (0.55 + random.next() * 0.5));
	const size = course.full ? course.capacity : Math.min(wished, course.capacity);
	for (let number = 0; number < size; number++) {
		addLearner(rows, random, course, number);
	}
	for (const lesson of course.takenLessons) addRegister(rows, random, course, lesson);
}

function addLearner(rows: Rows, random: Random, course: FilledCourse, number: number): void {
	const learnerId = demoId("learner", course.slug, number);
	const language = random.pick(LANGUAGE_TAGS);
	const name = random.pick(NAMES[language]);
	// An initial tells namesakes of a class apart; a family name could be somebody's.
	const full_name = `${name} ${String.fromCharCode(65 + (number % 26))}.`;
	// Drawn and not used: whoever comes after keeps what she drew.
	random.between(0, 999);
	rows.add("learner", {
		id: learnerId,
		preferred_name: name,
		full_name,
		full_name_folded: fold(full_name),
		name_folded: fold(name),
		say_name: null,
		language,
		email: null,
		phone: phoneOf(rows.idsOf("learner").length),
		may_leave_message: random.chance(0.6) ? 1 : 0,
		created_at: `${addDays(course.startsOn, -20)}T10:00:00.000Z`,
	});
	const enrolmentId = demoId("enrolment", course.slug, number);
	const marks = marksOf(random, course, enrolmentId);
	const startedOn = marks.find(({ attended }) => attended)?.day ?? null;
	const end = endOf(random, course, startedOn, marks);
	addEnrolment(rows, course, { id: enrolmentId, learnerId, startedOn }, end, number);
	for (const { day, attended: _, ...mark } of marks) {
		if (end.ended_on === null || day <= end.ended_on) addMark(rows, mark);
	}
	if (startedOn)
		addAssessments(rows, random, course, learnerId, { completed: end.state === "completed" });
}

/** Numbers that Ofcom keeps for stories, each given once: nobody looks like somebody else by chance. */
const STORY_NUMBERS = ["07700 900", "020 7946 0", "0161 496 0", "0121 496 0"];

function phoneOf(index: number): string {
	const start = STORY_NUMBERS[Math.floor(index / 1000) % STORY_NUMBERS.length]!;
	return `${start}${String(index % 1000).padStart(3, "0")}`;
}

function endOf(
	random: Random,
	course: FilledCourse,
	startedOn: LocalDate | null,
	marks: ReturnType<typeof marksOf>,
): End {
	const open = { ended_on: null, withdrawal_reason: null, outcome: null };
	if (!startedOn) return { ...open, state: course.finished ? "no-show" : "enrolled" };
	if (!course.full && random.chance(course.finished ? 0.22 : 0.08)) {
		const half = marks.slice(0, Math.ceil(marks.length * (0.3 + random.next() * 0.6)));
		const last = half.findLast(({ attended }) => attended)?.day ?? startedOn;
		const reason = random.pick(REASONS);
		return {
			state: "withdrawn",
			ended_on: last,
			withdrawal_reason: reason,
			outcome: "not-achieved",
		};
	}
	if (!course.finished) return { ...open, state: "active" };
	const outcome = random.chance(0.87) ? "achieved" : "not-achieved";
	return { state: "completed", ended_on: course.endsOn, withdrawal_reason: null, outcome };
}

function addEnrolment(
	rows: Rows,
	course: FilledCourse,
	{ id, learnerId, startedOn }: Enrolled,
	end: End,
	number: number,
): void {
	const asked = `${addDays(course.startsOn, -20)}T10:00:00.000Z`;
	rows.add("enrolment", {
		id,
		course_id: course.id,
		learner_id: learnerId,
		role: "learner",
		reference: `D${demoId("reference", course.slug, number).slice(0, 8)}`,
		asked_speaking: null,
		asked_reading: null,
		message: null,
		asked_at: asked,
		enrolled_on: addDays(course.startsOn, -7),
		started_on: startedOn,
		planned_end: startedOn && course.endsOn,
		achieved_on: end.outcome === "achieved" ? end.ended_on : null,
		...end,
	});
	rows.add("enrolment_event", {
		id: demoId("event", id),
		enrolment_id: id,
		from_state: null,
		to_state: end.state,
		at: asked,
		person_id: course.tutorId,
		reason: null,
	});
}

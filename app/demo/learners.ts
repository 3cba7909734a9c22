import { LEVELS, type Level, levelIndex, SKILLS } from "#app/assessments/levels.ts";
import { fold } from "#app/i18n/fold.ts";
import { languages } from "#app/i18n/languages.ts";
import { addDays } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { demoId } from "./ids.ts";
import { NAMES } from "./names.ts";
import type { Random } from "./random.ts";
import type { Rows } from "./rows.ts";

/** A class as the demo finds it in the database, imported or not. */
export type FilledCourse = {
	id: string;
	slug: string;
	providerId: string;
	finished: boolean;
	capacity: number;
	levels: readonly Level[];
	startsOn: LocalDate;
	endsOn: LocalDate;
	tutorId: string;
	/** Every place is taken from the first lesson on, and nobody leaves: for measuring. */
	full?: boolean;
	/** Held and with a register, in order; a few registers were forgotten. */
	takenLessons: readonly { id: string; day: LocalDate; endsAt: Instant }[];
};

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
	const digits = String(random.between(0, 999)).padStart(3, "0");
	rows.add("learner", {
		id: learnerId,
		preferred_name: name,
		full_name: null,
		name_folded: fold(name),
		say_name: null,
		language,
		email: null,
		phone: `07700 900${digits}`,
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
	if (startedOn) addAssessments(rows, random, course, learnerId, end);
}

function marksOf(random: Random, course: FilledCourse, enrolmentId: string) {
	const begins = course.full || random.chance(0.75) ? 0 : random.between(1, 6);
	const faithful = 0.62 + random.next() * 0.36;
	const never = !course.full && random.chance(0.04);
	return course.takenLessons.slice(begins).map(({ id, day, endsAt }) => {
		const attended = !never && random.chance(faithful);
		const code = attended ? attendedCode(random) : random.chance(0.3) ? "authorised" : "absent";
		return {
			id: demoId("mark", id, enrolmentId),
			lesson_id: id,
			enrolment_id: enrolmentId,
			code,
			late_minutes: code === "late" ? 5 * random.between(1, 5) : 0,
			left_early_minutes: code === "left-early" ? 5 * random.between(2, 6) : 0,
			version: 1,
			changed_at: endsAt,
			changed_by: course.tutorId,
			day,
			attended,
		} as const;
	});
}

function attendedCode(random: Random): "present" | "late" | "left-early" {
	if (random.chance(0.1)) return "late";
	return random.chance(0.03) ? "left-early" : "present";
}

type DemoMark = Omit<ReturnType<typeof marksOf>[number], "day" | "attended">;

function addMark(rows: Rows, mark: DemoMark): void {
	rows.add("mark", mark);
	rows.add("mark_revision", {
		id: demoId("revision", mark.id),
		lesson_id: mark.lesson_id,
		enrolment_id: mark.enrolment_id,
		old_code: null,
		old_late_minutes: null,
		old_left_early_minutes: null,
		new_code: mark.code,
		new_late_minutes: mark.late_minutes,
		new_left_early_minutes: mark.left_early_minutes,
		version: 1,
		changed_at: mark.changed_at,
		changed_by: mark.changed_by,
		reason: null,
	});
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

/** Initial ones for nearly everybody, final ones where the class is over: the report says n of N. */
function addAssessments(
	rows: Rows,
	random: Random,
	course: FilledCourse,
	learnerId: string,
	end: End,
): void {
	if (random.chance(0.06)) return;
	const level = levelIndex(random.pick(course.levels));
	const first = SKILLS.map((_, skill) => clamp(level - (skill > 1 && random.chance(0.4) ? 1 : 0)));
	addAssessment(rows, course, learnerId, "initial", addDays(course.startsOn, 2), first);
	if (end.state !== "completed" || random.chance(0.08)) return;
	const gained = first.map((index, skill) =>
		clamp(index + (random.chance(skill < 2 ? 0.52 : 0.38) ? 1 : 0)),
	);
	addAssessment(rows, course, learnerId, "summative", addDays(course.endsOn, -3), gained);
}

function addAssessment(
	rows: Rows,
	course: FilledCourse,
	learnerId: string,
	kind: "initial" | "summative",
	day: LocalDate,
	levels: readonly number[],
): void {
	const id = demoId("assessment", learnerId, kind);
	rows.add("assessment", {
		id,
		learner_id: learnerId,
		course_id: course.id,
		provider_id: course.providerId,
		kind,
		assessed_on: day,
		person_id: course.tutorId,
		new_to_literacy: levels[2] === 0 ? "unsure" : "no",
		note: null,
		created_at: `${day}T12:00:00.000Z`,
	});
	for (const [index, skill] of SKILLS.entries()) {
		rows.add("skill_result", {
			assessment_id: id,
			skill,
			level: LEVELS[levels[index]!]!,
			strength: "consolidating",
		});
	}
}

function clamp(index: number): number {
	return Math.min(Math.max(index, 0), LEVELS.length - 1);
}

function addRegister(
	rows: Rows,
	random: Random,
	course: FilledCourse,
	{ id, endsAt }: FilledCourse["takenLessons"][number],
): void {
	const handedIn = random.chance(0.95);
	rows.add("register", {
		lesson_id: id,
		opened_at: endsAt,
		submitted_at: handedIn ? endsAt : null,
		submitted_by: handedIn ? course.tutorId : null,
		reopened_at: null,
		reopened_by: null,
		reopen_reason: null,
		taken_on: null,
	});
}

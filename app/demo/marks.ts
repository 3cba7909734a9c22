import type { FilledCourse } from "./filled-course.ts";
import { demoId } from "./ids.ts";
import type { Random } from "./random.ts";
import type { Row, Rows } from "./rows.ts";

export function marksOf(random: Random, course: FilledCourse, enrolmentId: string) {
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

export type DemoMark = Omit<Row<"mark">, "id"> & { id: string };

export function addMark(rows: Rows, mark: DemoMark): void {
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

export function addRegister(
	rows: Rows,
	random: Random,
	course: FilledCourse,
	{ id, endsAt }: FilledCourse["takenLessons"][number],
	handedIn = random.chance(0.95),
): void {
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

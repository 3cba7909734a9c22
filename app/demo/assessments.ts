import { LEVELS, levelIndex, SKILLS } from "#app/assessments/levels.ts";
import { addDays } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { FilledCourse } from "./filled-course.ts";
import { demoId } from "./ids.ts";
import type { Random } from "./random.ts";
import type { Rows } from "./rows.ts";

/** Initial ones for nearly everybody, final ones where the class is over: the report says n of N. */
export function addAssessments(
	rows: Rows,
	random: Random,
	course: FilledCourse,
	learnerId: string,
	{ completed }: { completed: boolean },
): void {
	if (random.chance(0.06)) return;
	const level = levelIndex(random.pick(course.levels));
	const first = SKILLS.map((_, skill) => clamp(level - (skill > 1 && random.chance(0.4) ? 1 : 0)));
	addAssessment(rows, course, learnerId, "initial", addDays(course.startsOn, 2), first);
	if (!completed || random.chance(0.08)) return;
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

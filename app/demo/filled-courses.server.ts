import { LEVELS, type Level } from "#app/assessments/levels.ts";
import type { Db } from "#db/open.ts";
import type { FilledCourse } from "./filled-course.ts";
import { personId, staffOf } from "./people.ts";
import { PROVIDERS } from "./providers.ts";
import type { Random } from "./random.ts";

const FORGOTTEN = 0.04;

/** Every class of the demo that runs or ran, imported ones too, ready for learners. */
export async function listFilledCourses(
	db: Db,
	random: Random,
	now: Date,
): Promise<FilledCourse[]> {
	const courses = await db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("course_tutor", "course_tutor.course_id", "course.id")
		.where("course.state", "in", ["published", "finished"])
		.select([
			"course.id",
			"course.slug",
			"course.provider_id as providerId",
			"course.state",
			"course.capacity",
			"course.starts_on",
			"course.ends_on",
			"provider.slug as provider",
			"course_tutor.person_id as tutorId",
		])
		.orderBy("course.slug")
		.orderBy("course.id")
		.execute();
	const levels = await levelsByCourse(db);
	const lessons = await heldLessonsByCourse(db, now);
	return courses.flatMap(
		({ state, capacity, starts_on, ends_on, provider, tutorId, ...course }) => {
			if (!capacity || !starts_on || !ends_on) return [];
			const held = lessons.get(course.id) ?? [];
			return {
				...course,
				finished: state === "finished",
				capacity,
				startsOn: starts_on,
				endsOn: ends_on,
				tutorId: tutorId ?? personId(staffOf(slugOf(provider))),
				levels: levels.get(course.id) ?? ["entry-1"],
				takenLessons: held.filter(() => !random.chance(FORGOTTEN)),
			};
		},
	);
}

function slugOf(slug: string) {
	return PROVIDERS.find((provider) => provider.slug === slug)!.slug;
}

async function levelsByCourse(db: Db): Promise<Map<string, Level[]>> {
	const rows = await db
		.selectFrom("course_level")
		.where("skill", "=", "speaking")
		.select(["course_id", "level"])
		.execute();
	const grouped = Map.groupBy(rows, ({ course_id }) => course_id);
	return new Map(
		[...grouped].map(([id, found]) => [
			id,
			LEVELS.filter((level) => found.some((row) => row.level === level)),
		]),
	);
}

async function heldLessonsByCourse(db: Db, now: Date) {
	const rows = await db
		.selectFrom("lesson")
		.where("ends_at", "<", now.toISOString())
		.where("cancelled_at", "is", null)
		.select(["id", "course_id", "local_date as day", "ends_at as endsAt"])
		.orderBy("starts_at")
		.orderBy("id")
		.execute();
	return Map.groupBy(rows, ({ course_id }) => course_id);
}

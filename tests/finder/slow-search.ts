import { termsOf } from "#app/finder/class-index/terms.ts";
import { DAYS, type Search, sortOf } from "#app/finder/finder-search.ts";
import { milesBetween } from "#app/finder/places/place.ts";
import { placesOf } from "#app/finder/places-free.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";

/** All there is, read row by row: the search as one would write it who has all day. */
export async function readEverything(db: Db) {
	return {
		courses: await db
			.selectFrom("course")
			.leftJoin("venue", "venue.id", "course.venue_id")
			.leftJoin("employer", "employer.id", "course.employer_id")
			.selectAll("course")
			.select([
				"venue.area_id",
				"venue.latitude",
				"venue.longitude",
				"venue.step_free",
				"employer.join_code",
			])
			.execute(),
		levels: await db.selectFrom("course_level").selectAll().execute(),
		slots: await db.selectFrom("weekly_slot").selectAll().execute(),
		words: await db.selectFrom("search_word").selectAll().execute(),
		lessons: await db.selectFrom("lesson").selectAll().execute(),
		enrolments: await db.selectFrom("enrolment").selectAll().execute(),
		reports: await db.selectFrom("wrong_report").selectAll().execute(),
	};
}

type Everything = Awaited<ReturnType<typeof readEverything>>;
type Course = Everything["courses"][number];

/** Ids of what fits, in order. */
export function slowSearch(all: Everything, search: Search, now: Date): string[] {
	const fitting = all.courses.filter((course) => fits(all, course, search, now));
	const keys = new Map(fitting.map((course) => [course.id, keyOf(all, course, search, now)]));
	return fitting
		.map(({ id }) => id)
		.sort((one, other) => {
			const [mine, others] = [keys.get(one)!, keys.get(other)!];
			const at = mine.findIndex((key, n) => key !== others[n]);
			if (at >= 0) return mine[at]! < others[at]! ? -1 : 1;
			return one < other ? -1 : 1;
		});
}

function fits(all: Everything, course: Course, search: Search, now: Date): boolean {
	const { level, day, time, kind, childcare, area, code, within, facts } = search;
	const levels = all.levels.filter((row) => row.course_id === course.id).map((row) => row.level);
	const slots = all.slots.filter((row) => row.course_id === course.id);
	const miles = milesOf(course, search);
	return (
		course.state === "published" &&
		(course.ends_on === null || course.ends_on >= londonDate(now)) &&
		(code === null ? course.private === 0 : course.join_code === code) &&
		(level.length === 0 || level.some((each) => levels.includes(each))) &&
		((day.length === 0 && time.length === 0) ||
			slots.some(
				(slot) =>
					(day.length === 0 || day.some((each) => DAYS.indexOf(each) + 1 === slot.weekday)) &&
					(time.length === 0 || time.some((each) => each === partOf(slot.starts))),
			)) &&
		(kind.length === 0 || kind.includes(course.kind)) &&
		(childcare.length === 0 || childcare.some((each) => each === course.childcare)) &&
		(area === null || course.area_id === area) &&
		(within === null || course.online === 1 || (miles !== null && miles <= within)) &&
		facts.every((fact) => hasFact(all, course, fact, now)) &&
		termsOf(search).every((term) =>
			term.some((words) =>
				words.every((typed) => wordsOf(all, course).some(({ word }) => word.startsWith(typed))),
			),
		)
	);
}

function hasFact(all: Everything, course: Course, fact: Search["facts"][number], now: Date) {
	switch (fact) {
		case "places":
			return placesOf(placesFacts(all, course), londonDate(now)).state === "free";
		case "free":
			return course.cost_pence === 0;
		case "women":
			return course.women_only === 1;
		case "step-free":
			return course.step_free === 1;
		default: {
			const column = fact.replace("-", "_") as "drop_in" | "school_hours" | "no_papers" | "online";
			return course[column] === 1;
		}
	}
}

function placesFacts(all: Everything, { id, capacity, confirmed_on }: Course) {
	const mine = all.enrolments.filter((row) => row.course_id === id && row.role === "learner");
	return {
		capacity,
		confirmedOn: confirmed_on,
		taken: mine.filter(({ state }) => ["offered", "enrolled", "active"].includes(state)).length,
		waiting: mine.filter(({ state }) => state === "waiting").length,
		openReports: all.reports.filter((row) => row.course_id === id && row.settled_at === null)
			.length,
	};
}

function keyOf(all: Everything, course: Course, search: Search, now: Date): (string | number)[] {
	const miles = milesOf(course, search) ?? Infinity;
	const nexts = all.lessons.filter(
		(row) =>
			row.course_id === course.id && row.cancelled_at === null && row.starts_at > now.toISOString(),
	);
	const next = nexts.map(({ starts_at }) => starts_at).sort()[0] ?? "~";
	const typed = termsOf(search).flat(2);
	const weight = wordsOf(all, course)
		.filter(({ word }) => typed.some((beginning) => word.startsWith(beginning)))
		.reduce((sum, row) => sum + row.weight, 0);
	return { nearest: [miles], soonest: [next, miles], best: [-weight, miles] }[sortOf(search)];
}

function milesOf({ latitude, longitude }: Course, { place }: Search): number | null {
	if (!place || latitude === null || longitude === null) return null;
	return milesBetween(place, { latitude, longitude });
}

function wordsOf(all: Everything, { id }: Course) {
	return all.words.filter((row) => row.course_id === id);
}

function partOf(starts: string) {
	if (starts < "12:00") return "morning";
	return starts < "17:00" ? "afternoon" : "evening";
}

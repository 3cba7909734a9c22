import { addCounts, hoursAttended, noCounts } from "#app/registers/rates.ts";
import type { CourseFacts } from "../course-facts.ts";
import { countPeople, hasStarted } from "../measure-courses.ts";
import type { Period } from "../report-model.ts";

type Hours = { hours: number; people: number };

/** Hours attended, and of how many people they are. */
export function hoursIn(
	courses: readonly CourseFacts[],
	{ from }: Period,
): { inPeriod: Hours; soFar: Hours } {
	const stretches = courses.flatMap((course) => course.stretches);
	const started = courses.flatMap((course) => course.enrolments).filter(hasStarted);
	const there = started.filter(({ endedOn }) => endedOn === null || endedOn >= from);
	const sum = (some: typeof stretches) => {
		const counts = some.map((one) => one.counts).reduce(addCounts, noCounts());
		return Math.round((hoursAttended(counts) ?? 0) * 10) / 10;
	};
	return {
		inPeriod: {
			hours: sum(stretches.filter((stretch) => stretch.from >= from)),
			people: countPeople(there),
		},
		soFar: { hours: sum(stretches), people: countPeople(started) },
	};
}

import type { CourseFacts, EnrolmentFacts } from "../course-facts.ts";
import type { SubjectFacts } from "../subject-facts.ts";

/** One place whose learner came. What she says of herself is sealed, and never here. */
export type PersonRow = RowGroup & { learnerId: string; outcome: string; hours: string };

/** What somebody who knows her could know: alike in at least five people. */
export type RowGroup = { month: string; area: string; language: string; level: string };

const NOT_AVAILABLE = "[x]";

export function personRows({ courses, languages }: SubjectFacts): PersonRow[] {
	return courses.flatMap((course) =>
		course.enrolments.flatMap((enrolment) => {
			if (enrolment.startedOn === null) return [];
			const { learnerId } = enrolment;
			const language = languages.get(learnerId) ?? NOT_AVAILABLE;
			const month = enrolment.startedOn.slice(0, 7);
			return [{ learnerId, month, language, ...ofCourse(course), ...ofPlace(enrolment) }];
		}),
	);
}

function ofCourse({ area, levels }: CourseFacts): Pick<RowGroup, "area" | "level"> {
	const [level, ...others] = new Set(levels);
	return {
		area: area ?? "online",
		level: others.length > 0 ? "several" : (level ?? NOT_AVAILABLE),
	};
}

function ofPlace({ state, outcome, minutesAttended }: EnrolmentFacts) {
	return {
		outcome: state === "completed" ? (outcome ?? state) : state,
		hours: hoursBand(minutesAttended / 60),
	};
}

/** In bands: how many hours exactly would be like a name. */
export function hoursBand(hours: number): string {
	if (hours < 10) return "under 10";
	if (hours < 30) return "10 to under 30";
	return hours < 60 ? "30 to under 60" : "60 or more";
}

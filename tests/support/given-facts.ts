import type { AssessmentFact } from "#app/assessments/levels.ts";
import type { CourseFacts, EnrolmentFacts, Stretch } from "#app/evaluation/course-facts.ts";
import { NOTHING_SET_UP } from "#app/evaluation/setup-facts.ts";
import type { SubjectFacts } from "#app/evaluation/subject-facts.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import { noMixing } from "#app/registers/mixing.ts";
import { type Counts, noCounts } from "#app/registers/rates.ts";

export const PILOT: PilotFacts = {
	slug: "family-e17",
	name: "Family English",
	strand: "coming-together",
	fund: "esol-plus",
	startsOn: "2026-01-01",
	endsOn: "2026-12-31",
	areas: ["Waltham Forest"],
};

/** Facts of a pilot's report by hand: what a test does not name is empty. */
export function givenFacts(given: Partial<SubjectFacts> = {}): SubjectFacts {
	return {
		subject: { slug: PILOT.slug, name: PILOT.name, pilots: [PILOT] },
		period: { from: "2026-01-01", until: "2026-06-30" },
		courses: [],
		histories: new Map<string, AssessmentFact[]>(),
		languages: new Map(),
		surveys: [],
		voices: [],
		setup: NOTHING_SET_UP,
		comparison: null,
		workplaces: new Map(),
		profiles: null,
		...given,
	};
}

export function givenCourseFacts(given: Partial<CourseFacts> = {}): CourseFacts {
	return {
		id: "c1",
		title: "First English",
		kind: "community",
		pilot: PILOT.slug,
		providerId: "provider",
		area: "Waltham Forest",
		levels: ["entry-1"],
		startsOn: "2026-01-12",
		endsOn: "2026-05-29",
		stretches: [],
		enrolments: [],
		helpers: [],
		...given,
	};
}

/** Somebody who came from the first day and completed, unless the test says otherwise. */
export function givenEnrolment(id: string, given: Partial<EnrolmentFacts> = {}): EnrolmentFacts {
	return {
		id,
		learnerId: `learner-${id}`,
		state: "completed",
		outcome: "achieved",
		reason: null,
		askedOn: "2026-01-02",
		offeredOn: "2026-01-05",
		enrolledOn: "2026-01-05",
		startedOn: "2026-01-12",
		endedOn: "2026-05-29",
		achievedOn: null,
		lastAttendedOn: "2026-05-29",
		minutesExpected: 2400,
		minutesAttended: 2000,
		mixedOn: null,
		minutesMixed: 0,
		firstEverOn: "2026-01-12",
		steps: [],
		...given,
	};
}

/** A month with so many marks, all of them present in lessons of two hours. */
export function givenStretch(month: string, counts: Partial<Counts> = {}): Stretch {
	const marked = counts.marked ?? 10;
	const held = { expected: marked, marked, present: marked, held: 1 };
	const minutes = { minutesExpected: marked * 120, minutesAttended: marked * 120 };
	return {
		from: `${month}-01`,
		until: `${month}-28`,
		counts: { ...noCounts(), ...held, ...minutes, ...counts },
		mixing: noMixing(),
		volunteerMinutes: 0,
		londonerMinutes: 0,
	};
}

import type { Skill } from "#app/assessments/levels.ts";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import {
	addCounts,
	type Counts,
	countOutcomes,
	countRegister,
	noCounts,
	type OutcomeCounts,
} from "#app/registers/rates.ts";
import { countLevels, type LevelCounts } from "./level-counts.ts";
import type { CourseFacts, Enrolment } from "./report-facts.ts";

/** What is counted of a class, or of several taken together. True numbers. */
export type Measured = {
	/** Different people who were given a place. */
	reached: number;
	/** Different people who came at least once. */
	learners: number;
	noShows: number;
	counts: Counts;
	outcomes: OutcomeCounts;
	/** Of classes that have ended alone: leavers of a running class are only the early ones. */
	ended: OutcomeCounts;
	/** At least one class has not ended. */
	running: boolean;
	levels: Record<Skill, LevelCounts>;
};

/** Counts of registers are pooled; a person in two of the classes is one person. */
export function measure(
	courses: readonly CourseFacts[],
	histories: ReadonlyMap<string, SkillHistory>,
	now: Date,
): Measured {
	const today = londonDate(now);
	const enrolments = courses.flatMap((course) => course.enrolments);
	const ended = courses.filter((course) => hasEnded(course, today));
	return {
		reached: countPeople(enrolments),
		learners: countPeople(enrolments.filter(hasStarted)),
		noShows: enrolments.filter((one) => one.noShow).length,
		counts: courses
			.map((course) => countRegister({ ...course, now }))
			.reduce(addCounts, noCounts()),
		outcomes: countOutcomes(enrolments.filter(hasStarted)),
		ended: countOutcomes(ended.flatMap((course) => course.enrolments).filter(hasStarted)),
		running: ended.length < courses.length,
		levels: countLevels(enrolments, histories, today),
	};
}

/** A correction can take the only lesson she attended from somebody who has completed. */
function hasStarted({ startedOn }: Enrolment): boolean {
	return startedOn !== null;
}

function countPeople(enrolments: readonly Enrolment[]): number {
	return new Set(enrolments.map(({ learnerId }) => learnerId)).size;
}

/** Past its last day, with nobody left whose outcome is still to come. */
function hasEnded({ endsOn, enrolments }: CourseFacts, today: string): boolean {
	if (endsOn === null || endsOn >= today) return false;
	return !enrolments.some(({ state }) => state === "active" || state === "enrolled");
}

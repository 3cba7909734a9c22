import type { Skill } from "#app/assessments/levels.ts";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import {
	countNextSteps,
	type NextStepCounts,
	type StepFact,
} from "#app/outcomes/next-step-counts.ts";
import { addMixing, type Mixing, noMixing } from "#app/registers/mixing.ts";
import {
	addCounts,
	type Counts,
	countOutcomes,
	noCounts,
	type OutcomeCounts,
} from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseFacts, EnrolmentFacts } from "./course-facts.ts";
import { countLevels, type LevelCounts } from "./level-counts.ts";

/** What is counted of a class, or of several taken together. True numbers. */
export type Measured = {
	/** Places given. */
	places: number;
	/** Different people who were given one. */
	reached: number;
	/** Different people who came at least once. */
	learners: number;
	/** Of them, who had come to no class before that is known here. */
	newToEsol: number;
	noShows: number;
	counts: Counts;
	outcomes: OutcomeCounts;
	/** Of classes that have ended alone: leavers of a running class are only the early ones. */
	ended: OutcomeCounts;
	/** At least one class has not ended. */
	running: boolean;
	levels: Record<Skill, LevelCounts>;
	steps: NextStepCounts;
	/** Different learners who met another Londoner in a lesson. */
	mixers: number;
	mixing: Mixing;
	/** Different people who helped at least once. */
	volunteers: number;
	londoners: number;
	volunteerMinutes: number;
	londonerMinutes: number;
};

const lastMeasured = new WeakMap<readonly CourseFacts[], { day: LocalDate; measured: Measured }>();

/**
 * Counts of registers are pooled; a person in two of the classes is one person. Several sections ask
 * for the same classes, whose facts never change.
 */
export function measureCourses(
	courses: readonly CourseFacts[],
	histories: ReadonlyMap<string, SkillHistory>,
	day: LocalDate,
): Measured {
	const known = lastMeasured.get(courses);
	if (known?.day === day) return known.measured;
	const measured = measure(courses, histories, day);
	lastMeasured.set(courses, { day, measured });
	return measured;
}

/** What costs most is worked out when a section first asks for it: most tables show little of it. */
function measure(
	courses: readonly CourseFacts[],
	histories: ReadonlyMap<string, SkillHistory>,
	day: LocalDate,
): Measured {
	const enrolments = courses.flatMap((course) => course.enrolments);
	const started = enrolments.filter(hasStarted);
	const ended = courses.filter((course) => hasEnded(course, day));
	const people = peopleOf(enrolments, started);
	const levels = once(() => countLevels(enrolments, histories, day));
	const steps = once(() => countNextSteps(stepFacts(enrolments)));
	return {
		places: enrolments.filter(hasPlace).length,
		noShows: enrolments.filter(({ state }) => state === "no-show").length,
		outcomes: countOutcomes(started),
		ended: countOutcomes(ended.flatMap((course) => course.enrolments).filter(hasStarted)),
		running: ended.length < courses.length,
		...helpersOf(courses),
		...stretchesOf(courses),
		get reached() {
			return people.reached();
		},
		get learners() {
			return people.learners();
		},
		get newToEsol() {
			return people.newToEsol();
		},
		get mixers() {
			return people.mixers();
		},
		get levels() {
			return levels();
		},
		get steps() {
			return steps();
		},
	};
}

/** Different people, each counted once. */
function peopleOf(enrolments: readonly EnrolmentFacts[], started: readonly EnrolmentFacts[]) {
	return {
		reached: once(() => countPeople(enrolments.filter(hasPlace))),
		learners: once(() => countPeople(started)),
		newToEsol: once(() => countPeople(started.filter(isFirstEver))),
		mixers: once(() => countPeople(enrolments.filter(({ mixedOn }) => mixedOn !== null))),
	};
}

function once<Value>(make: () => Value): () => Value {
	let made: { value: Value } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** A correction can take the only lesson she attended from somebody who has completed. */
export function hasStarted({ startedOn }: Pick<EnrolmentFacts, "startedOn">): boolean {
	return startedOn !== null;
}

const PLACED: readonly EnrolmentFacts["state"][] = [
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"transferred",
	"no-show",
];

export function hasPlace({ state }: Pick<EnrolmentFacts, "state">): boolean {
	return PLACED.includes(state);
}

/** No class that is known here came before this one. */
export function isFirstEver({ startedOn, firstEverOn }: EnrolmentFacts): boolean {
	return startedOn !== null && (firstEverOn === null || firstEverOn >= startedOn);
}

export function countPeople(some: readonly { learnerId: string }[]): number {
	return new Set(some.map(({ learnerId }) => learnerId)).size;
}

/** Past its last day, with nobody left whose outcome is still to come. */
export function hasEnded({ endsOn, enrolments }: CourseFacts, day: LocalDate): boolean {
	if (endsOn === null || endsOn >= day) return false;
	return !enrolments.some(({ state }) => state === "active" || state === "enrolled");
}

/** Everybody whose time in a class has ended; what came after is what was said last. */
export function stepFacts(enrolments: readonly EnrolmentFacts[]): StepFact[] {
	return enrolments.flatMap(({ learnerId, state, startedOn, endedOn, steps }) => {
		if (state !== "completed" && state !== "withdrawn") return [];
		if (startedOn === null || endedOn === null) return [];
		const said = (kind: "planned" | "actual") =>
			steps.find((step) => step.kind === kind)?.destination ?? null;
		return [{ learnerId, endedOn, planned: said("planned"), actual: said("actual") }];
	});
}

function helpersOf(courses: readonly CourseFacts[]) {
	const came = courses.flatMap(({ helpers }) => helpers).filter(({ firstOn }) => firstOn !== null);
	return {
		volunteers: countPeople(came.filter(({ role }) => role === "volunteer")),
		londoners: countPeople(came.filter(({ role }) => role === "londoner")),
	};
}

function stretchesOf(courses: readonly CourseFacts[]) {
	const stretches = courses.flatMap((course) => course.stretches);
	const minutes = (of: "volunteerMinutes" | "londonerMinutes") =>
		stretches.reduce((sum, stretch) => sum + stretch[of], 0);
	return {
		counts: stretches.map(({ counts }) => counts).reduce(addCounts, noCounts()),
		mixing: stretches.map(({ mixing }) => mixing).reduce(addMixing, noMixing()),
		volunteerMinutes: minutes("volunteerMinutes"),
		londonerMinutes: minutes("londonerMinutes"),
	};
}

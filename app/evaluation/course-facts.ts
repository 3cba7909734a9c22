import type { Level } from "#app/assessments/levels.ts";
import type { SaidStep } from "#app/outcomes/next-step-facts.server.ts";
import type { Mixing } from "#app/registers/mixing.ts";
import type { Counts } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";

export type CourseHead = {
	id: string;
	title: string;
	kind: CourseTable["kind"];
	/** Slug of its pilot. */
	pilot: string;
	providerId: string;
	/** Borough or Integration Area of the venue; null online. */
	area: string | null;
	/** Those it is taught at, in any skill. */
	levels: readonly Level[];
	startsOn: LocalDate | null;
	endsOn: LocalDate | null;
};

/** One class as it was known on the last day of the period: marks are counted and gone. */
export type CourseFacts = CourseHead & {
	/** In order and without overlap; added up they are the whole register. */
	stretches: readonly Stretch[];
	/** Learners who asked for a place, got one or not. */
	enrolments: readonly EnrolmentFacts[];
	helpers: readonly HelperFacts[];
};

/** Days of one month with lessons; a month in which the period begins is two. */
export type Stretch = {
	from: LocalDate;
	until: LocalDate;
	counts: Counts;
	mixing: Mixing;
	volunteerMinutes: number;
	londonerMinutes: number;
};

export type EnrolmentFacts = {
	id: string;
	learnerId: string;
	state: EnrolmentTable["state"];
	outcome: EnrolmentTable["outcome"];
	/** Why she withdrew. */
	reason: string | null;
	askedOn: LocalDate;
	/** The day she was first offered a place, or given one. */
	offeredOn: LocalDate | null;
	enrolledOn: LocalDate | null;
	startedOn: LocalDate | null;
	endedOn: LocalDate | null;
	achievedOn: LocalDate | null;
	lastAttendedOn: LocalDate | null;
	minutesExpected: number;
	minutesAttended: number;
	/** The first day she met another Londoner in a lesson, and how long she did in all. */
	mixedOn: LocalDate | null;
	minutesMixed: number;
	/** The first day she came to any class that is known here. */
	firstEverOn: LocalDate | null;
	/** What came or is to come after; the one said last comes first. */
	steps: readonly SaidStep[];
};

export type HelperFacts = {
	learnerId: string;
	role: "volunteer" | "londoner";
	firstOn: LocalDate | null;
	minutes: number;
};

import type { Level } from "#app/assessments/levels.ts";
import type { FieldErrors, TextKey } from "#app/http/forms.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { MissingFact } from "./course-publish.ts";
import type { Slot } from "./timetable.ts";

export const YES_NO_FACTS = [
	"online",
	"women_only",
	"woman_teacher",
	"no_papers",
	"no_assessment",
	"drop_in",
	"shift_friendly",
	"school_hours",
] as const;

export type YesNoFact = (typeof YES_NO_FACTS)[number];

export const CHILDCARE = ["none", "welcome", "creche"] as const;

/** What a coordinator may say of a class; null is not said yet. */
export type CourseFacts = {
	title: string;
	levels: Level[];
	slots: Slot[];
	startsOn: string | null;
	endsOn: string | null;
	capacity: number | null;
	venueId: string | null;
	contactEmail: string | null;
	contactPhone: string | null;
	childcare: CourseTable["childcare"];
	yes: YesNoFact[];
};

export function mayPublish(state: CourseTable["state"]): boolean {
	return state === "draft" || state === "closed";
}

export function mayClose(state: CourseTable["state"]): boolean {
	return state === "published";
}

/** The field of the form where a missing fact is said. */
export const FIELD_OF: Record<MissingFact, string> = {
	title: "title",
	levels: "levels",
	dates: "starts-on",
	slots: "weekday-1",
	capacity: "capacity",
	venue: "venue",
	contact: "contact-email",
};

const WORDS_OF: Record<MissingFact, TextKey> = {
	title: "manage:missing.title",
	levels: "manage:missing.levels",
	dates: "manage:missing.dates",
	slots: "manage:missing.slots",
	capacity: "manage:missing.capacity",
	venue: "manage:missing.venue",
	contact: "manage:missing.contact",
};

/** A class people can already find must stay whole. */
export function gapErrors(missing: readonly MissingFact[]): FieldErrors {
	return Object.fromEntries(missing.map((fact) => [FIELD_OF[fact], WORDS_OF[fact]]));
}

/** For the browser's tab, which is told what the loader gave. */
export function titleOfClass(data: unknown): string | null {
	const hasCourse = typeof data === "object" && data !== null && "course" in data;
	const course: unknown = hasCourse ? data.course : null;
	const hasTitle = typeof course === "object" && course !== null && "title" in course;
	return hasTitle && typeof course.title === "string" ? course.title : null;
}

/** What was done, as the page after it is told in its address. */
export type DeskDone = keyof typeof DONE;

const DONE = {
	saved: "manage:publication.saved",
	published: "manage:publication.published",
	closed: "manage:publication.closed",
	created: "timetable:create.done",
	copied: "timetable:copy.done",
	cancelled: "timetable:callOff.done",
	finished: "timetable:finish.done",
} as const satisfies Record<string, TextKey>;

export function isDeskDone(value: unknown): value is DeskDone {
	return typeof value === "string" && Object.hasOwn(DONE, value);
}

export function doneKey(done: DeskDone): TextKey {
	return DONE[done];
}

/** The same slots or levels, in whatever order. */
export function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
	const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
	return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import type { Db } from "#db/open.ts";
import { findOffersByItself } from "./offers-queries.server.ts";
import { type ClassCounts, type RequestView, viewOf } from "./request-view.ts";
import {
	countStates,
	findRequest,
	listPeople,
	type Reading,
	type RequestRow,
} from "./requests-queries.server.ts";
import { type EnrolmentState, isOpen, placesFree, takesPlace } from "./states.ts";

/** Of the classes of the providers she coordinates. */
export function countsOfClasses(db: Db, person: Person, now: Date) {
	return countsOfProviders(db, providersOf(person, "coordinator"), now);
}

/** One statement for all their classes; the function it gives looks up one of them. */
export async function countsOfProviders(db: Db, providerIds: readonly string[], now: Date) {
	const rows = providerIds.length > 0 ? await countStates(db, providerIds, now.toISOString()) : [];
	const byCourse = Map.groupBy(rows, (row) => row.course_id);
	return (courseId: string, capacity: number | null): ClassCounts => {
		const states = (byCourse.get(courseId) ?? []).flatMap(({ state, count }) =>
			Array<EnrolmentState>(count).fill(state),
		);
		return {
			taken: states.filter(takesPlace).length,
			free: placesFree(capacity, states),
			asking: states.filter((state) => state === "enquiry" || state === "assessed").length,
			waiting: states.filter((state) => state === "waiting").length,
		};
	};
}

/** How many ask and are not answered, and how many wait. */
export async function countAsking(db: Db, providerIds: readonly string[], now: Date) {
	const rows = await countStates(db, providerIds, now.toISOString());
	const of = (...states: EnrolmentState[]) =>
		rows.reduce((sum, { state, count }) => sum + (states.includes(state) ? Number(count) : 0), 0);
	return { asking: of("enquiry", "assessed"), waiting: of("waiting") };
}

/** Null for who coordinates nothing. */
export function readingOf(person: Person, language: string, now: Date): Reading | null {
	const providerIds = providersOf(person, "coordinator");
	return providerIds.length > 0 ? { providerIds, language, at: now.toISOString() } : null;
}

/** A request to one of the person's own providers; another's does not exist. */
export async function openRequest(
	db: Db,
	person: Person,
	enrolmentId: string,
	language: string,
	now: Date,
): Promise<RequestRow> {
	const reading = readingOf(person, language, now);
	const request = reading ? await findRequest(db, reading, enrolmentId) : undefined;
	if (!request) throw notFound();
	return request;
}

/** One request as a page shows it; another provider's does not exist. */
export async function viewRequest(
	db: Db,
	person: Person,
	enrolmentId: string,
	language: string,
	now: Date,
): Promise<RequestView> {
	const request = await openRequest(db, person, enrolmentId, language, now);
	const [view] = await viewsOf(db, person, [request], now);
	return view!;
}

/** Everybody of one class: who asks, who has a place, who was here. */
export async function loadPeople(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
) {
	const reading = readingOf(person, language, now);
	if (!reading) return { courseId, offersByItself: false, asking: [], inClass: [], before: [] };
	const rows = await listPeople(db, reading, courseId);
	const views = await viewsOf(db, person, rows, now);
	return {
		courseId,
		offersByItself: await findOffersByItself(db, courseId),
		asking: views.filter(({ isAsking }) => isAsking),
		inClass: views.filter(({ isAsking, state }) => !isAsking && isOpen(state)),
		before: views.filter(({ state }) => !isOpen(state)),
	};
}

export async function viewsOf(db: Db, person: Person, rows: readonly RequestRow[], now: Date) {
	const counts = await countsOfClasses(db, person, now);
	return toldApart(rows).map((row) => viewOf(row, counts(row.course_id, row.capacity), now));
}

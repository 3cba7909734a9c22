import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { isAsking } from "./answers.ts";
import { type ClassCounts, type RequestView, viewOf } from "./request-view.ts";
import {
	countStates,
	findRequest,
	listPeople,
	listRequests,
	type RequestRow,
} from "./requests-queries.server.ts";
import { type EnrolmentState, isOpen, placesFree, takesPlace } from "./states.ts";

export const REQUESTS_A_PAGE = 50;

/** One statement for all her classes; the function it gives looks up one of them. */
export async function countsOfClasses(db: Db, person: Person) {
	const providerIds = providersOf(person, "coordinator");
	const rows = providerIds.length > 0 ? await countStates(db, providerIds) : [];
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
export async function countAsking(db: Db, providerIds: readonly string[]) {
	const rows = await countStates(db, providerIds);
	const of = (...states: EnrolmentState[]) =>
		rows.reduce((sum, { state, count }) => sum + (states.includes(state) ? Number(count) : 0), 0);
	return { asking: of("enquiry", "assessed"), waiting: of("waiting") };
}

/** The queue of all her classes, in order of asking, and how long it is. */
export async function loadWaitingList(
	db: Db,
	person: Person,
	{ language, page }: { language: string; page: number },
	now: Date,
) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return { total: 0, page: 1, pages: 1, requests: [] };
	const total = (await countStates(db, providerIds))
		.filter(({ state }) => isAsking(state))
		.reduce((sum, { count }) => sum + count, 0);
	const pages = Math.max(1, Math.ceil(total / REQUESTS_A_PAGE));
	const shown = Math.min(Math.max(1, page), pages);
	const rows = await listRequests(db, providerIds, language, {
		limit: REQUESTS_A_PAGE,
		offset: (shown - 1) * REQUESTS_A_PAGE,
	});
	return { total, page: shown, pages, requests: await viewsOf(db, person, rows, now) };
}

/** A request to one of the person's own providers; another's does not exist. */
export async function openRequest(
	db: Db,
	person: Person,
	enrolmentId: string,
	language: string,
): Promise<RequestRow> {
	const providerIds = providersOf(person, "coordinator");
	const request =
		providerIds.length > 0 ? await findRequest(db, providerIds, language, enrolmentId) : undefined;
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
	const [view] = await viewsOf(
		db,
		person,
		[await openRequest(db, person, enrolmentId, language)],
		now,
	);
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
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return { asking: [], inClass: [], before: [] };
	const rows = await listPeople(db, providerIds, language, courseId);
	const views = await viewsOf(db, person, rows, now);
	return {
		asking: views.filter(({ isAsking }) => isAsking),
		inClass: views.filter(({ isAsking, state }) => !isAsking && isOpen(state)),
		before: views.filter(({ state }) => !isOpen(state)),
	};
}

async function viewsOf(db: Db, person: Person, rows: readonly RequestRow[], now: Date) {
	const counts = await countsOfClasses(db, person);
	return rows.map((row) => viewOf(row, counts(row.course_id, row.capacity), now));
}

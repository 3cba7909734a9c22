import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import type { RequestView } from "./request-view.ts";
import { readingOf, viewsOf } from "./requests.server.ts";
import { countAskers, listAskers, listQueues, listRequestsOf } from "./requests-queries.server.ts";

export const REQUESTS_A_PAGE = 50;

/** One person, the request that is shown, and where else she waits. */
export type Asker = { request: RequestView; others: RequestView[] };

/** The queue of all her classes, or of one; each person once, with all that she waits for. */
export async function loadWaitingList(
	db: Db,
	person: Person,
	asked: { language: string; page: number; courseId?: string | null },
	now: Date,
) {
	const { language, page, courseId = null } = asked;
	const reading = readingOf(person, language, now);
	if (!reading) return { total: 0, page: 1, pages: 1, courseId, queues: [], askers: [] };
	const total = await countAskers(db, reading.providerIds, courseId);
	const pages = Math.max(1, Math.ceil(total / REQUESTS_A_PAGE));
	const shown = Math.min(Math.max(1, page), pages);
	const learners = await listAskers(db, reading.providerIds, {
		courseId,
		limit: REQUESTS_A_PAGE,
		offset: (shown - 1) * REQUESTS_A_PAGE,
	});
	const ids = learners.map(({ learner_id }) => learner_id);
	const rows = ids.length > 0 ? await listRequestsOf(db, reading, ids) : [];
	const views = Map.groupBy(await viewsOf(db, person, rows, now), ({ learner }) => learner.id);
	return {
		total,
		page: shown,
		pages,
		courseId,
		queues: await loadQueues(db, reading),
		askers: ids.map((id) => askerOf(views.get(id) ?? [], courseId)),
	};
}

/** Her first request, or the one to the class that was asked for. */
function askerOf(requests: readonly RequestView[], courseId: string | null): Asker {
	const request = requests.find(({ course }) => course.id === courseId) ?? requests[0]!;
	return { request, others: requests.filter((other) => other !== request) };
}

async function loadQueues(db: Db, reading: NonNullable<ReturnType<typeof readingOf>>) {
	const rows = await listQueues(db, reading);
	return rows.map(({ id, count, ...titles }) => ({
		id,
		count,
		title: titles.own_title || (titles.english_title ?? ""),
	}));
}

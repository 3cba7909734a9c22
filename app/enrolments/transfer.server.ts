import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import type { RequestRow } from "./requests-queries.server.ts";
import { listClassesToMoveTo } from "./transfer-queries.server.ts";

type Of = Pick<RequestRow, "course_id" | "provider_id">;

/** The provider's other classes that are not over, with their places. */
export function loadMoveTo(db: Db, request: Of, language: string, now: Date) {
	const { course_id: courseId, provider_id: providerId } = request;
	const today = londonDate(now);
	return listClassesToMoveTo(db, { providerId, courseId, today }, language);
}

/** Any other class does not exist. */
export async function getMoveTo(db: Db, request: Of, id: string, now: Date): Promise<string> {
	const classes = await loadMoveTo(db, request, "en", now);
	if (!classes.some((one) => one.id === id)) throw notFound();
	return id;
}

import { v5 } from "uuid";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { type ClassAddress, codeOf, mayOpen } from "./class-access.ts";
import { openRow } from "./class-page.server.ts";
import { MINUTES_APART, spanOf, type Wrong } from "./class-wrong.ts";
import { findDoors, insertReport } from "./class-wrong-queries.server.ts";

const REPORTS = "0d0c8a6e-54ac-4f6c-9a6b-7f5be06e6a0b";

/** For the page with the buttons. */
export async function openWrong(db: Db, address: ClassAddress, language: string, now: Date) {
	const row = await openRow(db, address, language, now);
	const title = { own: row.own_title, english: row.english_title };
	return { slug: row.slug, code: codeOf(row), title, isExample: row.is_example === 1 };
}

export type WrongPage = Awaited<ReturnType<typeof openWrong>>;

/** Nothing is kept of who said it. Who comes too soon after another is thanked and not counted. */
export async function reportWrong(
	db: Db,
	{ slug, code }: ClassAddress,
	kind: Wrong,
	now: Date,
): Promise<ClassAddress> {
	const course = await findDoors(db, slug);
	if (!course || !mayOpen(course, code)) throw notFound();
	const since = new Date(now.getTime() - MINUTES_APART * 60_000).toISOString();
	// Two at the same moment do not see each other, but they have the same id.
	const id = v5(`${course.id} ${spanOf(now)}`, REPORTS);
	await insertReport(db, { id, course_id: course.id, kind, at: now.toISOString() }, since);
	return { slug: course.slug, code: codeOf(course) };
}

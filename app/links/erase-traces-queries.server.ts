import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/open.ts";

/** `providerId` null is all providers. */
type Scope = { providerId: string | null };

/** A list on its way in holds her row as it was typed; whoever sent it can send it again. */
export function deleteLearnerLists(trx: Db, { providerId }: Scope) {
	let lists = trx.deleteFrom("import_file").where("kind", "=", "learners");
	if (providerId !== null) lists = lists.where("provider_id", "=", providerId);
	return lists.execute();
}

/** Letters that went by her address and name no request. */
export async function deleteLettersTo(
	trx: Db,
	emails: readonly string[],
	{ providerId }: Scope,
): Promise<void> {
	if (emails.length === 0) return;
	let letters = trx.deleteFrom("message").where("recipient", "in", emails);
	if (providerId !== null) letters = letters.where("provider_id", "=", providerId);
	await letters.execute();
}

export async function deleteLostLinks(trx: Db, contacts: readonly string[]): Promise<void> {
	if (contacts.length === 0) return;
	await trx.deleteFrom("lost_link").where("contact", "in", contacts).execute();
}

/** Came under her name and was never matched with her. */
export async function emptyWalkIns(
	trx: Db,
	courseIds: readonly string[],
	folded: readonly string[],
): Promise<void> {
	if (courseIds.length === 0 || folded.length === 0) return;
	await trx
		.updateTable("walk_in")
		.set({ name: "—", name_folded: "" })
		.where("name_folded", "in", folded)
		.where("lesson_id", "in", (eb) =>
			eb.selectFrom("lesson").where("course_id", "in", courseIds).select("lesson.id"),
		)
		.execute();
}

/** What staff write about a lesson as a whole, and may have written her name in. */
export const LESSON_WORDS = [
	{ table: "lesson_note", column: "text" },
	{ table: "register", column: "reopen_reason" },
	{ table: "register", column: "voided_reason" },
] as const;

type LessonWords = (typeof LESSON_WORDS)[number];
export type Words = { lessonId: string; words: string };

export async function listLessonWords(
	trx: Db,
	{ table, column }: LessonWords,
	courseIds: readonly string[],
): Promise<Words[]> {
	const { rows } = await sql<Words>`
		select lesson_id as "lessonId", ${sql.ref(column)} as words from ${sql.table(table)}
		where ${sql.ref(column)} is not null and lesson_id in
			(select id from lesson where course_id in (${sql.join(courseIds)}))
		order by lesson_id`.execute(trx);
	return rows;
}

export function replaceLessonWords(
	trx: Db,
	{ table, column }: LessonWords,
	{ lessonId, words }: Words,
): Promise<unknown> {
	const set: RawBuilder<unknown> = sql`${sql.ref(column)} = ${words}`;
	return sql`update ${sql.table(table)} set ${set} where lesson_id = ${lessonId}`.execute(trx);
}

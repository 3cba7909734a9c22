import { randomBytes, randomInt } from "node:crypto";
import { askingOf } from "#app/enrolments/asking.ts";
import { MOST_WISHES } from "#app/enrolments/wish.ts";
import type { ClassCard } from "#app/finder/class-card.ts";
import { cardsOfClasses } from "#app/finder/class-cards.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { makeListCode, tidyListCode } from "./list-code.ts";
import {
	deleteKept,
	deleteListsUsedBefore,
	findCourseToKeep,
	findList,
	findListByCode,
	insertKept,
	insertList,
	listKept,
	listKeptIds,
	noteUse,
} from "./list-queries.server.ts";
import { lastDayKept } from "./list-rules.ts";

export type KeptClass = { card: ClassCard; isOpen: boolean };
export type KeptList = { id: string; code: string; classes: KeptClass[] };
export type Keeping = { ok: true; listId: string } | { ok: false; refusal: "full" };

/** Null when the cookie names no list: she kept nothing yet, or nothing for a year. */
export async function openList(
	db: Db,
	listId: string | null,
	language: LanguageTag,
	now: Date,
): Promise<KeptList | null> {
	const list = listId === null ? undefined : await findList(db, listId);
	if (!list) return null;
	const today = londonDate(now);
	if (list.used_on !== today) await noteUse(db, list.id, today);
	const rows = await listKept(db, list.id);
	const ids = rows.map(({ id }) => id);
	const { cards } = await cardsOfClasses(db, ids, language, now);
	const classes = rows.flatMap((row) => {
		const card = cards.get(row.id);
		return card ? [{ card, isOpen: askingOf(row, today) === "open" }] : [];
	});
	return { id: list.id, code: list.code, classes };
}

/** Makes the list with its first class. What is private is kept by nobody: its code opens it. */
export async function keepClass(
	db: Db,
	listId: string | null,
	slug: string,
	now: Date,
): Promise<Keeping> {
	const course = await findCourseToKeep(db, slug);
	if (!course) throw notFound();
	const today = londonDate(now);
	return db.transaction().execute(async (trx): Promise<Keeping> => {
		const isMine = listId !== null && (await noteUse(trx, listId, today));
		const list = isMine ? listId : await beginList(trx, now);
		const kept = await listKeptIds(trx, list);
		if (kept.some(({ id }) => id === course.id)) return { ok: true, listId: list };
		if (kept.length >= MOST_WISHES) return { ok: false, refusal: "full" };
		await insertKept(trx, { list_id: list, course_id: course.id, kept_at: now.toISOString() });
		return { ok: true, listId: list };
	});
}

export async function removeClass(db: Db, listId: string | null, slug: string): Promise<void> {
	if (listId !== null) await deleteKept(db, listId, slug);
}

/** The list of that code, or null; what is no code is looked for like any other. */
export async function findListOf(db: Db, typed: string): Promise<string | null> {
	const list = await findListByCode(db, tidyListCode(typed));
	return list?.id ?? null;
}

export function forgetOldLists(db: Db, now: Date) {
	return deleteListsUsedBefore(db, lastDayKept(londonDate(now)));
}

async function beginList(trx: Db, now: Date): Promise<string> {
	await forgetOldLists(trx, now);
	// It opens the list from the cookie, as the code does from paper, but nobody has to type it.
	const id = randomBytes(24).toString("base64url");
	const used_on = londonDate(now);
	const code = await freeCode(trx);
	await insertList(trx, { id, code, created_at: now.toISOString(), used_on });
	return id;
}

async function freeCode(trx: Db): Promise<string> {
	const code = makeListCode((below) => randomInt(below));
	return (await findListByCode(trx, code)) ? freeCode(trx) : code;
}

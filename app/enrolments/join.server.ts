import { notFound } from "#app/http/errors.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { openNotice } from "#app/privacy/periods.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { askingOf } from "./asking.ts";
import type { JoinTyped } from "./join-form.ts";
import { listCoursesToJoin } from "./join-queries.server.ts";
import { isThere, type Wish } from "./wish.ts";

export type Join = Awaited<ReturnType<typeof openJoin>>;
export type CourseToJoin = Join["open"][number];

/** The classes somebody wants to join, in her own order: those she can ask for, and the others. */
export async function openJoin(db: Db, wish: Wish, language: LanguageTag, now: Date) {
	const rows = wish.slugs.length > 0 ? await listCoursesToJoin(db, wish.slugs, language) : [];
	const found = rows
		.filter((row) => isThere(row, wish))
		.sort((one, other) => wish.slugs.indexOf(one.slug) - wish.slugs.indexOf(other.slug));
	const isOpen = (row: Row) => askingOf(row, londonDate(now)) === "open";
	return {
		wish,
		notice: await openNotice(db, "join", language),
		open: found.filter(isOpen).map(courseOf),
		closed: found.filter((row) => !isOpen(row)).map(courseOf),
	};
}

/** The same; without any class there is no such page. */
export async function getJoin(db: Db, wish: Wish, language: LanguageTag, now: Date) {
	const join = await openJoin(db, wish, language, now);
	if (join.open.length + join.closed.length === 0) throw notFound();
	return join;
}

/** For a page of the journey: the classes, and a form nobody has typed in yet. */
export async function loadJoin(db: Db, wish: Wish, language: LanguageTag, now: Date) {
	const fresh: JoinTyped = { language, "form-key": newId() };
	return { join: await getJoin(db, wish, language, now), fresh };
}

type Row = Awaited<ReturnType<typeof listCoursesToJoin>>[number];

function courseOf(row: Row) {
	return {
		id: row.id,
		slug: row.slug,
		providerId: row.provider_id,
		title: row.own_title ?? row.english_title,
		englishTitle: row.english_title,
		provider: row.provider,
		isExample: row.is_example === 1,
		hasCreche: row.childcare === "creche",
	};
}

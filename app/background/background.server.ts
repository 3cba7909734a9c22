import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type Background, languageOf, NOTHING_KNOWN, othersOf, scriptsOf } from "./background.ts";
import { parseBackground } from "./background-form.ts";
import {
	type BackgroundRow,
	findBackground,
	insertBackground,
	updateBackground,
} from "./background-queries.server.ts";

export type KnownBackground = {
	background: Background;
	/** 0 where nothing is known. */
	version: number;
	updatedAt: Instant | null;
	/** Null when she said it herself, or nobody did. */
	updatedBy: string | null;
};

/** Whether the caller may see her is asked before: a tutor of hers, or she herself. */
export async function loadBackground(db: Db, learnerId: string): Promise<KnownBackground> {
	const row = await findBackground(db, learnerId);
	if (!row) return { background: NOTHING_KNOWN, version: 0, updatedAt: null, updatedBy: null };
	const { version, updated_at, updated_by_name } = row;
	return {
		background: backgroundOf(row),
		version,
		updatedAt: updated_at,
		updatedBy: updated_by_name,
	};
}

/** False when somebody changed it since the page was opened, and said something else. */
export async function saveBackground(
	db: Db,
	learnerId: string,
	form: FormData,
	by: { personId: string | null },
	now: Date,
): Promise<boolean> {
	const { background, version } = parseBackground(form);
	const known = await loadBackground(db, learnerId);
	// The same form sent twice says nothing new.
	if (known.version > 0 && isSame(known.background, background)) return true;
	const row = { ...rowOf(learnerId, background), updated_at: now.toISOString() };
	const said = { ...row, updated_by: by.personId };
	if (version === 0) return insertBackground(db, said);
	return updateBackground(db, said, version);
}

function isSame(one: Background, other: Background): boolean {
	return JSON.stringify(rowOf("", one)) === JSON.stringify(rowOf("", other));
}

function rowOf(learner_id: string, background: Background) {
	return {
		learner_id,
		first_language: background.first,
		other_languages: background.others.join(","),
		scripts: background.scripts.join(","),
		reading: background.reading,
		writing: background.writing,
		school_years: background.school,
		time_in_uk: background.time,
	};
}

function backgroundOf(row: BackgroundRow): Background {
	const first = languageOf(row.first_language ?? undefined);
	return {
		first,
		others: othersOf(row.other_languages.split(","), first),
		scripts: scriptsOf(row.scripts.split(",")),
		reading: row.reading,
		writing: row.writing,
		school: row.school_years,
		time: row.time_in_uk,
	};
}

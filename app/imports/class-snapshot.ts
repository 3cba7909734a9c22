import { type MissingFact, missingToPublish } from "#app/courses/course-publish.ts";
import type { Slot } from "#app/courses/timetable.ts";
import type { CourseRow, CourseTextTable } from "#db/tables/courses.ts";
import type { TaughtLevel } from "./ncs-levels.ts";
import type { ClassFacts, SaidColumn } from "./said.ts";

export type ClassColumns = Pick<
	CourseRow,
	SaidColumn | "pilot_id" | "venue_id" | "employer_id" | "state"
>;
export type ClassText = Omit<CourseTextTable, "course_id">;

/** A class as the import sees it, before and after. */
export type ClassSnapshot = {
	columns: ClassColumns;
	texts: readonly ClassText[];
	levels: readonly TaughtLevel[];
	slots: readonly Slot[];
	helperLanguages: readonly string[];
	tutorIds: readonly string[];
};

/** What a row names, found in the database; undefined is what it does not name. */
export type Resolved = {
	venueId: string | null | undefined;
	pilotId: string | undefined;
	employerId: string | undefined;
	tutorIds: readonly string[] | undefined;
};

/** The class after the row: what the row says, and for all the rest what was there. */
export function mergeClass(
	before: ClassSnapshot | null,
	facts: ClassFacts,
	resolved: Resolved,
): ClassSnapshot {
	const old = before ?? NEW_CLASS;
	const merged: ClassSnapshot = {
		columns: mergeColumns(old.columns, facts, resolved),
		texts: mergeTexts(old.texts, facts),
		levels: facts.levels ?? old.levels,
		slots: facts.slots ?? old.slots,
		helperLanguages: facts.helperLanguages ?? old.helperLanguages,
		tutorIds: resolved.tutorIds ?? old.tutorIds,
	};
	return { ...merged, columns: { ...merged.columns, state: stateAfter(before, merged) } };
}

export function missingOf({ columns, texts, levels, slots }: ClassSnapshot): MissingFact[] {
	return missingToPublish({
		title: texts.find(({ language }) => language === "en")?.title ?? "",
		levels,
		slots,
		startsOn: columns.starts_on,
		endsOn: columns.ends_on,
		capacity: columns.capacity,
		venueId: columns.venue_id,
		online: columns.online === 1,
		contactEmail: columns.contact_email,
		contactPhone: columns.contact_phone,
	});
}

const NO_CRECHE = { creche_places: null, creche_from_years: null, creche_to_years: null };

const NEW_CLASS: ClassSnapshot = {
	columns: {
		kind: "community",
		state: "draft",
		pilot_id: null,
		venue_id: null,
		employer_id: null,
		private: 0,
		starts_on: null,
		ends_on: null,
		capacity: null,
		cost_pence: null,
		cost_note: null,
		free_for: null,
		entry_note: null,
		online: 0,
		childcare: "none",
		...NO_CRECHE,
		women_only: 0,
		woman_teacher: 0,
		no_papers: 0,
		no_assessment: 0,
		drop_in: 0,
		shift_friendly: 0,
		school_hours: 0,
		contact_email: null,
		contact_phone: null,
		webpage: null,
	},
	texts: [],
	levels: [],
	slots: [],
	helperLanguages: [],
	tutorIds: [],
};

function mergeColumns(old: ClassColumns, facts: ClassFacts, resolved: Resolved): ClassColumns {
	const said = Object.fromEntries(
		Object.entries(facts.course).filter(([, value]) => value !== undefined),
	);
	const merged = { ...old, ...said };
	if (resolved.venueId !== undefined) merged.venue_id = resolved.venueId;
	if (resolved.pilotId !== undefined) merged.pilot_id = resolved.pilotId;
	if (resolved.employerId !== undefined) merged.employer_id = resolved.employerId;
	if (merged.childcare !== "creche") Object.assign(merged, NO_CRECHE);
	// A new start behind an old end: the end is not known any more.
	const isTerm = !merged.starts_on || !merged.ends_on || merged.starts_on <= merged.ends_on;
	return isTerm ? merged : { ...merged, ends_on: null };
}

/** A text that stays as it was keeps the check somebody gave it; another one is written afresh. */
function mergeTexts(old: readonly ClassText[], facts: ClassFacts): ClassText[] {
	const texts = new Map(old.map((text) => [text.language, text]));
	for (const { language, title, summary, bring } of facts.texts) {
		const before = texts.get(language);
		const text = {
			language,
			title,
			summary: summary ?? before?.summary ?? "",
			bring: bring ?? before?.bring ?? "",
		};
		const same =
			before?.title === title && before.summary === text.summary && before.bring === text.bring;
		texts.set(language, { ...text, status: same ? before.status : "written" });
	}
	return [...texts.values()].sort((one, other) => (one.language < other.language ? -1 : 1));
}

/**
 * A row that fills a draft's last gap publishes it. A whole class that somebody keeps as a
 * draft, closed or cancelled stays so: that was a decision, and the file knows nothing of it.
 */
function stateAfter(before: ClassSnapshot | null, after: ClassSnapshot): CourseRow["state"] {
	const state = before?.columns.state ?? "draft";
	const hadGaps = !before || missingOf(before).length > 0;
	return state === "draft" && hadGaps && missingOf(after).length === 0 ? "published" : state;
}

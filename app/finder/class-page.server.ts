import type { Level, Skill } from "#app/assessments/levels.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type ClassCard, type ClassText, cardOf, levelsBySkill, momentOf } from "./class-card.ts";
import { findClass, listComingLessons, listLevels, listSlots } from "./class-queries.server.ts";

const LESSONS_SHOWN = 6;

export type ComingLesson = {
	id: string;
	day: string;
	starts: string;
	ends: string;
	isCancelled: boolean;
};

/** All that anybody may know of a published class. */
export type ClassPage = ClassCard & {
	summary: ClassText;
	bring: ClassText;
	/** Who wrote the texts of the reader's language; null when there are none. */
	written: "written" | "checked" | "machine" | null;
	skills: { skill: Skill; levels: Level[] }[];
	/** First and last day, both known or neither. */
	term: { from: LocalDate; to: LocalDate } | null;
	lessons: ComingLesson[];
	costNote: string | null;
	entryNote: string | null;
	address: { street: string; town: string; postcode: string; directions: string | null } | null;
	phone: string | null;
	email: string | null;
	webpage: string | null;
};

/** A draft, and a class that has ended, do not exist here. */
export async function openClass(
	db: Db,
	slug: string,
	language: string,
	now: Date,
): Promise<ClassPage> {
	const moment = now.toISOString();
	const row = await findClass(db, slug, language, moment);
	if (!row) throw notFound();
	const [levels, slots, lessons] = await Promise.all([
		listLevels(db, [row.id]),
		listSlots(db, [row.id]),
		listComingLessons(db, row.id, moment, LESSONS_SHOWN),
	]);
	return {
		...cardOf(row, null, levels, slots, londonDate(now)),
		...textsOf(row),
		skills: levelsBySkill(levels),
		term: row.starts_on && row.ends_on ? { from: row.starts_on, to: row.ends_on } : null,
		lessons: lessons.map(lessonOf),
		costNote: row.cost_note,
		entryNote: row.entry_note,
		address: addressOf(row),
		phone: row.contact_phone ?? row.provider_phone,
		email: row.contact_email ?? row.provider_email,
		webpage: webpageOf(row.webpage),
	};
}

type Row = NonNullable<Awaited<ReturnType<typeof findClass>>>;
type LessonRow = Awaited<ReturnType<typeof listComingLessons>>[number];

function textsOf(row: Row): Pick<ClassPage, "summary" | "bring" | "written"> {
	return {
		summary: { own: row.own_summary, english: row.english_summary },
		bring: { own: row.own_bring, english: row.english_bring },
		written: row.own_status,
	};
}

function lessonOf({ id, starts_at, ends_at, cancelled_at }: LessonRow): ComingLesson {
	const { day, time } = momentOf(starts_at);
	return {
		id,
		day,
		starts: time,
		ends: momentOf(ends_at).time,
		isCancelled: cancelled_at !== null,
	};
}

function addressOf(row: Row): ClassPage["address"] {
	if (row.address === null || row.town === null || row.postcode === null) return null;
	const { address, town, postcode, directions } = row;
	return { street: address, town, postcode, directions };
}

/** Only what a browser opens as a page: an import may bring any text at all. */
function webpageOf(address: string | null): string | null {
	const url = address !== null && URL.canParse(address) ? new URL(address) : null;
	return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

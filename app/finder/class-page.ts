import { isLevel, type Level, SKILLS, type Skill } from "#app/assessments/levels.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { ClassAddress } from "./class-access.ts";
import {
	type ClassCard,
	type ClassText,
	levelsBySkill,
	type Moment,
	momentOf,
} from "./class-card.ts";

export const ROOMS = ["lift", "toilet", "loop", "changing", "prayer", "crecheRoom"] as const;
export type Room = (typeof ROOMS)[number];

export type ComingLesson = {
	id: string;
	day: LocalDate;
	starts: string;
	ends: string;
	isCancelled: boolean;
	/** When it was planned; null for one that stands where the timetable has it. */
	movedFrom: Moment | null;
};

/** How to get there; nothing of it leaves while the address is hidden. */
export type ClassWay = {
	street: string;
	town: string;
	postcode: string;
	directions: string | null;
	station: string | null;
	bus: string | null;
	landmark: string | null;
};

/** All that anybody may know of a class who may open it. */
export type ClassPage = ClassCard &
	ClassAddress & {
		/** Days until its next lesson. */
		daysAway: number | null;
		/** Nobody said lately that all of this is true, or several said that it is not. */
		isDoubtful: boolean;
		summary: ClassText;
		bring: ClassText;
		/** Who wrote the texts of the reader's language; null when there are none. */
		written: "written" | "checked" | "machine" | null;
		skills: { skill: Skill; levels: Level[] }[];
		/** Tags of the languages that helpers speak. */
		helpers: string[];
		womanTeacher: boolean;
		noAssessment: boolean;
		/** What is known of its crèche; null when it has none. */
		creche: { places: number | null; from: number | null; to: number | null } | null;
		rooms: Room[];
		/** First and last day, both known or neither. */
		term: { from: LocalDate; to: LocalDate } | null;
		lessons: ComingLesson[];
		costNote: string | null;
		entryNote: string | null;
		freeFor: "everyone" | "eligible" | null;
		address: ClassWay | null;
		phone: string | null;
		email: string | null;
		webpage: string | null;
		/** Where its learners go on. */
		step: { slug: string; title: ClassText } | null;
	};

/** The one she comes to next, and where it was, if it was moved. */
export function nextMoved({ lessons }: Pick<ClassPage, "lessons">): Moved | null {
	const next = lessons.find(({ isCancelled }) => !isCancelled);
	if (!next?.movedFrom) return null;
	return { from: next.movedFrom, to: { day: next.day, time: next.starts } };
}

export type Moved = { from: Moment; to: Moment };

type PartRow = { part: string; value: string };

/** Rows are either a level of a skill or the language of a helper. */
export function partsOf(rows: readonly PartRow[]) {
	const levels = rows.flatMap(({ part, value }) => {
		const skill = SKILLS.find((one) => one === part);
		return skill && isLevel(value) ? [{ course_id: "", skill, level: value }] : [];
	});
	return {
		levels: [...new Set(levels.map(({ level }) => level))],
		skills: levelsBySkill(levels),
		helpers: rows.filter(({ part }) => part === "helper").map(({ value }) => value),
	};
}

type LessonRow = {
	id: string;
	starts_at: Instant;
	ends_at: Instant;
	cancelled_at: Instant | null;
	moved_from_starts_at: Instant | null;
};

export function lessonOf(row: LessonRow): ComingLesson {
	const { id, starts_at, ends_at, cancelled_at, moved_from_starts_at: from } = row;
	const { day, time } = momentOf(starts_at);
	return {
		id,
		day,
		starts: time,
		ends: momentOf(ends_at).time,
		isCancelled: cancelled_at !== null,
		movedFrom: from === null || from === starts_at ? null : momentOf(from),
	};
}

/** Only what a browser opens as a page: an import may bring any text at all. */
export function webpageOf(address: string | null): string | null {
	const url = address !== null && URL.canParse(address) ? new URL(address) : null;
	return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

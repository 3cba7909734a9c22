import type { Instant } from "#db/columns.ts";

export type CalendarLesson = {
	id: string;
	startsAt: Instant;
	endsAt: Instant;
	isCancelled: boolean;
};

/** A class as a calendar shows it; every text in the reader's words. */
export type ClassCalendar = {
	language: string;
	title: string;
	/** Before the title of a lesson that does not take place. */
	cancelled: string;
	location: string | null;
	description: string;
	url: string;
	lessons: readonly CalendarLesson[];
};

/** RFC 5545 counts octets, not letters. */
const LONGEST_LINE = 75;

/**
 * Every lesson is an event of its own with its moments in UTC: each phone shows them in its own
 * time, and no clock change, holiday or cancellation has to be told by rules.
 */
export function calendarFile(course: ClassCalendar, now: Date): string {
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//ESOL Plus//Classes//EN",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`X-WR-CALNAME:${escapeText(course.title)}`,
		"REFRESH-INTERVAL;VALUE=DURATION:PT12H",
		"X-PUBLISHED-TTL:PT12H",
		...course.lessons.flatMap((lesson) => eventOf(course, lesson, now)),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventOf(course: ClassCalendar, lesson: CalendarLesson, now: Date): string[] {
	const { title, cancelled, location, description, url, language } = course;
	const summary = lesson.isCancelled ? `${cancelled}: ${title}` : title;
	return [
		"BEGIN:VEVENT",
		`UID:${lesson.id}@esol-plus`,
		`DTSTAMP:${moment(now.toISOString())}`,
		`SEQUENCE:${sequenceAt(now)}`,
		`DTSTART:${moment(lesson.startsAt)}`,
		`DTEND:${moment(lesson.endsAt)}`,
		`STATUS:${lesson.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
		`SUMMARY;LANGUAGE=${language}:${escapeText(summary)}`,
		...(location === null ? [] : [`LOCATION:${escapeText(location)}`]),
		`DESCRIPTION:${escapeText(description)}`,
		`URL:${url}`,
		"END:VEVENT",
	];
}

/** No lesson counts its changes, so time does: what was answered later outranks what was before. */
function sequenceAt(now: Date): number {
	return Math.floor(now.getTime() / 60_000);
}

/** `2026-03-30T09:00:00.000Z` becomes `20260330T090000Z`. */
function moment(instant: Instant): string {
	return `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escapeText(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.replace(/[^\P{Cc}\n\t]/gu, "")
		.replace(/[\\;,]/g, "\\$&")
		.replaceAll("\n", "\\n");
}

/** A line goes on behind a space; a letter of several octets stays in one piece. */
function fold(line: string): string {
	let folded = "";
	let octets = 0;
	for (const letter of line) {
		const size = Buffer.byteLength(letter);
		if (octets + size > LONGEST_LINE) {
			folded += "\r\n ";
			octets = 1;
		}
		folded += letter;
		octets += size;
	}
	return folded;
}

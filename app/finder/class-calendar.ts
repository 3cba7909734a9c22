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
	const head = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//ESOL Plus//Classes//EN",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`X-WR-CALNAME:${escapeText(course.title)}`,
		"REFRESH-INTERVAL;VALUE=DURATION:PT12H",
		"X-PUBLISHED-TTL:PT12H",
	];
	const { confirmed, cancelled } = wordsOf(course);
	const events = course.lessons.map((lesson) => [
		linesOf(["BEGIN:VEVENT", ...momentsOf(lesson, now)]),
		lesson.isCancelled ? cancelled : confirmed,
	]);
	return [linesOf(head), ...events.flat(), linesOf(["END:VCALENDAR"])].join("");
}

/** What is the same for each lesson, written once; a term has many. */
function wordsOf({ title, cancelled, location, description, url, language }: ClassCalendar) {
	const words = (status: string, summary: string) =>
		linesOf([
			`STATUS:${status}`,
			`SUMMARY;LANGUAGE=${language}:${escapeText(summary)}`,
			...(location === null ? [] : [`LOCATION:${escapeText(location)}`]),
			`DESCRIPTION:${escapeText(description)}`,
			`URL:${url}`,
			"END:VEVENT",
		]);
	return {
		confirmed: words("CONFIRMED", title),
		cancelled: words("CANCELLED", `${cancelled}: ${title}`),
	};
}

function momentsOf({ id, startsAt, endsAt }: CalendarLesson, now: Date): string[] {
	return [
		`UID:${id}@esol-plus`,
		`DTSTAMP:${moment(now.toISOString())}`,
		`SEQUENCE:${sequenceAt(now)}`,
		`DTSTART:${moment(startsAt)}`,
		`DTEND:${moment(endsAt)}`,
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

function linesOf(lines: readonly string[]): string {
	return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** A line goes on behind a space; a letter of several octets stays in one piece. */
function fold(line: string): string {
	if (Buffer.byteLength(line) <= LONGEST_LINE) return line;
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

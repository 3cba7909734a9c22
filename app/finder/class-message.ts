import { isolate } from "#app/i18n/bidi.ts";
import { formatDay, formatList, weekdayName } from "#app/i18n/format.ts";
import { directionOf, type LanguageTag } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import type { Slot } from "./class-card.ts";
import type { ClassPage } from "./class-page.ts";

/** In one language: what a person says or writes to ask for a place, line by line. */
export function askingLines(t: Translate, course: Asked, language: LanguageTag): string[] {
	return [t("class:message.hello"), ...aboutLines(course, language), t("class:message.question")];
}

type Asked = Pick<ClassPage, "title" | "slots" | "next" | "venue">;

/** The class itself: title, days and times, place. */
export function aboutLines(course: Asked, language: LanguageTag): string[] {
	const { title, venue } = course;
	return [
		(language !== "en" && title.own) || title.english,
		...timeLines(course, language),
		...(venue ? [`${venue.name}, ${venue.outcode}`] : []),
	];
}

/** The weekly days that share their times together; without any, the next lesson. */
export function timeLines(
	{ slots, next }: Pick<Asked, "slots" | "next">,
	language: LanguageTag,
): string[] {
	const withTime = (day: string, time: string) => `${day} ${isolate(time, directionOf(language))}`;
	if (slots.length === 0) return next ? [withTime(formatDay(next.day, language), next.time)] : [];
	const days = new Map<string, string[]>();
	for (const slot of slots) {
		const named = days.get(timesOf(slot)) ?? [];
		days.set(timesOf(slot), [...named, weekdayName(slot.weekday, language)]);
	}
	return [...days].map(([times, names]) => withTime(formatList(names, language), times));
}

/** The card as a message to a friend: her own language, then English, then the page. */
export function cardMessage(course: Asked, language: LanguageTag, url: string): string {
	const own = aboutLines(course, language);
	const inEnglish = language === "en" ? [] : aboutLines(course, "en");
	const parts = [own, inEnglish, [url]].filter((lines) => lines.length > 0);
	return parts.map((lines) => lines.join("\n")).join("\n\n");
}

/** Two times in one piece: a line that ends between them reads as another time. */
function timesOf({ starts, ends }: Slot): string {
	return `${starts}\u2060–\u2060${ends}`;
}

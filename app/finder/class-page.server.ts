import { notFound } from "#app/http/errors.ts";
import { daysBetween, endOfDay, londonDate } from "#app/i18n/london-time.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type ClassAddress, codeOf, mayOpen } from "./class-access.ts";
import { cardWith } from "./class-card.ts";
import { currentIndex } from "./class-index/current-index.server.ts";
import { oneLevelUp } from "./class-next-step.ts";
import { type ClassPage, lessonOf, partsOf } from "./class-page.ts";
import {
	findClass,
	listComingLessons,
	listLevelsAndHelpers,
	listSteps,
} from "./class-page-queries.server.ts";
import { type ClassRow, factsOf, textsOf } from "./class-page-row.ts";
import { listSlots } from "./class-queries.server.ts";
import { isDoubtful } from "./doubt.ts";

const LESSONS_SHOWN = 6;

/** A draft, a class that has ended and a private one without its code do not exist here. */
export async function openClass(
	db: Db,
	address: ClassAddress,
	language: string,
	now: Date,
): Promise<{ course: ClassPage; validUntil: Instant }> {
	const row = await openRow(db, address, language, now);
	const { slots, lessons, ...parts } = await readParts(db, row.id, now);
	const today = londonDate(now);
	const card = cardWith(row, null, { levels: parts.levels, slots }, today);
	const trust = { confirmedOn: row.confirmed_on, openReports: row.open_reports ?? 0 };
	const course: ClassPage = {
		...card,
		...textsOf(row),
		...factsOf(row),
		code: codeOf(row),
		daysAway: card.next ? daysBetween(today, card.next.day) : null,
		isDoubtful: isDoubtful(trust, today),
		skills: parts.skills,
		helpers: parts.helpers,
		lessons: lessons.map(lessonOf),
		step: await stepAfter(db, row, card.levels, language, now),
	};
	return { course, validUntil: earliest(lessons[0]?.starts_at, endOfDay(now)) };
}

async function readParts(db: Db, courseId: string, now: Date) {
	const [parts, slots, lessons] = await Promise.all([
		listLevelsAndHelpers(db, courseId),
		listSlots(db, [courseId]),
		listComingLessons(db, courseId, now.toISOString(), LESSONS_SHOWN),
	]);
	return { ...partsOf(parts), slots: slots.map(slotOf), lessons };
}

function earliest(begins: Instant | undefined, dayEnds: Instant): Instant {
	return begins !== undefined && begins < dayEnds ? begins : dayEnds;
}

/** The class itself, when it exists for who asks. */
export async function openRow(
	db: Db,
	{ slug, code }: ClassAddress,
	language: string,
	now: Date,
): Promise<ClassRow> {
	const row = await findClass(db, slug, language, now.toISOString());
	if (!row || !mayOpen(row, code)) throw notFound();
	return row;
}

/** The one its people named, else one that follows from levels and places. */
async function stepAfter(
	db: Db,
	row: ClassRow,
	levels: ClassPage["levels"],
	language: string,
	now: Date,
): Promise<ClassPage["step"]> {
	const found = oneLevelUp(await currentIndex(db, now), {
		id: row.id,
		providerId: row.provider_id,
		area: row.area_id,
		levels,
		womenOnly: row.women_only === 1,
	});
	const wished = [row.next_course_id, found].filter((id) => id !== null);
	if (wished.length === 0) return null;
	const steps = await listSteps(db, wished, language);
	const step = wished.flatMap((id) => steps.find((one) => one.id === id) ?? [])[0];
	if (!step) return null;
	return { slug: step.slug, title: { own: step.own_title, english: step.english_title } };
}

function slotOf({ weekday, starts, ends }: ClassPage["slots"][number]): ClassPage["slots"][number] {
	return { weekday, starts, ends };
}

import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { type AskedLearner, type ClassWave, tallyByClass } from "./class-tally.ts";
import {
	inClasses,
	listAttending,
	listPilotCourses,
	listProgress,
} from "./survey-queries.server.ts";

/** Later than this after the end nobody is asked any more: the follow-up closes after 8 months. */
const DAYS_LOOKED_BACK = 250;

/** Who comes to a class and can answer now; that she teaches it is asked before. Null without a pilot. */
export async function openClassAsked(
	db: Db,
	courseId: string,
	now: Date,
): Promise<AskedLearner[] | null> {
	const tally = await tallyOf(db, [courseId], now);
	const waves = tally.get(courseId);
	return waves ? waves.flatMap(({ names }) => names.filter(({ waits }) => !waits)) : null;
}

export type DeskSurveys = Awaited<ReturnType<typeof openDeskSurveys>>;
export type DeskClass = DeskSurveys[number];

/** The classes of pilots at her providers, those with somebody to ask first. */
export async function openDeskSurveys(db: Db, person: Person, language: string, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	const courses = await listPilotCourses(db, providerIds, language);
	const tally = await tallyOf(
		db,
		courses.map(({ id }) => id),
		now,
	);
	const classes = courses.flatMap(({ id, slug, english_title, own_title }) => {
		const waves = tally.get(id)?.filter(isAnybodyIn) ?? [];
		const englishTitle = english_title ?? slug;
		return waves.length > 0 ? [{ id, title: own_title ?? englishTitle, englishTitle, waves }] : [];
	});
	return classes.toSorted((one, other) => askable(other.waves) - askable(one.waves));
}

async function tallyOf(db: Db, courseIds: string[], now: Date): Promise<Map<string, ClassWave[]>> {
	if (courseIds.length === 0) return new Map();
	const today = londonDate(now);
	const rows = await listAttending(db, inClasses(courseIds, addDays(today, -DAYS_LOOKED_BACK)));
	const learnerIds = [...new Set(rows.map(({ learner_id }) => learner_id))];
	const progress = learnerIds.length > 0 ? await listProgress(db, learnerIds) : [];
	return tallyByClass(rows, progress, new Set(courseIds), today);
}

function isAnybodyIn({ due, overdue, answered, closed }: ClassWave): boolean {
	return due + overdue + answered + closed > 0;
}

/** 1 where somebody can be asked, else 0: within both, the order stays that of the titles. */
function askable(waves: readonly ClassWave[]): number {
	return waves.some(({ names }) => names.length > 0) ? 1 : 0;
}

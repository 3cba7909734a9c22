import { expect, test } from "vitest";
import { addDays } from "#app/i18n/london-time.ts";
import { makeMark, markCodes, sameMark } from "#app/registers/marks.ts";
import { countRegister, isAttended, type LessonFact, type MarkFact } from "#app/registers/rates.ts";
import { recordMarks } from "#app/registers/register.server.ts";
import { loadRegisterFacts } from "#app/registers/register-facts.server.ts";
import { fields, openedValue } from "#app/registers/register-form.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLesson } from "#tests/support/given.ts";
import { choose, givenCourseOf } from "./given-register.ts";

const EDITS = 1000;
const LESSONS = 12;
const LEARNERS = Array.from({ length: 20 }, (_, index) => `Learner ${index}`);
const NOW = new Date("2026-06-01T12:00:00Z");

type Edit = { lesson: number; learner: number; mark: MarkFact };

onEachDatabase((db) => {
	test("1,000 random edits in two orders of independent marks give the same rates", async () => {
		const random = randomOf(2026);
		const posts = randomPosts(random);
		const edits = posts.flat();
		const other = otherOrder(edits, random);
		expect(edits.length).toBeGreaterThanOrEqual(EDITS);
		expect(other.flat()).toHaveLength(edits.length);
		expect(other.flat()).not.toEqual(edits);

		const counts = await countsAfter(db(), posts);
		expect(await countsAfter(db(), other)).toEqual(counts);
		expect(slowCounts(edits)).toEqual(counts);
		expect(counts.marked).toBeGreaterThan(100);
		expect(counts.setAside).toBeGreaterThan(0);
	}, 60_000);
});

type Opened = Map<number, { version: number; mark: MarkFact }>;

/** A class of its own, its marks saved as a tutor's page would: each list is one post. */
async function countsAfter(db: Db, posts: readonly (readonly Edit[])[]) {
	const { tutor, course, idOf } = await givenCourseOf(db, LEARNERS);
	const lessons: { id: string; opened: Opened }[] = [];
	for (let index = 0; index < LESSONS; index++) {
		const { id } = await givenLesson(db, course.id, { local_date: dayOf(index) });
		lessons.push({ id, opened: new Map() });
	}
	for (const edits of posts) {
		const { id, opened } = lessons[edits[0]!.lesson]!;
		const form = new FormData();
		for (const edit of edits) tap(form, idOf(`Learner ${edit.learner}`), edit, opened);
		expect(await recordMarks(db, tutor, id, form, NOW)).toMatchObject({ ok: true });
	}
	const facts = await loadRegisterFacts(db, [course.id]);
	return countRegister({ ...facts, now: NOW });
}

function tap(form: FormData, enrolmentId: string, { learner, mark }: Edit, opened: Opened): void {
	const before = opened.get(learner);
	const { code, lateMinutes, leftEarlyMinutes } = mark;
	choose(form, enrolmentId, { code, late: lateMinutes, left: leftEarlyMinutes });
	form.set(fields.opened(enrolmentId), openedValue(before?.version ?? 0, before?.mark ?? null));
	const version = (before?.version ?? 0) + (before && sameMark(before.mark, mark) ? 0 : 1);
	opened.set(learner, { version, mark });
}

/** Written without the rates' own code: the last mark of every pair, one pair after another. */
function slowCounts(edits: readonly Edit[]) {
	const counts = {
		...{ expected: 0, marked: 0, present: 0, late: 0, leftEarly: 0, absent: 0, authorised: 0 },
		...{ minutesExpected: 0, minutesAttended: 0, held: LESSONS, cancelled: 0, setAside: 0 },
	};
	const names = { present: "present", late: "late", absent: "absent" } as const;
	for (const learner of LEARNERS.keys()) {
		const marks = Array.from({ length: LESSONS }, (_, lesson) =>
			edits.findLast((edit) => edit.lesson === lesson && edit.learner === learner),
		).map((edit) => edit?.mark);
		const start = marks.findIndex((mark) => mark && isAttended(mark.code));
		for (const [lesson, mark] of marks.entries()) {
			const expected = start !== -1 && lesson >= start;
			if (mark && !expected) counts.setAside++;
			if (!expected) continue;
			counts.expected++;
			counts.minutesExpected += 120;
			if (!mark) continue;
			counts.marked++;
			if (mark.code === "left-early") counts.leftEarly++;
			else if (mark.code === "authorised") counts.authorised++;
			else counts[names[mark.code]]++;
			if (mark.code === "absent" || mark.code === "authorised") continue;
			counts.minutesAttended += 120 - mark.lateMinutes - mark.leftEarlyMinutes;
		}
	}
	return counts;
}

/**
 * Edits of one mark keep their order; those of different marks change places. The learners of a
 * lesson drawn at random get their next edit in one post.
 */
function otherOrder(edits: readonly Edit[], random: () => number): Edit[][] {
	const queues = Map.groupBy(edits, ({ lesson, learner }) => `${lesson} ${learner}`);
	const posts: Edit[][] = [];
	while (queues.size > 0) {
		const keys = [...queues.keys()];
		const [lesson] = keys[Math.floor(random() * keys.length)]!.split(" ");
		posts.push(
			keys.filter((key) => key.startsWith(`${lesson} `)).map((key) => takeFirst(queues, key)),
		);
	}
	return posts;
}

function takeFirst(queues: Map<string, Edit[]>, key: string): Edit {
	const [first, ...rest] = queues.get(key)!;
	if (rest.length > 0) queues.set(key, rest);
	else queues.delete(key);
	return first!;
}

/** One to eight learners of one lesson at a time. */
function randomPosts(random: () => number): Edit[][] {
	const upTo = (count: number) => Math.floor(random() * count);
	const posts: Edit[][] = [];
	for (let made = 0; made < EDITS; made += posts.at(-1)!.length) {
		const lesson = upTo(LESSONS);
		const learners = new Set(Array.from({ length: 1 + upTo(8) }, () => upTo(LEARNERS.length)));
		posts.push([...learners].map((learner) => ({ lesson, learner, mark: randomMark(upTo) })));
	}
	return posts;
}

function randomMark(upTo: (count: number) => number): MarkFact {
	return makeMark(markCodes[upTo(markCodes.length)]!, upTo(30), upTo(30));
}

function dayOf(lesson: number): LessonFact["localDate"] {
	return addDays("2026-01-12", 7 * lesson);
}

/** Mulberry32: the same thousand edits every time. */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

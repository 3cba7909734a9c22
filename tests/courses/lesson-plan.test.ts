import fc from "fast-check";
import { expect, test } from "vitest";
import { type KnownLesson, lessonChanges } from "#app/courses/lesson-plan.ts";
import { type DatedLesson, lessonsOf, type Slot } from "#app/courses/timetable.ts";
import { addDays, londonTime } from "#app/i18n/london-time.ts";

/** From the last Monday of winter time to after the first of the next: both clock changes. */
const TERM = { startsOn: "2026-03-02", endsOn: "2026-11-30" };
const NOW = new Date("2026-03-01T12:00:00Z");

const time = fc.constantFrom("09:00", "10:00", "14:30", "18:00");
const slot: fc.Arbitrary<Slot> = fc
	.record({ weekday: fc.integer({ min: 1, max: 7 }), starts: time })
	.map(({ weekday, starts }) => ({ weekday, starts, ends: "23:00" }));
const slots = fc.uniqueArray(slot, {
	maxLength: 4,
	selector: (one) => `${one.weekday} ${one.starts}`,
});
const flags = fc.infiniteStream(fc.nat(19));

test("after the plan the lessons are those of the pattern, and every one that was kept", () => {
	fc.assert(
		fc.property(
			slots,
			slots,
			flags,
			fc.integer({ min: -5, max: 270 }),
			(before, after, draw, day) => {
				const now = new Date(`${addDays(TERM.startsOn, day)}T12:00:00Z`);
				const known = lessonsOf({ ...TERM, slots: before }).map((one, index) =>
					knownOf(one, index, draw.next().value ?? 0),
				);
				const pattern = lessonsOf({ ...TERM, slots: after });
				const plan = lessonChanges(known, pattern, now);
				const end = applied(known, plan);
				const starts = end.map(({ startsAt }) => startsAt);
				expect(new Set(starts).size).toBe(starts.length);
				for (const lesson of known) {
					const then = end.find(({ id }) => id === lesson.id);
					const begun = lesson.startsAt <= now.toISOString();
					const single =
						lesson.used || lesson.cancelled || lesson.extra || lesson.movedFrom !== null;
					if (begun || single) expect(then).toEqual(lesson);
					if (lesson.spokenFor) expect(then?.localDate).toBe(lesson.localDate);
				}
				const moved = new Set(known.map(({ movedFrom }) => movedFrom));
				for (const { startsAt } of pattern) {
					const isToCome = startsAt > now.toISOString();
					if (isToCome && !moved.has(startsAt)) expect(starts).toContain(startsAt);
				}
				const again = lessonChanges(end, pattern, now);
				expect([again.add, again.move, again.remove]).toEqual([[], [], []]);
			},
		),
		{ numRuns: 150 },
	);
});

test("ten o'clock stays ten o'clock across both changes of the clocks, however often it is planned", () => {
	fc.assert(
		fc.property(slots, fc.integer({ min: 0, max: 270 }), (weekly, day) => {
			const now = new Date(`${addDays(TERM.startsOn, day)}T04:00:00Z`);
			const known = lessonsOf({ ...TERM, slots: weekly }).map((one, n) => knownOf(one, n, 9));
			const later = weekly.map((one) => ({ ...one, starts: "08:15" }));
			for (const pattern of [weekly, later]) {
				const plan = lessonChanges(known, lessonsOf({ ...TERM, slots: pattern }), now);
				const times = new Set(pattern.map(({ starts }) => starts));
				for (const { startsAt } of [...plan.add, ...plan.move]) {
					expect(times).toContain(londonTime(new Date(startsAt)));
				}
			}
		}),
		{ numRuns: 60 },
	);
});

test("another hour of the same day keeps the lesson, another day makes a new one", () => {
	const known = lessonsOf({
		startsOn: "2026-03-02",
		endsOn: "2026-03-09",
		slots: [monday("10:00")],
	});
	const lessons = known.map((one, index) => knownOf(one, index, 9));
	const later = lessonsOf({
		startsOn: "2026-03-02",
		endsOn: "2026-03-09",
		slots: [monday("14:30")],
	});
	expect(lessonChanges(lessons, later, NOW)).toMatchObject({
		add: [],
		remove: [],
		move: [
			{ id: "0", startsAt: "2026-03-02T14:30:00.000Z" },
			{ id: "1", startsAt: "2026-03-09T14:30:00.000Z" },
		],
	});
	const tuesday = lessonsOf({
		...TERM,
		endsOn: "2026-03-10",
		slots: [{ ...monday("10:00"), weekday: 2 }],
	});
	const plan = lessonChanges(lessons, tuesday, NOW);
	expect(plan.add.map(({ localDate }) => localDate)).toEqual(["2026-03-03", "2026-03-10"]);
	expect(plan.remove).toEqual(["0", "1"]);
});

function monday(starts: string): Slot {
	return { weekday: 1, starts, ends: "20:00" };
}

/** One in twenty is moved, cancelled, marked, spoken for, or extra. */
function knownOf(one: DatedLesson, index: number, draw: number): KnownLesson {
	return {
		id: String(index),
		...one,
		cancelled: draw === 1,
		used: draw === 2,
		spokenFor: draw === 3,
		movedFrom: draw === 4 ? `${addDays(one.localDate, 1)}T03:00:00.000Z` : null,
		extra: draw === 5,
	};
}

function applied(
	known: readonly KnownLesson[],
	plan: ReturnType<typeof lessonChanges>,
): KnownLesson[] {
	const kept = known.filter(({ id }) => !plan.remove.includes(id));
	const moved = kept.map((lesson) => {
		const to = plan.move.find(({ id }) => id === lesson.id);
		return to ? { ...lesson, ...to } : lesson;
	});
	return [...moved, ...plan.add.map((one, index) => knownOf(one, 100_000 + index, 9))];
}

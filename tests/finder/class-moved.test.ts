import ICAL from "ical.js";
import { expect, test } from "vitest";
import { rebuildLessons } from "#app/courses/course-lessons.server.ts";
import { moveLesson } from "#app/courses/single-lessons.server.ts";
import { openCalendar } from "#app/finder/class-calendar.server.ts";
import { calendarFile } from "#app/finder/class-calendar.ts";
import { openClass } from "#app/finder/class-page.server.ts";
import { nextMoved } from "#app/finder/class-page.ts";
import { findClasses } from "#app/finder/finder.server.ts";
import { readSearch } from "#app/finder/search-params.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00Z");
const texts = loadTexts("locales");
const TERM = {
	starts_on: "2026-10-05",
	ends_on: "2026-11-13",
	slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
};
const NEXT = "2026-10-19T09:00:00.000Z";
const THURSDAY = { day: "2026-10-22", starts: "14:00", ends: "16:00" };

onEachDatabase((db) => {
	test("a class page says from when to when its next lesson moves", async () => {
		const { slug } = await givenMoved(db(), NEXT, THURSDAY);
		const { course } = await openClass(db(), { slug, code: null }, "en", NOW);
		const from = { day: "2026-10-19", time: "10:00" };
		expect(nextMoved(course)).toEqual({ from, to: { day: "2026-10-22", time: "14:00" } });
		expect(course.next).toEqual({ day: "2026-10-22", time: "14:00" });
		expect(course.lessons[0]).toMatchObject({ starts: "14:00", ends: "16:00", movedFrom: from });
		expect(course.lessons[1]).toMatchObject({ day: "2026-10-26", movedFrom: null });
	});

	test("a later lesson that moved is told in the list alone", async () => {
		const later = "2026-10-26T10:00:00.000Z";
		const { slug } = await givenMoved(db(), later, { ...THURSDAY, day: "2026-10-29" });
		const { course } = await openClass(db(), { slug, code: null }, "en", NOW);
		expect(nextMoved(course)).toBeNull();
		expect(course.lessons[1]?.movedFrom).toEqual({ day: "2026-10-26", time: "10:00" });
	});

	test("moved behind the one after it, it is not the next any more", async () => {
		const { slug } = await givenMoved(db(), NEXT, { ...THURSDAY, day: "2026-10-29" });
		const { course } = await openClass(db(), { slug, code: null }, "en", NOW);
		expect(course.next).toEqual({ day: "2026-10-26", time: "10:00" });
		expect(nextMoved(course)).toBeNull();
		expect(course.lessons.map(({ day }) => day).slice(0, 2)).toEqual(["2026-10-26", "2026-10-29"]);
	});

	test("the calendar moves the same event, and finds it at no other time", async () => {
		const { slug } = await givenMoved(db(), NEXT, THURSDAY);
		const before = await givenMoved(db(), null, THURSDAY);
		const events = await eventsOf(db(), slug);
		const unmoved = await eventsOf(db(), before.slug);
		expect(events).toHaveLength(unmoved.length);
		expect(events.map(({ starts }) => starts)).not.toContain(NEXT);
		expect(events[2]).toMatchObject({
			starts: "2026-10-22T13:00:00.000Z",
			ends: "2026-10-22T15:00:00.000Z",
			status: "CONFIRMED",
		});
	});

	test("the finder names the moved lesson as the next", async () => {
		const { slug } = await givenMoved(db(), null, THURSDAY);
		const found = async () => {
			const { search } = readSearch(new URLSearchParams(), "en");
			const { cards } = await findClasses(db(), search, "en", NOW);
			return cards.find((card) => card.slug === slug)?.next;
		};
		expect(await found()).toEqual({ day: "2026-10-19", time: "10:00" });
		await move(db(), slug, NEXT, THURSDAY);
		expect(await found()).toEqual({ day: "2026-10-22", time: "14:00" });
	});
});

type Time = typeof THURSDAY;

async function givenMoved(db: Db, from: string | null, to: Time) {
	const { id: provider_id } = await givenProvider(db);
	const course = await givenCourse(db, { provider_id, ...TERM });
	await rebuildLessons(db, course.id, NOW);
	if (from) await move(db, course.slug, from, to);
	return course;
}

async function move(db: Db, slug: string, from: string, to: Time): Promise<void> {
	const lesson = await db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("course.slug", "=", slug)
		.where("lesson.starts_at", "=", from)
		.select(["lesson.id as lessonId", "course.id as courseId", "course.provider_id as provider"])
		.executeTakeFirstOrThrow();
	const person = await givenPerson(db, "coordinator", { provider: lesson.provider });
	const form = { to, reason: "venue", seen: from } as const;
	expect(await moveLesson(db, person, lesson, form, NOW)).toEqual({ ok: true });
}

async function eventsOf(db: Db, slug: string) {
	const asked = { db, language: "ar", texts: texts("ar"), now: NOW } as const;
	const open = { ...asked, publicUrl: "https://esol.test" };
	const { calendar } = await openCalendar(open, { slug, code: null });
	const root = new ICAL.Component(ICAL.parse(calendarFile(calendar, NOW)));
	return root.getAllSubcomponents("vevent").map((component) => {
		const event = new ICAL.Event(component);
		return {
			starts: event.startDate.toJSDate().toISOString(),
			ends: event.endDate.toJSDate().toISOString(),
			status: component.getFirstPropertyValue("status"),
		};
	});
}

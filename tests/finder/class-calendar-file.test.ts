import ICAL from "ical.js";
import { expect, test } from "vitest";
import { rebuildLessons } from "#app/courses/course-lessons.server.ts";
import { lessonsOf } from "#app/courses/timetable.ts";
import { openCalendar } from "#app/finder/class-calendar.server.ts";
import { calendarFile } from "#app/finder/class-calendar.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenProvider, givenVenue } from "#tests/support/given.ts";

const BEFORE_TERM = new Date("2026-03-02T09:00:00Z");
const IN_TERM = new Date("2026-06-03T09:00:00Z");
const ARABIC = "أول دروس الإنجليزية";
const texts = loadTexts("locales");

onEachDatabase((db) => {
	test("the file holds the timetable of the term, past and to come, cancelled ones as such", async () => {
		const { id: provider_id } = await givenProvider(db(), { phone: "020 7946 0123" });
		const venue = await givenVenue(db(), { provider_id });
		const slots = [{ weekday: 1, starts: "10:00", ends: "12:00" }];
		const term = { starts_on: "2026-03-16", ends_on: "2026-11-16" };
		const given = { provider_id, venue_id: venue.id, slots, ...term };
		const { id, slug } = await givenCourse(db(), given);
		await db()
			.insertInto("course_text")
			.values({
				course_id: id,
				language: "ar",
				title: ARABIC,
				summary: "",
				bring: "",
				status: "machine",
			})
			.execute();
		await rebuildLessons(db(), id, BEFORE_TERM);
		await db()
			.updateTable("lesson")
			.set({ cancelled_at: BEFORE_TERM.toISOString(), cancelled_reason: "weather" })
			.where("course_id", "=", id)
			.where("local_date", "=", "2026-06-08")
			.execute();
		const asked = { db: db(), language: "ar" as const, texts: texts("ar"), now: IN_TERM };

		const { calendar } = await openCalendar(
			{ ...asked, publicUrl: "https://esol.test" },
			{ slug, code: null },
		);
		const root = new ICAL.Component(ICAL.parse(calendarFile(calendar, IN_TERM)));
		const events = root.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

		const lessons = lessonsOf({ startsOn: term.starts_on, endsOn: term.ends_on, slots });
		expect(lessons.length).toBeGreaterThan(30);
		expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(
			lessons.map(({ startsAt }) => startsAt),
		);
		expect(events.map(({ endDate }) => endDate.toJSDate().toISOString())).toEqual(
			lessons.map(({ endsAt }) => endsAt),
		);
		const title = `\u2068${ARABIC}\u2069 – \u2068English for beginners\u2069`;
		expect(events[0]).toMatchObject({
			summary: title,
			location: "Walthamstow Library, High Street, London, E17 7JN",
		});
		expect(events[0]!.description).toContain(`https://esol.test/ar/classes/${slug}`);
		const cancelled = events.filter(
			(event) => event.component.getFirstPropertyValue("status") === "CANCELLED",
		);
		expect(cancelled.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
			["2026-06-08T09:00:00Z", `${texts("ar").t("finder:class.cancelled")}: ${title}`],
		]);
	});
});

import { SKILLS } from "#app/assessments/levels.ts";
import { type DatedLesson, lessonsOf } from "#app/courses/timetable.ts";
import { findPlace } from "#app/finder/places/place.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { type Flag, flag } from "#db/columns.ts";
import { lastTermOf, termOf } from "./calendar.ts";
import { CLASSES, type DemoClass } from "./classes.ts";
import { closuresOf } from "./closures.ts";
import { employerId } from "./employers.ts";
import { demoId } from "./ids.ts";
import { personId, pilotId, providerId, staffOf } from "./people.ts";
import { PROVIDERS } from "./providers.ts";
import type { Random } from "./random.ts";
import type { Rows } from "./rows.ts";
import { translationsOf } from "./texts/class-texts.ts";
import { venueFacts } from "./venue-facts.ts";

const BRING = "Bring a pen and paper. You do not need a passport.";

export function addCourses(rows: Rows, random: Random, now: Date): void {
	for (const course of CLASSES) addCourse(rows, random, course, now);
}

export function addCourse(rows: Rows, random: Random, course: DemoClass, now: Date): void {
	const id = demoId("course", course.slug);
	const term = course.term ?? (course.lastTerm ? lastTermOf(now) : termOf(now));
	const closures = course.term ? [] : closuresOf(course.provider, now);
	rows.add("course", {
		id,
		slug: course.slug,
		provider_id: providerId(course.provider),
		pilot_id: course.pilot && pilotId(course.pilot),
		venue_id: addVenue(rows, course),
		reference: course.slug,
		kind: course.kind,
		state: course.lastTerm ? "finished" : "published",
		starts_on: term.startsOn,
		ends_on: term.endsOn,
		capacity: course.capacity,
		cost_pence: 0,
		cost_note: null,
		entry_note: null,
		childcare: course.childcare,
		...factsOf(course),
		employer_id: course.employer ? employerId(course.employer) : null,
		private: flag(course.private ?? false),
		contact_email: `classes@${course.provider}.demo.test`,
		contact_phone: PROVIDERS.find(({ slug }) => slug === course.provider)!.phone,
		webpage: null,
		confirmed_on: addDays(londonDate(now), -random.between(1, 45)),
		places_version: 0,
		created_at: `${term.startsOn}T09:00:00.000Z`,
		updated_at: `${term.startsOn}T09:00:00.000Z`,
	});
	addTexts(rows, id, course);
	for (const level of course.levels) {
		for (const skill of SKILLS) rows.add("course_level", { course_id: id, skill, level });
	}
	const tutor = course.tutor === "staff" ? staffOf(course.provider) : course.tutor;
	rows.add("course_tutor", { course_id: id, person_id: personId(tutor) });
	for (const slot of course.slots) {
		const key = demoId("slot", id, slot.weekday, slot.starts);
		rows.add("weekly_slot", { id: key, course_id: id, ...slot });
	}
	addLessons(rows, random, id, lessonsOf({ ...term, slots: course.slots, closures }), now);
}

function addVenue(rows: Rows, { venue, provider }: DemoClass): string | null {
	if (!venue) return null;
	const [name, address, town, postcode] = venue;
	const id = demoId("venue", provider, name, postcode);
	const place = findPlace(postcode);
	if (!place?.outcode) throw new Error(`${postcode} is in no outcode we know`);
	rows.addOnce("venue", {
		id,
		provider_id: providerId(provider),
		reference: null,
		name,
		address,
		town,
		postcode,
		outcode: place.outcode,
		area_id: place.area ?? null,
		latitude: place.latitude,
		longitude: place.longitude,
		step_free: 1,
		directions: null,
		...venueFacts(name),
	});
	return id;
}

function factsOf({ facts }: DemoClass) {
	const has = (fact: DemoClass["facts"][number]): Flag => flag(facts.includes(fact));
	return {
		online: has("online"),
		women_only: has("women_only"),
		no_papers: has("no_papers"),
		drop_in: has("drop_in"),
		shift_friendly: has("shift_friendly"),
		school_hours: has("school_hours"),
	};
}

function addTexts(rows: Rows, course_id: string, course: DemoClass): void {
	const { title, summary, translations = translationsOf(course.slug) } = course;
	const english = { language: "en", title, summary, bring: BRING };
	rows.add("course_text", { course_id, ...english, status: "written" });
	for (const text of translations) {
		rows.add("course_text", { course_id, ...text, status: "machine" });
	}
}

function addLessons(
	rows: Rows,
	random: Random,
	courseId: string,
	lessons: readonly DatedLesson[],
	now: Date,
): void {
	for (const { localDate, startsAt, endsAt } of lessons) {
		const cancelled = Date.parse(endsAt) < now.getTime() && random.chance(0.04);
		rows.add("lesson", {
			id: demoId("lesson", courseId, startsAt),
			course_id: courseId,
			local_date: localDate,
			starts_at: startsAt,
			ends_at: endsAt,
			cancelled_at: cancelled ? startsAt : null,
			cancelled_reason: cancelled ? random.pick(["tutor-ill", "venue", "weather"]) : null,
		});
	}
}

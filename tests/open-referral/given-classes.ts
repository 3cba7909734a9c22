import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenProvider,
	givenVenue,
} from "#tests/support/given.ts";

export const NOW = new Date("2026-03-02T09:00:00Z");
export const SITE = { publicUrl: "https://esol.example.org", today: "2026-03-02" };
export const LAMBETH = "E09000022";

export const SLOTS = [
	{ weekday: 1, starts: "10:00", ends: "12:00" },
	{ weekday: 3, starts: "18:30", ends: "20:00" },
];

/** One of each kind of class that other directories must see rightly, and those they must not see. */
export async function givenDirectory(db: Db) {
	const provider = await givenProvider(db, { ukprn: "10001234", email: "hello@lea.example" });
	const employerOnly = await givenProvider(db, { name: "Clean and Bright" });
	const provider_id = provider.id;
	const library = await givenVenue(db, {
		provider_id,
		area_id: "E09000031",
		lift: 1,
		station: "Walthamstow Central",
		bus: "34, 97",
		directions: "Second floor",
	});
	const refuge = await givenVenue(db, {
		provider_id,
		name: "Rosewood House",
		address: "7 Secret Lane",
		town: "Streatham",
		postcode: "SW16 1AA",
		outcode: "SW16",
		latitude: 51.4225,
		longitude: -0.1303,
		area_id: LAMBETH,
		directions: "Behind the bakery",
		address_hidden: 1,
	});
	const contact = { contact_email: "classes@lea.example", confirmed_on: "2026-02-25" };
	const open = { provider_id, slots: SLOTS, ...contact };
	const whole = await givenCourse(db, {
		...open,
		...WHOLE,
		venue_id: library.id,
	});
	const online = await givenCourse(db, { ...open, title: "Online evening", online: 1 });
	const hidden = await givenCourse(db, { ...open, title: "For women", venue_id: refuge.id });
	const secret = [
		await givenCourse(db, { ...open, title: "Night shift", private: 1, venue_id: library.id }),
		await givenCourse(db, { ...open, title: "Draft class", state: "draft" }),
		await givenCourse(db, { ...open, title: "Closed class", state: "closed" }),
		await givenCourse(db, { ...open, provider_id: employerOnly.id, title: "Own", private: 1 }),
	];
	await db
		.insertInto("course_helper_language")
		.values({ course_id: whole.id, language: "ar" })
		.execute();
	const texts = { summary: "Talk and read", bring: "A pen" };
	await db.updateTable("course_text").set(texts).where("course_id", "=", whole.id).execute();
	await givenEnrolment(db, whole.id, (await givenLearner(db)).id);
	return { provider, employerOnly, library, refuge, whole, online, hidden, secret };
}

const WHOLE = {
	id: newId(),
	title: "English for parents",
	levels: ["entry-1", "entry-2"],
	capacity: 16,
	cost_pence: 1250,
	cost_note: "For 10 weeks",
	free_for: "eligible",
	entry_note: "Live in the borough",
	childcare: "creche",
	women_only: 1,
	school_hours: 1,
	contact_email: "classes@lea.example",
	contact_phone: "020 7946 0999",
	webpage: "https://lea.example/esol",
	confirmed_on: "2026-02-20",
	updated_at: "2026-02-20T10:00:00.000Z",
} as const;

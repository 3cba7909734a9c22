import { expect, test } from "vitest";
import { asDataBlock, jsonLdOf } from "#app/finder/class-json-ld.ts";
import type { ClassPage } from "#app/finder/class-page.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";

const english = loadTexts("locales")("en").t;
const URL_OF_CLASS = "https://esol.test/en/classes/e1";

const course: ClassPage = {
	slug: "e1",
	code: null,
	title: { own: null, english: "First English" },
	kind: "community",
	provider: "Lea Valley Learning",
	isExample: false,
	venue: { name: "Hoe Street Library", outcode: "E17" },
	area: "Waltham Forest",
	addressHidden: false,
	online: false,
	miles: null,
	levels: ["pre-entry", "entry-1"],
	slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
	next: null,
	costPence: 0,
	places: { state: "free", count: 2, age: 0 },
	tags: [],
	daysAway: null,
	isDoubtful: false,
	summary: { own: null, english: "Start to speak." },
	bring: { own: null, english: "" },
	written: null,
	skills: [],
	helpers: ["ar"],
	womanTeacher: false,
	noAssessment: false,
	creche: null,
	rooms: [],
	term: { from: "2026-09-07", to: "2026-12-18" },
	lessons: [],
	costNote: null,
	entryNote: null,
	freeFor: null,
	address: {
		street: "180 Hoe Street",
		town: "London",
		postcode: "E17 4QH",
		directions: null,
		station: null,
		bus: null,
		landmark: null,
	},
	phone: null,
	email: null,
	webpage: null,
	step: null,
};

const read = (given: Partial<ClassPage> = {}) =>
	JSON.parse(asDataBlock(jsonLdOf({ ...course, ...given }, english, URL_OF_CLASS)));

test("a class is a Course that somebody holds at a place, at times, for a price", () => {
	expect(read()).toMatchObject({
		"@context": "https://schema.org",
		"@type": "Course",
		name: "First English",
		description: "Start to speak.",
		url: URL_OF_CLASS,
		inLanguage: "en",
		availableLanguage: ["ar"],
		educationalLevel: ["Pre-entry (CEFR below A1)", "Entry 1 (CEFR A1)"],
		provider: { "@type": "Organization", name: "Lea Valley Learning" },
		offers: { "@type": "Offer", category: "Free", price: "0.00", priceCurrency: "GBP" },
		hasCourseInstance: {
			"@type": "CourseInstance",
			courseMode: "Onsite",
			startDate: "2026-09-07",
			endDate: "2026-12-18",
			courseSchedule: [
				{
					"@type": "Schedule",
					byDay: "https://schema.org/Monday",
					startTime: "10:00",
					endTime: "12:00",
					repeatFrequency: "P1W",
					scheduleTimezone: "Europe/London",
				},
			],
			location: {
				"@type": "Place",
				name: "Hoe Street Library",
				address: { "@type": "PostalAddress", postalCode: "E17 4QH", addressCountry: "GB" },
			},
		},
	});
});

test("what is not known is not said", () => {
	const unsaid = read({ costPence: null, term: null, helpers: [], venue: null, address: null });
	expect(Object.keys(unsaid)).not.toContain("offers");
	expect(Object.keys(unsaid)).not.toContain("isAccessibleForFree");
	expect(Object.keys(unsaid)).not.toContain("availableLanguage");
	expect(Object.keys(unsaid.hasCourseInstance)).not.toContain("startDate");
	expect(Object.keys(unsaid.hasCourseInstance)).not.toContain("location");
});

test("a price in pounds; free for some is partly free", () => {
	expect(read({ costPence: 1250 }).offers).toMatchObject({ category: "Paid", price: "12.50" });
	expect(read({ costPence: 1250, freeFor: "eligible" }).offers.category).toBe("Partially Free");
});

test("online, at a place, or both", () => {
	const away = { online: true, venue: null, address: null };
	expect(read(away).hasCourseInstance.courseMode).toBe("Online");
	expect(read({ online: true }).hasCourseInstance.courseMode).toBe("Blended");
	const hidden = { ...away, addressHidden: true };
	expect(read(hidden).hasCourseInstance.courseMode).toBe("Blended");
	expect(read(hidden).hasCourseInstance.location).toBeUndefined();
});

test("a title cannot end the element it stands in", () => {
	const title = { own: null, english: '</script><script>alert("1")</script><!--' };
	const block = asDataBlock(jsonLdOf({ ...course, title }, english, URL_OF_CLASS));
	expect(block).not.toContain("<");
	expect(JSON.parse(block).name).toBe(title.english);
});

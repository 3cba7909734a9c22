import type { Sector } from "#db/tables/places.ts";
import type { DemoClass } from "./classes.ts";

type WorkEmployer = {
	slug: string;
	name: string;
	sector: Sector;
	contact: string | null;
	code: string;
};

/** Invented, as all employers of the demo. */
export const WORK_EMPLOYERS: readonly WorkEmployer[] = [
	{
		slug: "brightway",
		name: "Brightway Cleaning (example)",
		sector: "cleaning",
		contact: "employer@demo.test",
		code: "CLEAN2026",
	},
	{
		slug: "riverside-hotel",
		name: "Riverside Hotel (example)",
		sector: "hospitality",
		contact: "employer@demo.test",
		code: "RIVERSIDE26",
	},
	{
		slug: "lime-house",
		name: "Lime House Care (example)",
		sector: "social-care",
		contact: null,
		code: "LIMEHOUSE26",
	},
	{
		slug: "docks-depot",
		name: "Docks Depot (example)",
		sector: "transport",
		contact: null,
		code: "DEPOT2026",
	},
];

/** Private classes at work, with what their employers pay for. */
export type WorkClass = DemoClass & { at: string; paidMinutes: number | null };

const AT_WORK = {
	provider: "words-at-work",
	pilot: "english-at-work",
	kind: "workplace",
	childcare: "none",
	facts: ["no_papers"],
	tutor: "staff",
	private: true,
} as const;

const on = (weekdays: readonly number[], starts: string, ends: string) =>
	weekdays.map((weekday) => ({ weekday, starts, ends }));

const HOTEL = ["Riverside Hotel, staff room", "7 Sample Wharf", "London", "E14 5ZZ"] as const;

export const WORK_CLASSES: readonly WorkClass[] = [
	{
		...AT_WORK,
		at: "riverside-hotel",
		slug: "riverside-housekeeping-english",
		venue: HOTEL,
		levels: ["pre-entry", "entry-1"],
		slots: on([1, 3], "14:30", "16:00"),
		capacity: 20,
		paidMinutes: 90,
		title: "English for housekeeping",
		summary: "Words for rooms, guests and safety, between two shifts.",
		translations: [
			{ language: "ar", ...text("الإنجليزية لخدمة الغرف", "كلمات للغرف والضيوف والسلامة.") },
			{ language: "bn", ...text("হাউসকিপিংয়ের ইংরেজি", "ঘর, অতিথি ও নিরাপত্তার শব্দ।") },
			{ language: "pl", ...text("Angielski dla pokojowych", "Słowa o pokojach, gościach i bhp.") },
			{ language: "ur", ...text("ہاؤس کیپنگ کی انگریزی", "کمروں، مہمانوں اور حفاظت کے الفاظ۔") },
		],
	},
	{
		...AT_WORK,
		at: "riverside-hotel",
		slug: "riverside-kitchen-english",
		venue: HOTEL,
		levels: ["entry-1"],
		slots: on([2, 4], "10:00", "11:00"),
		capacity: 18,
		paidMinutes: 60,
		title: "English for the kitchen",
		summary: "Speak with your team about food, orders and allergies.",
		translations: [
			{ language: "ar", ...text("الإنجليزية للمطبخ", "التحدث مع الفريق عن الطعام والطلبات.") },
			{ language: "bn", ...text("রান্নাঘরের ইংরেজি", "খাবার ও অর্ডার নিয়ে দলের সঙ্গে কথা।") },
			{
				language: "pl",
				...text("Angielski w kuchni", "Rozmowy z zespołem o daniach i zamówieniach."),
			},
			{ language: "ur", ...text("باورچی خانے کی انگریزی", "کھانے اور آرڈر پر ٹیم سے بات۔") },
		],
	},
	{
		...AT_WORK,
		at: "lime-house",
		slug: "lime-house-care-english",
		venue: ["Lime House", "2 Sample Grove", "London", "E1 4ZZ"],
		levels: ["entry-2", "entry-3"],
		slots: on([2], "13:30", "15:30"),
		capacity: 16,
		paidMinutes: 60,
		title: "English for care work",
		summary: "Talk with residents, write notes and answer families.",
		translations: [
			{
				language: "ar",
				...text("الإنجليزية لعمل الرعاية", "التحدث مع المقيمين وكتابة الملاحظات."),
			},
			{ language: "bn", ...text("সেবা কাজের ইংরেজি", "বাসিন্দাদের সঙ্গে কথা ও নোট লেখা।") },
			{
				language: "pl",
				...text("Angielski w opiece", "Rozmowy z mieszkańcami i pisanie notatek."),
			},
			{ language: "ur", ...text("نگہداشت کے کام کی انگریزی", "رہائشیوں سے بات اور نوٹ لکھنا۔") },
		],
	},
	{
		...AT_WORK,
		at: "docks-depot",
		slug: "docks-depot-english",
		venue: ["Docks Depot, canteen", "40 Sample Dock Road", "London", "E16 1ZZ"],
		levels: ["entry-2"],
		slots: on([5], "06:30", "08:00"),
		capacity: 14,
		paidMinutes: null,
		title: "English for depot and warehouse",
		summary: "Safety, forms and radio words, before the shift.",
		translations: [
			{ language: "ar", ...text("الإنجليزية للمستودع", "كلمات السلامة والنماذج والراديو.") },
			{ language: "bn", ...text("গুদামের ইংরেজি", "নিরাপত্তা, ফর্ম ও রেডিওর শব্দ।") },
			{ language: "pl", ...text("Angielski w magazynie", "Bezpieczeństwo, formularze i radio.") },
			{ language: "ur", ...text("گودام کی انگریزی", "حفاظت، فارم اور ریڈیو کے الفاظ۔") },
		],
	},
];

function text(title: string, summary: string) {
	return { title, summary, bring: "" };
}

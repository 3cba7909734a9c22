import type { Level } from "#app/assessments/levels.ts";
import type { Slot } from "#app/courses/timetable.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { Term } from "./calendar.ts";
import type { EmployerSlug } from "./employers.ts";
import type { PilotSlug } from "./pilots.ts";
import type { ProviderSlug } from "./providers.ts";
import type { ClassText } from "./texts/class-texts.ts";

type Fact = "women_only" | "no_papers" | "drop_in" | "shift_friendly" | "school_hours" | "online";

/** A class that no course directory lists: community ones, clubs, classes at work. */
export type DemoClass = {
	slug: string;
	provider: ProviderSlug;
	pilot: PilotSlug | null;
	venue: readonly [name: string, address: string, town: string, postcode: string] | null;
	kind: CourseTable["kind"];
	levels: readonly Level[];
	slots: readonly Slot[];
	capacity: number;
	childcare: CourseTable["childcare"];
	facts: readonly Fact[];
	tutor: string;
	/** True for the term before this one: finished, with outcomes. */
	lastTerm?: boolean;
	/** When it is neither this nor the last term. */
	term?: Term;
	/** In English; other languages are in `texts`, or come with it. */
	title: string;
	summary: string;
	translations?: readonly ClassText[];
	/** At whose workplace. */
	employer?: EmployerSlug;
	/** Only for who has the employer's code. */
	private?: true;
};

const on = (weekdays: readonly number[], starts: string, ends: string): Slot[] =>
	weekdays.map((weekday) => ({ weekday, starts, ends }));

const LIBRARY = ["Hoe Street Library", "180 Hoe Street", "London", "E17 4QH"] as const;
const HALL = ["Leyton Community Hall", "2 Church Road", "London", "E10 5JS"] as const;
const SKILLS_CENTRE = [
	"Stratford Skills Centre",
	"12 Tramway Avenue",
	"London",
	"E15 4PH",
] as const;
const TUTOR = "tutor@demo.test";
const TUTOR_2 = "tutor2@demo.test";

export const CLASSES: readonly DemoClass[] = [
	{
		slug: "first-english-walthamstow",
		provider: "lea-valley-college",
		pilot: "family-e17",
		venue: LIBRARY,
		kind: "family",
		levels: ["pre-entry", "entry-1"],
		slots: on([1, 3, 5], "10:00", "12:00"),
		capacity: 26,
		childcare: "creche",
		facts: ["no_papers", "school_hours"],
		tutor: TUTOR,
		title: "First English for parents",
		summary: "Start to speak, read and write English. Your child can play next door.",
	},
	{
		slug: "next-steps-walthamstow",
		provider: "lea-valley-college",
		pilot: "family-e17",
		venue: LIBRARY,
		kind: "community",
		levels: ["entry-2"],
		slots: on([2, 4], "13:00", "15:00"),
		capacity: 14,
		childcare: "welcome",
		facts: ["school_hours"],
		tutor: TUTOR,
		title: "English: next steps",
		summary: "Speak about your child's school, the doctor and shopping.",
	},
	{
		slug: "weekend-club-leyton",
		provider: "lea-valley-college",
		pilot: "talk-together",
		venue: HALL,
		kind: "conversation-club",
		levels: ["entry-1", "entry-2", "entry-3"],
		slots: on([6, 7], "11:00", "13:00"),
		capacity: 20,
		childcare: "welcome",
		facts: ["drop_in", "no_papers"],
		tutor: TUTOR,
		title: "Weekend conversation club",
		summary: "Drink tea and talk English with your neighbours.",
	},
	{
		slug: "women-speak-leyton",
		provider: "lea-valley-college",
		pilot: "family-e17",
		venue: HALL,
		kind: "community",
		levels: ["pre-entry"],
		slots: on([2, 4], "10:00", "12:00"),
		capacity: 12,
		childcare: "creche",
		facts: ["women_only", "no_papers", "school_hours"],
		tutor: "staff",
		title: "Women speak English",
		summary: "A class for women who are new to reading and writing.",
	},
	{
		slug: "first-english-spring",
		provider: "lea-valley-college",
		pilot: "family-e17",
		venue: LIBRARY,
		kind: "family",
		levels: ["entry-1"],
		slots: on([1, 3], "10:00", "12:00"),
		capacity: 20,
		childcare: "creche",
		facts: ["no_papers"],
		tutor: TUTOR,
		lastTerm: true,
		title: "First English for parents (last term)",
		summary: "Start to speak, read and write English.",
	},
	{
		slug: "next-steps-spring",
		provider: "lea-valley-college",
		pilot: "family-e17",
		venue: HALL,
		kind: "community",
		levels: ["entry-2"],
		slots: on([2, 5], "13:00", "15:00"),
		capacity: 20,
		childcare: "welcome",
		facts: [],
		tutor: "staff",
		lastTerm: true,
		title: "English: next steps (last term)",
		summary: "Speak about your child's school, the doctor and shopping.",
	},
	{
		slug: "kitchen-english-stratford",
		provider: "words-at-work",
		pilot: "english-at-work",
		venue: SKILLS_CENTRE,
		kind: "workplace",
		levels: ["entry-2", "entry-3"],
		slots: [...on([2], "08:00", "10:00"), ...on([2], "16:00", "18:00")],
		capacity: 12,
		childcare: "none",
		facts: ["shift_friendly"],
		tutor: "staff",
		title: "English for kitchen work",
		summary: "English for people who work in kitchens. Come before or after your shift.",
	},
	{
		slug: "care-english-poplar",
		provider: "words-at-work",
		pilot: "english-at-work",
		venue: ["Poplar Meeting Rooms", "40 Newby Place", "London", "E14 0EY"],
		kind: "workplace",
		levels: ["entry-3", "level-1"],
		slots: on([4], "17:30", "19:30"),
		capacity: 14,
		childcare: "none",
		facts: ["shift_friendly"],
		tutor: "staff",
		lastTerm: true,
		title: "English for care work (last term)",
		summary: "English for care workers: notes, phone calls, kind words.",
	},
	{
		slug: "tea-and-talk-hackney",
		provider: "hackney-neighbours",
		pilot: "talk-together",
		venue: ["Dalston Garden Hall", "16 Beechwood Road", "London", "E8 3DY"],
		kind: "conversation-club",
		levels: ["entry-1", "entry-2"],
		slots: on([3], "18:30", "20:00"),
		capacity: 24,
		childcare: "welcome",
		facts: ["drop_in", "no_papers"],
		tutor: "staff",
		title: "Tea and talk",
		summary: "Meet neighbours, drink tea, talk about daily life.",
	},
	{
		slug: "garden-english-hackney",
		provider: "hackney-neighbours",
		pilot: "talk-together",
		venue: ["Millfields Garden", "1 Powerscroft Road", "London", "E5 0PU"],
		kind: "activity",
		levels: ["pre-entry", "entry-1"],
		slots: on([6], "10:00", "12:00"),
		capacity: 15,
		childcare: "welcome",
		facts: ["no_papers"],
		tutor: "staff",
		lastTerm: true,
		title: "English in the garden (last term)",
		summary: "Learn English while you grow food together.",
	},
	{
		slug: "online-evening-english",
		provider: "docklands-learning",
		pilot: null,
		venue: null,
		kind: "community",
		levels: ["entry-3", "level-1"],
		slots: on([1, 4], "19:00", "20:30"),
		capacity: 18,
		childcare: "none",
		facts: ["online"],
		tutor: TUTOR_2,
		title: "Evening English online",
		summary: "Live lessons on your phone in the evening.",
	},
	{
		slug: "first-words-bradford",
		provider: "northern-bridges",
		pilot: "community-english",
		venue: ["Manningham Centre", "25 Lumb Lane", "Bradford", "BD8 7QU"],
		kind: "community",
		levels: ["pre-entry", "entry-1"],
		slots: on([1, 3], "09:30", "11:30"),
		capacity: 18,
		childcare: "creche",
		facts: ["women_only", "school_hours"],
		tutor: "staff",
		title: "First words in English",
		summary: "First words for home, shops and school.",
	},
	{
		slug: "first-words-peterborough",
		provider: "northern-bridges",
		pilot: "community-english",
		venue: ["Lincoln Road Rooms", "300 Lincoln Road", "Peterborough", "PE1 2PE"],
		kind: "community",
		levels: ["entry-1", "entry-2"],
		slots: on([2], "18:00", "20:00"),
		capacity: 16,
		childcare: "none",
		facts: [],
		tutor: "staff",
		lastTerm: true,
		title: "English after work (last term)",
		summary: "Evening English for people who work in the day.",
	},
	{
		slug: "neighbours-walsall",
		provider: "northern-bridges",
		pilot: "community-english",
		venue: ["Caldmore House", "7 Caldmore Green", "Walsall", "WS1 3RW"],
		kind: "conversation-club",
		levels: ["entry-1"],
		slots: on([5], "10:30", "12:00"),
		capacity: 20,
		childcare: "welcome",
		facts: ["drop_in"],
		tutor: "staff",
		lastTerm: true,
		title: "Neighbours talk (last term)",
		summary: "Talk with people who live near you.",
	},
	{
		slug: "first-steps-blackburn",
		provider: "northern-bridges",
		pilot: "community-english",
		venue: ["Audley Centre", "61 Audley Range", "Blackburn", "BB1 1TF"],
		kind: "community",
		levels: ["pre-entry"],
		slots: on([4], "12:30", "14:30"),
		capacity: 14,
		childcare: "creche",
		facts: ["no_papers"],
		tutor: "staff",
		title: "First steps in reading",
		summary: "For people who want to learn the letters first.",
	},
	{
		slug: "cleaning-english-stratford",
		provider: "words-at-work",
		pilot: "english-at-work",
		venue: SKILLS_CENTRE,
		kind: "workplace",
		levels: ["entry-1", "entry-2"],
		slots: [...on([3], "07:30", "09:00"), ...on([3], "17:00", "18:30")],
		capacity: 12,
		childcare: "none",
		facts: ["shift_friendly", "no_papers"],
		tutor: "staff",
		title: "English for cleaning work",
		summary: "Words for tools, rooms and safety. Come before or after your shift.",
		employer: "brightway",
	},
	{
		slug: "brightway-team-english",
		provider: "words-at-work",
		pilot: "english-at-work",
		venue: ["Brightway Training Room", "5 Sample Quay", "London", "E14 5ZZ"],
		kind: "workplace",
		levels: ["entry-1", "entry-2"],
		slots: on([2, 4], "15:00", "16:00"),
		capacity: 14,
		childcare: "none",
		facts: ["no_papers"],
		tutor: "staff",
		title: "English for our cleaning team",
		summary: "Lessons at work, in paid time. Speak with your team and your manager.",
		employer: "brightway",
		private: true,
	},
	{
		slug: "quiet-class-hackney",
		provider: "hackney-neighbours",
		pilot: null,
		venue: ["Willow House", "3 Sample Close", "London", "E9 5ZZ"],
		kind: "community",
		levels: ["pre-entry", "entry-1"],
		slots: on([1, 4], "10:30", "12:00"),
		capacity: 8,
		childcare: "creche",
		facts: ["women_only", "no_papers", "school_hours"],
		tutor: "staff",
		title: "A quiet class for women",
		summary: "A small, calm class for women. You get the address after you join.",
	},
];

import { LEVELS } from "#app/assessments/levels.ts";
import { indexCourse } from "#app/courses/course-search.server.ts";
import { readOutcodes } from "#app/finder/places/outcodes.ts";
import { addDays, londonDate, weekdayOf } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import type { Term } from "./calendar.ts";
import type { DemoClass } from "./classes.ts";
import { addCourse } from "./courses.ts";
import type { FilledCourse } from "./filled-course.ts";
import { listFilledCourses } from "./filled-courses.server.ts";
import { addLearners } from "./learners.ts";
import { markAsDemo } from "./marker.server.ts";
import { addPeople, addPilots, addProviders } from "./people.ts";
import { PILOTS } from "./pilots.ts";
import { PROVIDERS } from "./providers.ts";
import { Random } from "./random.ts";
import { Rows } from "./rows.ts";

const CLASSES = 200;
const LESSONS = 36;
/** Twice a week: enough for 36 lessons held; where nobody comes, for 36 in all. */
const WEEKS_SO_FAR = { withLearners: 23, classesOnly: 8 };
const WEEKS_TO_COME = 10;
const SEED = 1948;
/** Rows of so many classes are held in memory at a time: alone, and with all who come. */
const AT_ONCE = 200;
const FILLED_AT_ONCE = 50;

const SUBJECTS = ["English for beginners", "Speak English", "Read and write", "English for work"];
const ARABIC = { language: "ar", title: "الإنجليزية للمبتدئين", summary: "", bring: "" };
const STARTS = ["09:30", "10:00", "13:00", "18:30"];

const LONDON = readOutcodes().filter(({ area }) => area?.startsWith("E09"));

type Options = { classesOnly: boolean; now: Date; report: (line: string) => void };

/** 200 classes for each unit of scale, each with 20 learners and 36 lessons marked. For measuring. */
export async function fillScale(db: Db, scale: number, options: Options): Promise<void> {
	const random = new Random(SEED);
	const rows = new Rows();
	addProviders(rows);
	await addPeople(rows, options.now.toISOString());
	addPilots(rows, options.now);
	await db.transaction().execute((trx) => rows.write(trx));
	for (let first = 0; first < CLASSES * scale; first += AT_ONCE) {
		await addClasses(db, random, first, Math.min(first + AT_ONCE, CLASSES * scale), options);
	}
	if (!options.classesOnly) await addEverybody(db, random, options);
	await markAsDemo(db, `scale ${scale}`);
}

async function addClasses(
	db: Db,
	random: Random,
	first: number,
	last: number,
	{ now, classesOnly, report }: Options,
): Promise<void> {
	const rows = new Rows();
	const term = termAround(now, classesOnly);
	const made = Array.from({ length: last - first }, (_, n) => classOf(random, first + n, term));
	for (const course of made) addCourse(rows, random, course, now);
	const ids = rows.idsOf("course");
	await db.transaction().execute(async (trx) => {
		await rows.write(trx);
		for (const id of ids) await indexCourse(trx, id);
	});
	report(`${last} classes`);
}

function termAround(now: Date, classesOnly: boolean): Term {
	const today = londonDate(now);
	const monday = addDays(today, 1 - weekdayOf(today));
	const before = classesOnly ? WEEKS_SO_FAR.classesOnly : WEEKS_SO_FAR.withLearners;
	return { startsOn: addDays(monday, -7 * before), endsOn: addDays(monday, 7 * WEEKS_TO_COME) };
}

function classOf(random: Random, number: number, term: Term): DemoClass {
	const { outcode } = random.pick(LONDON);
	const day = random.between(1, 4);
	const starts = random.pick(STARTS);
	const ends = `${String(Number(starts.slice(0, 2)) + 2).padStart(2, "0")}${starts.slice(2)}`;
	const level = random.between(0, LEVELS.length - 2);
	return {
		slug: `class-${number}`,
		provider: random.pick(PROVIDERS).slug,
		pilot: random.pick(PILOTS).slug,
		venue: [`Hall ${number}`, `${number} Example Street`, "London", `${outcode} 1AA`],
		kind: "community",
		levels: LEVELS.slice(level, level + 2),
		slots: [day, day + 2].map((weekday) => ({ weekday, starts, ends })),
		capacity: 20,
		childcare: random.pick(["none", "welcome", "creche"]),
		facts: random.chance(0.2) ? ["women_only"] : [],
		tutor: number < 10 ? "tutor@demo.test" : "staff",
		title: `${random.pick(SUBJECTS)} ${number}`,
		summary: "For measuring.",
		translations: [ARABIC],
		term,
	};
}

async function addEverybody(db: Db, random: Random, { now, report }: Options): Promise<void> {
	const courses = await listFilledCourses(db, random, now);
	for (let first = 0; first < courses.length; first += FILLED_AT_ONCE) {
		const rows = new Rows();
		for (const course of courses.slice(first, first + FILLED_AT_ONCE)) {
			addLearners(rows, random, filled(course));
		}
		await db.transaction().execute((trx) => rows.write(trx));
		report(`${Math.min(first + FILLED_AT_ONCE, courses.length)} classes with registers`);
	}
}

function filled(course: FilledCourse): FilledCourse {
	return { ...course, full: true, takenLessons: course.takenLessons.slice(-LESSONS) };
}

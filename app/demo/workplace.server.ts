import { indexCourse } from "#app/courses/course-search.server.ts";
import { fixMonths } from "#app/workplace/fix-months.server.ts";
import type { Db } from "#db/open.ts";
import { addCourse } from "./courses.ts";
import { listFilledCourses } from "./filled-courses.server.ts";
import { demoId } from "./ids.ts";
import { addLearners } from "./learners.ts";
import { personId } from "./people.ts";
import { Random } from "./random.ts";
import { Rows } from "./rows.ts";
import { WORK_CLASSES, WORK_EMPLOYERS } from "./work-classes.ts";

// Its own, so that nobody else of the demo draws other numbers than before.
const SEED = 2032;
const OLD_CLASSES = [
	{ slug: "brightway-team-english", paidMinutes: 60 },
	{ slug: "cleaning-english-stratford", paidMinutes: null },
];
const employerId = (slug: string) => demoId("employer", slug);

/** Employers of several sectors, who speaks for them, the time they pay for, and the months that are over. */
export async function addWorkplaces(db: Db, now: Date): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await addEmployers(trx);
		await addWorkClasses(trx, now);
		for (const { slug, paidMinutes } of [...OLD_CLASSES, ...WORK_CLASSES])
			await notePaidTime(trx, slug, paidMinutes, now);
	});
	await addWorkers(db, now);
	await fixMonths(db, now);
}

async function addEmployers(trx: Db): Promise<void> {
	for (const { slug, name, sector, contact, code } of WORK_EMPLOYERS) {
		const id = employerId(slug);
		await trx
			.insertInto("employer")
			.values({ id, name, join_code: code, sector })
			.onConflict((conflict) => conflict.column("id").doUpdateSet({ sector }))
			.execute();
		if (contact === null) continue;
		await trx
			.insertInto("employer_contact")
			.values({ employer_id: id, person_id: personId(contact) })
			.execute();
	}
}

async function addWorkClasses(trx: Db, now: Date): Promise<void> {
	const rows = new Rows();
	const random = new Random(SEED);
	for (const course of WORK_CLASSES) addCourse(rows, random, course, now);
	await rows.write(trx);
	for (const { slug, at } of WORK_CLASSES) {
		const id = demoId("course", slug);
		await trx
			.updateTable("course")
			.set({ employer_id: employerId(at) })
			.where("id", "=", id)
			.execute();
		await indexCourse(trx, id);
	}
}

function notePaidTime(trx: Db, slug: string, minutes: number | null, now: Date) {
	if (minutes === null) return;
	const noted = { noted_at: now.toISOString(), noted_by: personId("coordinator@demo.test") };
	return trx
		.insertInto("paid_time")
		.values({ course_id: demoId("course", slug), minutes, ...noted })
		.execute();
}

/** Without telephones: those of stories are given to others, and nobody looks like somebody else. */
async function addWorkers(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	const random = new Random(SEED + 1);
	const slugs = new Set(WORK_CLASSES.map(({ slug }) => slug));
	const courses = await listFilledCourses(db, random, now);
	for (const course of courses.filter(({ slug }) => slugs.has(slug)))
		addLearners(rows, random, course);
	const ids = rows.idsOf("learner");
	await db.transaction().execute(async (trx) => {
		await rows.write(trx);
		await trx.updateTable("learner").set({ phone: null }).where("id", "in", ids).execute();
	});
}

import { indexCourse } from "#app/courses/course-search.server.ts";
import type { Db } from "#db/open.ts";
import { addCourses } from "./courses.ts";
import { listFilledCourses } from "./filled-courses.server.ts";
import { addLearners } from "./learners.ts";
import { markAsDemo } from "./marker.server.ts";
import { addPeople, addPilots, addProviders, providerId } from "./people.ts";
import { Random } from "./random.ts";
import { addRequests } from "./requests.ts";
import { Rows } from "./rows.ts";

/** Counts up when the demo's data change, so that an older demo is filled anew. */
export const DEMO_VERSION = "1";

const SEED = 2018;

/** A small believable London: the same people and classes every time, the dates around today. */
export async function fillDemo(db: Db, now: Date): Promise<void> {
	const random = new Random(SEED);
	await addBasics(db, now);
	await addClasses(db, random, now);
	await addEverybody(db, random, now);
	await markAsDemo(db, DEMO_VERSION);
}

async function addBasics(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	addProviders(rows);
	await addPeople(rows, now.toISOString());
	addPilots(rows, now);
	await db.transaction().execute((trx) => rows.write(trx));
}

async function addClasses(db: Db, random: Random, now: Date): Promise<void> {
	const rows = new Rows();
	addCourses(rows, random, now);
	const ids = rows.idsOf("course");
	await db.transaction().execute(async (trx) => {
		await rows.write(trx);
		for (const id of ids) await indexCourse(trx, id);
	});
}

async function addEverybody(db: Db, random: Random, now: Date): Promise<void> {
	const rows = new Rows();
	for (const course of await listFilledCourses(db, random, now)) addLearners(rows, random, course);
	const asked = await listOpenCourses(db);
	addRequests(rows, random, asked, now);
	await db.transaction().execute((trx) => rows.write(trx));
}

async function listOpenCourses(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom("course")
		.where("provider_id", "=", providerId("lea-valley-college"))
		.where("state", "=", "published")
		.select("id")
		.orderBy("slug")
		.limit(6)
		.execute();
	return rows.map(({ id }) => id);
}

import { indexCourse } from "#app/courses/course-search.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { importNcs } from "#app/imports/import-ncs.server.ts";
import { readNcsClasses, readNcsVenues } from "#app/imports/ncs-files.ts";
import type { Db } from "#db/open.ts";
import { addAfterClass } from "./after-class.server.ts";
import { addClosures } from "./closures.ts";
import { addComparison } from "./comparison.server.ts";
import { addContact } from "./contact.server.ts";
import { addCourses } from "./courses.ts";
import { addEmployers } from "./employers.ts";
import { addComparedProfiles } from "./equality.server.ts";
import { addFacts } from "./facts.server.ts";
import { listFilledCourses } from "./filled-courses.server.ts";
import { addHelpers } from "./helpers.ts";
import { addLearners } from "./learners.ts";
import { addLessonLife } from "./lesson-life.server.ts";
import { addLostLinks } from "./lost-links.server.ts";
import { markAsDemo } from "./marker.server.ts";
import { demoCsv, NCS_PROVIDERS } from "./ncs-files.ts";
import { addOwnWords } from "./own-words.server.ts";
import { addPeople, addPilots, addProviders, personId, providerId } from "./people.ts";
import { addPilotSetup } from "./pilot-setup.ts";
import type { PilotSlug } from "./pilots.ts";
import { addPlans } from "./plans.server.ts";
import { addPrivacy } from "./privacy.server.ts";
import { Random } from "./random.ts";
import { addRecords } from "./records.server.ts";
import { addReleases } from "./releases.server.ts";
import { addRequests } from "./requests.ts";
import { Rows } from "./rows.ts";
import { addSingleSkills } from "./single-skills.server.ts";
import { addSurveys } from "./surveys.server.ts";
import { addTrust } from "./trust.server.ts";
import { addUnmetNeed } from "./unmet-need.ts";
import { addVoices } from "./voices.server.ts";
import { addWaiting } from "./waiting.server.ts";
import { addWorkplaces } from "./workplace.server.ts";

/** Counts up when the demo's data change, so that an older demo is filled anew. */
export const DEMO_VERSION = "13";

const SEED = 2018;
const PUBLISHED: readonly PilotSlug[] = ["family-e17", "community-english"];

/** A small believable London: the same people and classes every time, the dates around today. */
export async function fillDemo(db: Db, now: Date): Promise<void> {
	const random = new Random(SEED);
	await addBasics(db, now);
	await importClasses(db, now);
	await addClasses(db, random, now);
	await addEverybody(db, random, now);
	await addWaiting(db, random, now);
	await addSingleSkills(db, now);
	await addContact(db, now);
	await addOwnWords(db, now);
	await addPlans(db, now);
	await addLostLinks(db, now);
	await addPrivacy(db, now);
	await addLessonLife(db, now);
	await addSurveys(db, now);
	await addAfterClass(db, now);
	await addWorkplaces(db, now);
	await addVoices(db, now);
	await addComparison(db, now);
	await addComparedProfiles(db, now);
	await publishReports(db, now);
	await addTrust(db, now);
	await markAsDemo(db, DEMO_VERSION);
}

async function addBasics(db: Db, now: Date): Promise<void> {
	const rows = new Rows();
	addProviders(rows);
	addClosures(rows, now);
	addEmployers(rows);
	addUnmetNeed(rows, now);
	await addPeople(rows, now.toISOString());
	addPilots(rows, now);
	addPilotSetup(rows, now);
	await db.transaction().execute((trx) => rows.write(trx));
}

/** Accredited classes come in as they do in life: from the provider's course-directory file. */
async function importClasses(db: Db, now: Date): Promise<void> {
	const today = londonDate(now);
	for (const slug of NCS_PROVIDERS) {
		const classes = await readNcsClasses([bytesOf(demoCsv(`${slug}-courses`, today))]);
		const venues = await readNcsVenues([bytesOf(demoCsv(`${slug}-venues`, today))]);
		if (!classes.ok || !venues.ok) throw new Error(`The demo's file of ${slug} cannot be read.`);
		const rows = { classes: classes.value.rows, venues: venues.value.rows };
		const report = await importNcs(db, { id: providerId(slug) }, rows, { apply: true, now });
		const wrong = report.classes.filter(({ errors }) => errors.length > 0);
		if (wrong.length > 0)
			throw new Error(`The demo's file of ${slug} has ${wrong.length} wrong rows.`);
	}
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

async function addClasses(db: Db, random: Random, now: Date): Promise<void> {
	const rows = new Rows();
	addCourses(rows, random, now);
	const ids = rows.idsOf("course");
	await db.transaction().execute(async (trx) => {
		await rows.write(trx);
		for (const id of ids) await indexCourse(trx, id);
		await addFacts(trx, now);
	});
}

async function addEverybody(db: Db, random: Random, now: Date): Promise<void> {
	const rows = new Rows();
	const courses = await listFilledCourses(db, random, now);
	for (const course of courses) addLearners(rows, random, course);
	addHelpers(rows, courses);
	const asked = await listOpenCourses(db);
	addRequests(rows, random, asked, now);
	await db.transaction().execute(async (trx) => {
		await rows.write(trx);
		await addRecords(trx);
	});
}

/** The public pages have something to show, published as evaluators do it. */
function publishReports(db: Db, now: Date): Promise<void> {
	const evaluators = [personId("evaluator@demo.test"), personId("evaluator2@demo.test")] as const;
	return addReleases(db, { published: PUBLISHED, evaluators }, now);
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

import type { Person } from "#app/access/person.ts";
import { type FittingClass, findFittingClasses } from "#app/finder/fitting-classes.server.ts";
import type { Db } from "#db/open.ts";
import { listSkillRows } from "./assessment-queries.server.ts";
import { listLiteracy } from "./class-assessment-queries.server.ts";
import { listWhereAndWhen } from "./fitting-queries.server.ts";
import { getLearner } from "./learner.server.ts";
import { sightOf } from "./learner-scope.ts";
import { needsLiteracy, type Recommended, recommendedLevels } from "./recommend.ts";
import { skillsNowOf } from "./skills-now.ts";

export type FittingPage = {
	id: string;
	name: string;
	levels: Recommended;
	needsLiteracy: boolean;
	classes: FittingClass[];
};

/** Classes with places for a learner of hers, near where she comes now. */
export async function openFitting(
	db: Db,
	person: Person,
	learnerId: string,
	language: string,
	now: Date,
): Promise<FittingPage> {
	const { learner, enrolments } = await getLearner(db, person, learnerId, language);
	const sight = sightOf(person);
	const levels = recommendedLevels(skillsNowOf(await listSkillRows(db, [learner.id], sight)));
	const [literacy] = await listLiteracy(db, [learner.id], sight);
	const wanted = { levels, needsLiteracy: needsLiteracy(literacy?.new_to_literacy ?? null) };
	const courseIds = enrolments.map((row) => row.course_id);
	const rows = await listWhereAndWhen(db, courseIds);
	const seeker = {
		...wanted,
		near: pointOf(rows),
		starts: rows.flatMap(({ starts }) => starts ?? []),
		providerIds: enrolments.map((row) => row.provider_id),
		without: courseIds,
	};
	const classes = await findFittingClasses(db, seeker, language, now);
	return { id: learner.id, name: learner.preferred_name, ...wanted, classes };
}

/** Of the class she asked for last that has a place on the map; never of an address that is hidden. */
function pointOf(rows: Awaited<ReturnType<typeof listWhereAndWhen>>) {
	const row = rows.find(({ latitude }) => latitude !== null);
	if (!row || row.latitude === null || row.longitude === null) return null;
	return { latitude: row.latitude, longitude: row.longitude };
}

import type { Person } from "#app/access/person.ts";
import { makePersonalLink, showPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import { personId, providerId } from "./people.ts";

const LANGUAGES = ["en", "ar", "bn"] as const;
const PROVIDER = providerId("lea-valley-college");

/** Below the address of the site. */
export type OwnPage = { name: string; path: string };

/** A learner's own page in each of some languages; made once, and shown at every start. */
export async function ensureOwnPages(db: Db, secret: string, now: Date): Promise<OwnPage[]> {
	const pages: OwnPage[] = [];
	for (const language of LANGUAGES) {
		const learner = await findLearnerOf(db, language);
		if (!learner) continue;
		const owner = { learnerId: learner.id, providerId: PROVIDER };
		await makePersonalLink(db, secret, COORDINATOR, owner, now);
		const link = await showPersonalLink(db, secret, owner, now);
		if (link) pages.push({ name: learner.name, path: `/${language}/my/${link.token}` });
	}
	return pages;
}

const COORDINATOR: Person = {
	id: personId("coordinator@demo.test"),
	name: "",
	language: "en",
	grants: [{ role: "coordinator", providerId: PROVIDER }],
};

/** In a class of the tutor of the demo; rather one with whom a plan was made. */
function findLearnerOf(db: Db, language: string) {
	return db
		.selectFrom("learner")
		.innerJoin("enrolment", "enrolment.learner_id", "learner.id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("course_tutor", "course_tutor.course_id", "course.id")
		.where("course_tutor.person_id", "=", personId("tutor@demo.test"))
		.where("course.provider_id", "=", PROVIDER)
		.where("course.state", "=", "published")
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.where("learner.language", "=", language)
		.where("learner.merged_into_id", "is", null)
		.select(["learner.id", "learner.preferred_name as name"])
		.orderBy(
			(eb) =>
				eb
					.selectFrom("learning_plan")
					.whereRef("learning_plan.learner_id", "=", "learner.id")
					.where("learning_plan.ended_on", "is", null)
					.select(eb.fn.countAll().as("plans")),
			"desc",
		)
		.orderBy("enrolment.id")
		.executeTakeFirst();
}

import { makePersonalLink, showPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { OwnSite } from "./own-site.ts";
import { SITE_NOW } from "./site-setup.ts";

/** The private link of a learner of the tutor of the demo, or of the one that is named. */
export async function givenOwnPage(
	site: OwnSite,
	provider: string,
	learnerId?: string,
): Promise<{ token: string; learnerId: string }> {
	const { provider_id: providerId, person_id } = await site.db
		.selectFrom("role_grant")
		.innerJoin("provider", "provider.id", "role_grant.provider_id")
		.where("provider.slug", "=", provider)
		.where("role_grant.role", "=", "coordinator")
		.select(["role_grant.provider_id", "role_grant.person_id"])
		.executeTakeFirstOrThrow();
	const owner = { learnerId: learnerId ?? (await learnerOf(site, "tutor@demo.test")), providerId };
	const secret = site.contextAt("/en").sessionSecret;
	const person = { id: person_id, name: "", language: "en", grants: [] };
	await makePersonalLink(site.db, secret, person, owner, new Date(SITE_NOW));
	const link = await showPersonalLink(site.db, secret, owner, new Date(SITE_NOW));
	return { token: link!.token, learnerId: owner.learnerId };
}

async function learnerOf({ db }: OwnSite, tutor: string): Promise<string> {
	const { learner_id } = await db
		.selectFrom("enrolment")
		.innerJoin("course_tutor", "course_tutor.course_id", "enrolment.course_id")
		.innerJoin("person", "person.id", "course_tutor.person_id")
		.where("person.email_folded", "=", tutor)
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.select("enrolment.learner_id")
		.orderBy("enrolment.id", "desc")
		.executeTakeFirstOrThrow();
	return learner_id;
}

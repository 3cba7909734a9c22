import { join } from "node:path";
import type { Person } from "#app/access/person.ts";
import type { Post } from "#app/contact/letters.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { makePersonalLink, showPersonalLink } from "#app/keeping/personal-link.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

export const SECRET = "a secret of at least thirty-two signs";
export const NOW = new Date("2026-03-02T12:00:00.000Z");
export const POST: Post = {
	texts: loadTexts(join(process.cwd(), "locales")),
	publicUrl: "https://esol.example.org",
	secret: SECRET,
};

export type Desk = { providerId: string; coordinator: Person; courseId: string };

export async function givenDesk(db: Db): Promise<Desk> {
	const { id: providerId } = await givenProvider(db, { is_example: 0, name: "Lea Valley" });
	const coordinator = await givenPerson(db, "coordinator", { provider: providerId });
	const { id: courseId } = await givenCourse(db, { provider_id: providerId });
	return { providerId, coordinator, courseId };
}

type Given = Parameters<typeof givenLearner>[1];

/** Somebody in a class, with consent to be written to unless said otherwise. */
export async function givenMember(
	db: Db,
	{ courseId }: Pick<Desk, "courseId">,
	{ agrees = true, ...given }: NonNullable<Given> & { agrees?: boolean } = {},
) {
	const learner = await givenLearner(db, given);
	const enrolment = await givenEnrolment(db, courseId, learner.id, { state: "active" });
	if (agrees) {
		await db
			.insertInto("consent")
			.values({
				...{ id: newId(), learner_id: learner.id, kind: "contact", notice_version: "1" },
				...{ language: "ar", given_at: EARLY, withdrawn_at: null },
			})
			.execute();
	}
	return { learner, enrolment };
}

export async function givenPage(db: Db, { providerId, coordinator }: Desk, learnerId: string) {
	const owner = { learnerId, providerId };
	await makePersonalLink(db, SECRET, coordinator, owner, NOW);
	return (await showPersonalLink(db, SECRET, owner, NOW))!.token;
}

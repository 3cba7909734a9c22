import { answersTo, type Profile, profileOf, QUESTIONS } from "#app/equality/questions.ts";
import { sealProfile } from "#app/equality/seal.server.ts";
import { DEMO_EQUALITY_KEY } from "#app/server/equality-keys.ts";
import type { Db } from "#db/open.ts";

const AT_ONCE = 200;

/**
 * Everybody's answers, or those of two in three: other people and other answers with each turn, so
 * that who answered, how many and what they said are all different.
 */
export async function givenProfiles(db: Db, turn: number, now: string): Promise<number> {
	await db.deleteFrom("equality_profile").execute();
	const learners = await db.selectFrom("learner").select("id").orderBy("id").execute();
	const rows = learners
		.map(({ id }, index) => ({ id, index }))
		.filter(({ index }) => (index + turn) % 3 !== 0)
		.map(({ id, index }) => ({
			learner_id: id,
			...sealProfile([DEMO_EQUALITY_KEY], id, profileAt(index, turn)),
			updated_at: now,
		}));
	for (let at = 0; at < rows.length; at += AT_ONCE) {
		await db
			.insertInto("equality_profile")
			.values(rows.slice(at, at + AT_ONCE))
			.execute();
	}
	return rows.length;
}

/** One turn's favourite answers are another turn's rare ones. */
export function profileAt(index: number, turn: number): Profile {
	return profileOf((question) => {
		const answers = answersTo(question);
		const place = QUESTIONS.indexOf(question) + turn;
		const favourite = index % 4 !== 0;
		return answers[(favourite ? place : place + 1 + index) % answers.length];
	});
}

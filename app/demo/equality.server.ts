import { type Answer, type Profile, profileOf, type Question } from "#app/equality/questions.ts";
import { sealProfile } from "#app/equality/seal.server.ts";
import { DEMO_EQUALITY_KEY } from "#app/server/equality-keys.ts";
import type { Db } from "#db/open.ts";
import { Random } from "./random.ts";
import { Rows } from "./rows.ts";

const SEED = 2021;
const DAY = 86_400_000;

/** What learners of such classes answer, the frequent ones more often. */
const SAID: Record<Question, readonly Answer[]> = {
	sex: ["female", "female", "female", "male"],
	age: ["19-24", "25-34", "25-34", "35-44", "35-44", "45-54", "55-64"],
	ethnicGroup: [
		"asian-bangladeshi",
		"asian-bangladeshi",
		"asian-pakistani",
		"asian-other",
		"black-african",
		"other-arab",
		"other-arab",
		"white-other",
		"white-other",
		"other",
	],
	disability: ["no", "no", "no", "no", "no", "no", "yes"],
	employment: ["paid", "looking", "looking", "not-looking"],
};

/** Two in three have answered, some not every question. Sealed with the key that everybody knows. */
export async function addProfiles(db: Db, now: Date): Promise<void> {
	const learners = await db.selectFrom("learner").select("id").orderBy("id").execute();
	await addAnswers(db, learners, SEED, now);
}

/** The same of those whom a pilot compares; they come into the demo later. */
export async function addComparedProfiles(db: Db, now: Date): Promise<void> {
	const learners = await db
		.selectFrom("pilot_arm")
		.select("learner_id as id")
		.orderBy("learner_id")
		.execute();
	await addAnswers(db, learners, SEED + 1, now);
}

async function addAnswers(
	db: Db,
	learners: readonly { id: string }[],
	seed: number,
	now: Date,
): Promise<void> {
	const random = new Random(seed);
	const rows = new Rows();
	for (const { id } of learners) {
		if (random.chance(0.35)) continue;
		const updated_at = new Date(now.getTime() - random.between(1, 60) * DAY).toISOString();
		const sealed = sealProfile([DEMO_EQUALITY_KEY], id, profile(random));
		rows.add("equality_profile", { learner_id: id, ...sealed, updated_at });
	}
	await db.transaction().execute((trx) => rows.write(trx));
}

function profile(random: Random): Profile {
	return profileOf((question) => {
		if (random.chance(0.06)) return undefined;
		return random.chance(0.07) ? "declined" : random.pick(SAID[question]);
	});
}

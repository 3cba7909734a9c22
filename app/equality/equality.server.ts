import { textOf } from "#app/http/forms.ts";
import { noteSeen } from "#app/privacy/given.server.ts";
import { holdLearners } from "#db/hold-learners.ts";
import type { Db } from "#db/open.ts";
import { deleteProfiles, insertProfile, listProfilesOf } from "./equality-queries.server.ts";
import { type Profile, profileOf } from "./questions.ts";
import { type EqualityKeys, openProfile, sealProfile } from "./seal.server.ts";

/** Her alone: the caller has proved by her private link that it is she. */
export async function loadProfile(
	db: Db,
	keys: EqualityKeys,
	learnerId: string,
): Promise<Profile | null> {
	for (const row of await listProfilesOf(db, learnerId)) {
		const profile = openProfile(keys, row.learner_id, row);
		if (profile) return profile;
	}
	return null;
}

/**
 * The whole form takes the place of what was there: an answer left out is one taken back.
 *
 * @param asked by whom, on her own page, with the notice before her eyes
 */
export async function saveProfile(
	db: Db,
	keys: EqualityKeys,
	learnerId: string,
	form: FormData,
	now: Date,
	asked?: { providerId: string; language: string },
): Promise<void> {
	const profile = profileOf((question) => textOf(form, question));
	await db.transaction().execute(async (trx) => {
		await holdLearners(trx, [learnerId]);
		await eraseProfile(trx, learnerId);
		if (Object.keys(profile).length === 0) return;
		const sealed = sealProfile(keys, learnerId, profile);
		const updated_at = now.toISOString();
		await insertProfile(trx, { learner_id: learnerId, ...sealed, updated_at });
		if (asked) await noteSeen(trx, { ...asked, learnerId, notice: "equality" }, now);
	});
}

/** Nothing of it is left, neither under this record nor under those that went into it. */
export async function eraseProfile(db: Db, learnerId: string): Promise<void> {
	const ids = (await listProfilesOf(db, learnerId)).map((row) => row.learner_id);
	if (ids.length > 0) await deleteProfiles(db, ids);
}

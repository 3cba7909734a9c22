import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { wavesOf } from "./learner-waves.ts";
import { type Respondent, responseOf } from "./responses.server.ts";
import {
	listAnswersOfPilot,
	listAttending,
	listResponsesOfPilot,
} from "./survey-queries.server.ts";
import { WAVES, type Wave } from "./waves.ts";

/** Which waves she was asked in by then, and what she had sent. */
export type Asked = { waves: readonly Wave[]; sent: Respondent };

/** By learner, for evaluation alone, as it was known on that day. */
export async function loadAsked(
	db: Db,
	pilotId: string,
	until: LocalDate,
): Promise<Map<string, Asked>> {
	const sent = await sentByLearner(db, pilotId, until);
	const rows = await listAttending(db, (eb) => eb.and([eb("pilot.id", "=", pilotId)]));
	const attending = Map.groupBy(rows, ({ learner_id }) => learner_id);
	const ids = new Set([...attending.keys(), ...sent.keys()]);
	return new Map(
		[...ids].map((id) => {
			const own = sent.get(id) ?? {};
			const open = wavesOf(attending.get(id) ?? [], [], until)
				.filter(({ state }) => state !== "not-yet")
				.map(({ wave }) => wave);
			return [id, { waves: WAVES.filter((wave) => open.includes(wave) || own[wave]), sent: own }];
		}),
	);
}

async function sentByLearner(
	db: Db,
	pilotId: string,
	until: LocalDate,
): Promise<Map<string, Respondent>> {
	const rows = await listResponsesOfPilot(db, pilotId);
	const answers = Map.groupBy(await listAnswersOfPilot(db, pilotId), (row) => row.response_id);
	const sent = new Map<string, Respondent>();
	for (const row of rows) {
		const response = responseOf(row, answers.get(row.id) ?? []);
		if (response.finishedOn === null || response.finishedOn > until) continue;
		sent.set(row.learner_id, { ...sent.get(row.learner_id), [row.wave]: response });
	}
	return sent;
}

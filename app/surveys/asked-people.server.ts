import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { AskedPerson, SurveyResponse } from "./asked-people.ts";
import { wavesOf } from "./learner-waves.ts";
import { responseOf } from "./responses.server.ts";
import {
	type AttendingRow,
	listAnswersOfPilot,
	listAttending,
	listComparison,
	listResponsesOfPilot,
} from "./survey-queries.server.ts";
import type { Wave } from "./waves.ts";

type Sent = SurveyResponse & { learnerId: string; wave: Wave; finishedOn: LocalDate };

/** Who was asked in a pilot until that day, and what was sent: for evaluation alone, by id. */
export async function listAsked(db: Db, pilotId: string, until: LocalDate): Promise<AskedPerson[]> {
	const attending = await listAttending(db, (eb) => eb.and([eb("pilot.id", "=", pilotId)]));
	const byLearner = Map.groupBy(attending, ({ learner_id }) => learner_id);
	const sent = Map.groupBy(await listSent(db, pilotId), ({ learnerId }) => learnerId);
	const comparison = new Set(await listComparison(db, pilotId));
	const ids = [...new Set([...byLearner.keys(), ...sent.keys()])].sort();
	return ids.map((id) => ({
		...personOf(id, byLearner.get(id) ?? [], sent.get(id) ?? [], until),
		isComparison: comparison.has(id),
	}));
}

async function listSent(db: Db, pilotId: string): Promise<Sent[]> {
	const rows = await listResponsesOfPilot(db, pilotId);
	const answers = Map.groupBy(await listAnswersOfPilot(db, pilotId), (row) => row.response_id);
	return rows.flatMap((row) => {
		const own = answers.get(row.id) ?? [];
		const { finishedOn, ...response } = responseOf(row, own);
		if (finishedOn === null) return [];
		const language = own[0]?.language ?? "en";
		return [{ ...response, finishedOn, language, learnerId: row.learner_id, wave: row.wave }];
	});
}

function personOf(
	learnerId: string,
	attending: readonly AttendingRow[],
	sent: readonly Sent[],
	until: LocalDate,
): Omit<AskedPerson, "isComparison"> {
	return {
		learnerId,
		courseId: sent[0]?.courseId ?? attending.at(-1)?.course_id ?? "",
		askedOn: askedOnOf(attending, sent, until),
		responses: Object.fromEntries(
			sent.map(({ wave, learnerId: _, ...response }) => [wave, response]),
		),
	};
}

/** Who answered was asked, wherever the dates of her class have moved since. */
function askedOnOf(
	attending: readonly AttendingRow[],
	sent: readonly Sent[],
	until: LocalDate,
): AskedPerson["askedOn"] {
	const progress = sent.map(({ wave, finishedOn }) => ({
		...{ id: "", wave, answered_at: null, finished_at: `${finishedOn}T12:00:00.000Z` },
	}));
	const asked = wavesOf(attending, progress, until).filter(({ state }) => state !== "not-yet");
	const opened = Object.fromEntries(asked.map(({ wave, opens }) => [wave, opens ?? until]));
	const answered = sent.map(({ wave, finishedOn }) => {
		const opens = opened[wave];
		return [wave, opens && opens < finishedOn ? opens : finishedOn] as const;
	});
	return { ...opened, ...Object.fromEntries(answered) };
}

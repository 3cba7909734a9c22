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
	const openedFor = opening(until);
	return ids.map((id) => {
		const attending = byLearner.get(id) ?? [];
		const own = sent.get(id) ?? [];
		const isComparison = comparison.has(id);
		return {
			...personOf(id, attending, own),
			askedOn: askedOnOf(openedFor(attending), own),
			isComparison,
		};
	});
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

function personOf(learnerId: string, attending: readonly AttendingRow[], sent: readonly Sent[]) {
	return {
		learnerId,
		courseId: sent[0]?.courseId ?? attending.at(-1)?.course_id ?? "",
		responses: Object.fromEntries(
			sent.map(({ wave, learnerId: _, ...response }) => [wave, response]),
		),
	};
}

type Opened = AskedPerson["askedOn"];

/** The waves that had opened by that day: worked out once for all whose dates are the same. */
function opening(until: LocalDate): (attending: readonly AttendingRow[]) => Opened {
	const known = new Map<string, Opened>();
	return (attending) => {
		const key = attending.map(datesOf).join();
		const opened = known.get(key) ?? openedBy(attending, until);
		known.set(key, opened);
		return opened;
	};
}

/** All that the waves depend on. */
function datesOf(row: AttendingRow): string {
	const { state, enrolledOn, startedOn, plannedEnd, endedOn, comparedSince } = row;
	return `${state} ${enrolledOn} ${startedOn} ${plannedEnd} ${endedOn} ${comparedSince}`;
}

function openedBy(attending: readonly AttendingRow[], until: LocalDate): Opened {
	const asked = wavesOf(attending, [], until).filter(({ state }) => state !== "not-yet");
	return Object.fromEntries(asked.map(({ wave, opens }) => [wave, opens ?? until]));
}

/** Who answered was asked, wherever the dates of her class have moved since. */
function askedOnOf(opened: Opened, sent: readonly Sent[]): Opened {
	if (sent.length === 0) return opened;
	const answered = sent.map(({ wave, finishedOn }) => {
		const opens = opened[wave];
		return [wave, opens && opens < finishedOn ? opens : finishedOn] as const;
	});
	return { ...opened, ...Object.fromEntries(answered) };
}

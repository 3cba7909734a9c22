import { createHash } from "node:crypto";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { wavesOf } from "./learner-waves.ts";
import {
	listAnswersOfPilot,
	listAttending,
	listProgress,
	listResponsesOfPilot,
} from "./survey-queries.server.ts";
import { WAVES, type Wave } from "./waves.ts";

/** "declined" is an answer; an item that is not there is missing. */
export type Answers = Readonly<Record<string, number | "declined">>;

export type WaveResponse = {
	courseId: string;
	version: string;
	/** Null when she never sent it: what she answered until then. */
	finishedOn: LocalDate | null;
	mode: "self" | "read-aloud" | "mixed";
	answers: Answers;
};

/** One learner without a name; the waves beside each other, to be compared. */
export type Respondent = Partial<Record<Wave, WaveResponse>>;

/**
 * What the learners of a pilot answered, for evaluation alone: never for a page of who teaches or
 * runs a class. Nothing names anybody, and the order says nothing of when a record was made.
 */
export async function listResponses(db: Db, pilotId: string): Promise<Respondent[]> {
	const responses = await listResponsesOfPilot(db, pilotId);
	const answers = Map.groupBy(await listAnswersOfPilot(db, pilotId), (row) => row.response_id);
	const byLearner = Map.groupBy(responses, ({ learner_id }) => mixed(learner_id));
	const inOrder = [...byLearner].sort(([one], [other]) => (one < other ? -1 : 1));
	return inOrder.map(([, own]) =>
		Object.fromEntries(own.map((row) => [row.wave, responseOf(row, answers.get(row.id) ?? [])])),
	);
}

type ResponseRow = Awaited<ReturnType<typeof listResponsesOfPilot>>[number];
type AnswerRow = Awaited<ReturnType<typeof listAnswersOfPilot>>[number];

export function responseOf(row: ResponseRow, answers: readonly AnswerRow[]): WaveResponse {
	const modes = new Set(answers.map(({ mode }) => mode));
	return {
		courseId: row.course_id,
		version: row.version,
		finishedOn: row.finished_at === null ? null : londonDate(new Date(row.finished_at)),
		mode: modes.size > 1 ? "mixed" : ([...modes][0] ?? "self"),
		answers: Object.fromEntries(answers.map(({ item, value }) => [item, value ?? "declined"])),
	};
}

function mixed(learnerId: string): string {
	return createHash("sha256").update(learnerId).digest("hex");
}

export type WaveCount = { wave: Wave; asked: number; answered: number; open: number };
export type SurveyCounts = { waves: WaveCount[]; pairs: number };

/** Numbers alone: how many were asked in each wave so far, and how many answered both ends. */
export async function countResponses(db: Db, pilotId: string, now: Date): Promise<SurveyCounts> {
	const rows = await listAttending(db, (eb) => eb.and([eb("pilot.id", "=", pilotId)]));
	const byLearner = Map.groupBy(rows, ({ learner_id }) => learner_id);
	const ids = [...byLearner.keys()];
	const progress = ids.length === 0 ? [] : await listProgress(db, ids);
	const ofPilot = progress.filter(({ pilot_id }) => pilot_id === pilotId);
	const answered = Map.groupBy(ofPilot, ({ learner_id }) => learner_id);
	const people = [...byLearner].map(([id, own]) =>
		wavesOf(own, answered.get(id) ?? [], londonDate(now)),
	);
	const hasAnswered = (waves: (typeof people)[number], asked: Wave) =>
		waves.some(({ wave, state }) => wave === asked && state === "answered");
	return {
		waves: WAVES.map((wave) =>
			countOf(
				wave,
				people.flatMap((own) => own.filter((one) => one.wave === wave)),
			),
		),
		pairs: people.filter((own) => hasAnswered(own, "baseline") && hasAnswered(own, "end")).length,
	};
}

function countOf(wave: Wave, of: ReturnType<typeof wavesOf>): WaveCount {
	const count = (...states: string[]) => of.filter(({ state }) => states.includes(state)).length;
	return {
		wave,
		asked: count("due", "overdue", "answered", "closed"),
		answered: count("answered"),
		open: count("due", "overdue"),
	};
}

import { fields } from "../register-form.ts";
import type { SpokenAnswer, SyncReply } from "../spoken-answers.ts";
import { syncFields } from "../sync-form.ts";
import { type Place, settle, takeBatch, unsentOf } from "./outbox.ts";
import type { Change } from "./records.ts";
import type { Store } from "./store.ts";

/** Why marks stay on the phone. */
export type Problem = "offline" | "session" | "person" | "gone";

export type Heard = Map<string, { change: Change; answer: SpokenAnswer }>;
export type Round = { problem: Problem | null; heard: Heard };

type Ways = {
	store: Store;
	language: string;
	ask: typeof fetch;
	now: () => number;
};

const LONGEST_MS = 15_000;

/** Sends all of hers that is not stuck, lesson by lesson, until nothing is left or nobody answers. */
export async function sendAll(
	ways: Ways,
	person: string,
	passedNow: () => Promise<ReadonlySet<string>>,
): Promise<Round> {
	const heard: Heard = new Map();
	const passed = await passedNow();
	const lessons = new Set((await unsentOf(ways.store, person)).map(({ lesson }) => lesson));
	let problem: Problem | null = null;
	for (const lesson of lessons) {
		problem = (await sendLesson(ways, { person, lesson }, passed, heard)) ?? problem;
		// A class that is no longer hers must not keep back the others.
		if (problem !== null && problem !== "gone") break;
	}
	return { problem, heard };
}

async function sendLesson(
	ways: Ways,
	place: Place,
	passed: ReadonlySet<string>,
	heard: Heard,
): Promise<Problem | null> {
	const { store, now } = ways;
	for (;;) {
		const done = new Set([...passed, ...heard.keys()]);
		const batch = await takeBatch(store, place, done);
		if (batch.length === 0) return null;
		const reply = await post(ways, place, batch);
		if (typeof reply === "string") return reply;
		await settle(store, batch, reply, now());
		for (const change of batch) {
			const answer = reply.answers[change.id];
			if (!answer) return "offline";
			heard.set(change.id, { change, answer });
		}
	}
}

async function post(
	{ ask, language }: Ways,
	{ person, lesson }: Place,
	batch: readonly Change[],
): Promise<SyncReply | Problem> {
	try {
		const response = await ask(`/${language}/lessons/${lesson}/marks`, {
			method: "POST",
			body: bodyOf(person, batch),
			redirect: "manual",
			signal: AbortSignal.timeout(LONGEST_MS),
		});
		if (response.type === "opaqueredirect") return "session";
		if (response.status === 409) return "person";
		if (response.status === 403 || response.status === 404) return "gone";
		return response.ok ? await response.json() : "offline";
	} catch {
		// No network, no answer in time, or half of one: it is sent again under the same ids.
		return "offline";
	}
}

function bodyOf(person: string, batch: readonly Change[]): URLSearchParams {
	const body = new URLSearchParams({ person });
	for (const { enrolment, id, values, opened, ifUnmarked, reason } of batch) {
		body.set(syncFields.change(enrolment), id);
		body.set(fields.mark(enrolment), values.mark);
		body.set(fields.quickLate(enrolment), values.late);
		body.set(fields.late(enrolment), values.minutes);
		body.set(fields.left(enrolment), values.left);
		body.set(fields.opened(enrolment), opened);
		if (ifUnmarked) body.set(syncFields.ifUnmarked(enrolment), "yes");
		if (reason) body.set(syncFields.reason, reason);
	}
	return body;
}

import { makeReference } from "#app/enrolments/reference.ts";
import { fold } from "#app/i18n/fold.ts";
import { languages } from "#app/i18n/languages.ts";
import { demoId } from "./ids.ts";
import { NAMES } from "./names.ts";
import type { Random } from "./random.ts";
import type { Rows } from "./rows.ts";

const HOUR = 3_600_000;

/** People who asked in the last days and wait for the coordinator. */
export function addRequests(
	rows: Rows,
	random: Random,
	courseIds: readonly string[],
	now: Date,
): void {
	for (const [number, courseId] of courseIds.entries()) {
		const { tag } = languages[number % languages.length]!;
		const asked = new Date(now.getTime() - random.between(3, 90) * HOUR).toISOString();
		addRequest(rows, random, courseId, `request-${number}`, tag, asked);
	}
}

function addRequest(
	rows: Rows,
	random: Random,
	courseId: string,
	key: string,
	language: keyof typeof NAMES,
	asked: string,
): void {
	const name = random.pick(NAMES[language]);
	const learnerId = demoId("learner", key);
	const id = demoId("enrolment", key);
	rows.add("learner", {
		id: learnerId,
		preferred_name: name,
		full_name: null,
		name_folded: fold(name),
		say_name: null,
		language,
		email: null,
		phone: `07700 900${String(random.between(0, 999)).padStart(3, "0")}`,
		may_leave_message: 1,
		created_at: asked,
	});
	rows.add("consent", {
		id: demoId("consent", key),
		learner_id: learnerId,
		kind: "contact",
		notice_version: "1",
		language,
		given_at: asked,
		withdrawn_at: null,
	});
	rows.add("enrolment", {
		id,
		course_id: courseId,
		learner_id: learnerId,
		role: "learner",
		state: "enquiry",
		reference: makeReference((below) => random.between(0, below - 1)),
		asked_speaking: random.pick(["pre-entry", "entry-1", "unsure"]),
		asked_reading: random.pick(["pre-entry", "unsure"]),
		message: null,
		asked_at: asked,
		enrolled_on: null,
		started_on: null,
		planned_end: null,
		ended_on: null,
		withdrawal_reason: null,
		outcome: null,
		achieved_on: null,
	});
	rows.add("enrolment_event", {
		id: demoId("event", id),
		enrolment_id: id,
		from_state: null,
		to_state: "enquiry",
		at: asked,
		person_id: null,
		reason: null,
	});
}

import type { Person } from "#app/access/person.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { holdClass } from "./answering.server.ts";
import type { Refused } from "./answers.ts";
import type { Ended, EndedResult } from "./class-ending.ts";
import { endEnrolment, notComing } from "./ending-steps.server.ts";
import type { RequestView } from "./request-view.ts";
import { loadPeople } from "./requests.server.ts";
import { takeState } from "./requests-queries.server.ts";

export type Ending = { ok: true } | { ok: false; refused: Refused };

/** Who is in the class now, each once: whose result is still to be said. */
export async function loadContinuing(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
): Promise<RequestView[]> {
	const { inClass } = await loadPeople(db, person, courseId, language, now);
	return inClass.filter(({ state }) => state === "active" || state === "enrolled");
}

class Refusal extends Error {
	readonly refused: Refused;
	constructor(refused: Refused) {
		super(refused.refusal);
		this.refused = refused;
	}
}

/** All results of the form or none: a refusal names the person it is about. */
export async function completeClass(
	db: Db,
	person: Person,
	courseId: string,
	{ results, endedOn, achievedOn }: Ended,
	now: Date,
): Promise<Ending> {
	const people = await loadContinuing(db, person, courseId, "en", now);
	const asked = people.filter(({ id }) => results.has(id));
	try {
		await db.transaction().execute(async (trx) => {
			await holdClass(trx, courseId, now);
			for (const one of asked) {
				const result = results.get(one.id) ?? "no-show";
				await endOne(trx, person, one, { result, endedOn, achievedOn }, now);
			}
		});
		return { ok: true };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, refused: error.refused };
		throw error;
	}
}

type Given = { result: EndedResult; endedOn: LocalDate; achievedOn: LocalDate | null };

async function endOne(
	trx: Db,
	person: Person,
	{ id, learner, course }: RequestView,
	{ result, endedOn, achievedOn }: Given,
	now: Date,
): Promise<void> {
	const doing = { personId: person.id, now };
	const { state } = await takeState(trx, id);
	const subject = { id, learnerId: learner.id, courseId: course.id, state };
	const refusal =
		result === "no-show"
			? await notComing(doing)(trx, subject)
			: await endEnrolment(
					trx,
					subject,
					{
						to: "completed",
						outcome: result,
						endedOn,
						achievedOn: result === "achieved" ? achievedOn : null,
						reason: null,
					},
					doing,
				);
	if (!refusal) return;
	throw new Refusal({ refusal, name: learner.name, course: course.englishTitle });
}

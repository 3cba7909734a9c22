import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import { type Answered, answer, type Step } from "./answering.server.ts";
import {
	answering,
	type Doing,
	giving,
	offering,
	prioritising,
	waiting,
} from "./asking-steps.server.ts";
import { beginningBreak, comingBack } from "./break-steps.server.ts";
import type { Wanted } from "./changes.ts";
import {
	completing,
	notComing,
	reinstating,
	resulting,
	withdrawing,
} from "./ending-steps.server.ts";
import { openRequest } from "./requests.server.ts";
import { getMoveTo } from "./transfer.server.ts";
import { transferring } from "./transfer-steps.server.ts";

/** Whatever is done with an enrolment is done here: in one transaction, with its class held. */
export async function changeEnrolment(
	db: Db,
	person: Person,
	enrolmentId: string,
	wanted: Wanted,
	now: Date,
): Promise<Answered> {
	const step = stepOf({ personId: person.id, now }, wanted);
	if (wanted.change !== "transfer") return answer(db, person, { enrolmentId }, now, step);
	const request = await openRequest(db, person, enrolmentId, "en", now);
	const otherId = await getMoveTo(db, request, wanted.courseId, now);
	return answer(db, person, { enrolmentId, otherId }, now, step);
}

function stepOf(doing: Doing, wanted: Wanted): Step {
	switch (wanted.change) {
		case "offer":
			return offering(doing, wanted.end, wanted.creche);
		case "place":
			return giving(doing, wanted);
		case "answer":
			return answering(doing, wanted.answer, wanted.stays);
		case "waiting":
			return waiting(doing);
		case "priority":
			return prioritising(doing, wanted.reason);
		case "break":
			return beginningBreak(doing, wanted);
		case "return":
			return comingBack(doing, wanted.returnedOn);
		case "completion":
			return completing(doing, wanted);
		case "result":
			return resulting(doing, wanted);
		case "withdrawal":
			return withdrawing(doing, wanted);
		case "transfer":
			return transferring(doing, wanted.endedOn);
		case "reinstatement":
			return reinstating(doing);
		case "no-show":
			return notComing(doing);
	}
}

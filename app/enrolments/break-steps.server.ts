import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Step } from "./answering.server.ts";
import type { Doing } from "./asking-steps.server.ts";
import { endBreak, getFacts, insertBreak, listBreaks } from "./change-queries.server.ts";
import { noteEvent } from "./moves.server.ts";

type Break = { startsOn: LocalDate; expectedReturn: LocalDate };

/** She keeps her place, and no lesson expects her until she is back. */
export function beginningBreak(
	{ personId, now }: Doing,
	{ startsOn, expectedReturn }: Break,
): Step {
	return async (trx, { id, state }) => {
		if (state !== "active") return "answered";
		const { started_on: startedOn } = await getFacts(trx, id);
		if (startedOn !== null && startsOn < startedOn) return "breakBeforeStart";
		const breaks = await listBreaks(trx, id);
		const open = breaks.find(({ returned_on }) => returned_on === null);
		if (open) {
			const isSame = open.starts_on === startsOn && open.expected_return === expectedReturn;
			return isSame ? null : "answered";
		}
		if (breaks.some(({ returned_on }) => returned_on !== null && startsOn < returned_on)) {
			return "breakOverlaps";
		}
		await insertBreak(trx, {
			id: newId(),
			enrolment_id: id,
			starts_on: startsOn,
			expected_return: expectedReturn,
			returned_on: null,
		});
		await noteEvent(trx, { enrolmentId: id, state, personId, reason: "break" }, now);
		return null;
	};
}

export function comingBack({ personId, now }: Doing, returnedOn: LocalDate): Step {
	return async (trx, { id, state }) => {
		if (state !== "active") return "answered";
		const open = (await listBreaks(trx, id)).find(({ returned_on }) => returned_on === null);
		if (!open) return null;
		if (returnedOn < open.starts_on) return "returnBeforeBreak";
		await endBreak(trx, open.id, returnedOn);
		await noteEvent(trx, { enrolmentId: id, state, personId, reason: "back" }, now);
		return null;
	};
}

import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { OUTCOMES, type Outcome } from "./changes.ts";
import type { EnrolmentState } from "./states.ts";

/** Who never came is no completer: she is a no-show. */
export type EndedResult = Outcome | "no-show";

export type Ended = {
	/** By the id of the enrolment; who is not in it continues. */
	results: ReadonlyMap<string, EndedResult>;
	endedOn: LocalDate;
	/** For those who achieved; the last day when nothing was said. */
	achievedOn: LocalDate | null;
};

const FIELD = "result-";

export function fieldOf(enrolmentId: string): string {
	return FIELD + enrolmentId;
}

/** What can be said of somebody: who never came did not complete, and who came is no no-show. */
export function resultsFor(state: EnrolmentState): readonly EndedResult[] {
	return state === "enrolled" ? ["no-show"] : OUTCOMES;
}

export function parseClassEnding(form: FormData, today: LocalDate): Parsed<Ended> {
	const results = readResults(form);
	const [endedOn, achieved] = [textOf(form, "ended-on"), textOf(form, "achieved-on")];
	const errors: FieldErrors = {};
	if (results.size === 0) errors.results = "places:errors.nobody";
	if (!isLocalDate(endedOn)) errors["ended-on"] = "places:errors.date";
	else if (endedOn > today) errors["ended-on"] = "places:refused.endInFuture";
	if (achieved !== "" && !isLocalDate(achieved)) errors["achieved-on"] = "places:errors.date";
	else if (achieved > today) errors["achieved-on"] = "places:errors.achievedFuture";
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { results, endedOn, achievedOn: achieved || null } };
}

function readResults(form: FormData): Map<string, EndedResult> {
	const results = new Map<string, EndedResult>();
	for (const [name, value] of form) {
		if (!name.startsWith(FIELD)) continue;
		const result = [...OUTCOMES, "no-show" as const].find((one) => one === value);
		if (result) results.set(name.slice(FIELD.length), result);
	}
	return results;
}

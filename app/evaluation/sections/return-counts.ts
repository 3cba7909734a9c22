import type { TextKey } from "#app/http/forms.ts";
import { addDays } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseFacts, EnrolmentFacts } from "../course-facts.ts";
import { enrolmentAt } from "../enrolment-at.ts";
import type { Period } from "../report-model.ts";

export type Returned = {
	measure: string;
	inPeriod: TextKey;
	soFar: TextKey;
	/** The day it became true of her; null while it is not. */
	since: (enrolment: EnrolmentFacts) => LocalDate | null;
};

export const RETURNED: readonly Returned[] = [
	{
		measure: "starts",
		inPeriod: "sections:return.startsIn",
		soFar: "sections:return.startsSoFar",
		since: ({ startedOn, state }) =>
			state === "active" || state === "completed" || state === "withdrawn" ? startedOn : null,
	},
	{
		measure: "completers",
		inPeriod: "sections:return.completersIn",
		soFar: "sections:return.completersSoFar",
		since: ({ startedOn, state, endedOn }) =>
			state === "completed" && startedOn !== null ? endedOn : null,
	},
	{
		measure: "completers-achieved",
		inPeriod: "sections:return.achieversIn",
		soFar: "sections:return.achieversSoFar",
		since: ({ startedOn, state, outcome, endedOn, achievedOn }) =>
			state === "completed" && startedOn !== null && outcome === "achieved"
				? (achievedOn ?? endedOn)
				: null,
	},
];

export type ReturnedCounts = {
	before: number;
	inPeriod: number;
	soFar: number;
	knownBefore: number;
};

/** Of each measure so many before the period by what is known now, and by what was known then. */
export function countReturned(
	courses: readonly CourseFacts[],
	{ from }: Period,
): (returned: Returned) => ReturnedCounts {
	const dayBefore = addDays(from, -1);
	const enrolments = courses.flatMap((course) => course.enrolments);
	const then = enrolments.flatMap((one) => enrolmentAt(one, dayBefore) ?? []);
	return ({ since }) => {
		const days = enrolments.map(since).filter((day) => day !== null);
		const before = days.filter((day) => day < from).length;
		return {
			before,
			inPeriod: days.length - before,
			soFar: days.length,
			knownBefore: then.filter((one) => since(one) !== null).length,
		};
	};
}

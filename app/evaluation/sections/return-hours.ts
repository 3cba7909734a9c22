import { addCounts, noCounts } from "#app/registers/rates.ts";
import type { CourseFacts } from "../course-facts.ts";
import type { Drafting } from "../drafting.ts";
import { countPeople, hasStarted } from "../measure-courses.ts";
import { ATTENDED, draftAbout, draftPieces, draftSum } from "../minutes.ts";
import type { Namer } from "../quantity-ids.ts";
import type { DraftCell } from "../report-draft.ts";
import type { Period } from "../report-model.ts";

/** Hours attended in the period and from the beginning, and of how many people they are. */
export function hoursCells(
	drafting: Drafting,
	names: Namer,
	courses: readonly CourseFacts[],
	{ from }: Period,
): DraftCell[] {
	const started = courses.flatMap((course) => course.enrolments).filter(hasStarted);
	const there = started.filter(({ endedOn }) => endedOn === null || endedOn >= from);
	const pieces = draftPieces(drafting, courses, ATTENDED);
	const cell = (suffix: string, own: typeof pieces, some: typeof started): DraftCell => {
		const count = countPeople(some);
		const people = drafting.people(names(`learners${suffix}`), count);
		const of = draftSum(drafting, names(`${ATTENDED.measure}${suffix}`), own, count);
		return { kind: "hours", of, people };
	};
	const within = pieces.filter((piece) => piece.from >= from);
	const cells = [cell("-in", within, there), cell("", pieces, started)];
	const counts = courses.flatMap(({ stretches }) => stretches.map((one) => one.counts));
	draftAbout(drafting, names, counts.reduce(addCounts, noCounts()));
	return cells;
}

import type { LocalDate } from "#db/columns.ts";
import { type ShownWave, shownOf, wavesOf } from "./learner-waves.ts";
import type { AttendingRow, ProgressRow } from "./survey-queries.server.ts";
import { takesPart, WAVES, type Wave } from "./waves.ts";

/** Who stands where in one class: numbers, and the names of those who can be asked now. */
export type ClassWave = {
	wave: Wave;
	due: number;
	overdue: number;
	answered: number;
	closed: number;
	names: AskedLearner[];
};

/** `waits`: she is on the waiting list, which is not shown to who teaches. */
export type AskedLearner = { id: string; name: string; waits: boolean; wave: ShownWave };

/** By class; a learner of two classes of one pilot stands in the later one. */
export function tallyByClass(
	rows: readonly AttendingRow[],
	progress: readonly ProgressRow[],
	courseIds: ReadonlySet<string>,
	day: LocalDate,
): Map<string, ClassWave[]> {
	const answered = Map.groupBy(progress, keyOf);
	const byClass = new Map<string, ClassWave[]>();
	for (const [key, own] of Map.groupBy(rows, keyOf)) {
		const last = own.findLast((row) => takesPart(row) && courseIds.has(row.course_id));
		if (!last) continue;
		const tally = byClass.get(last.course_id) ?? WAVES.map(emptyWave);
		byClass.set(last.course_id, tally);
		for (const wave of wavesOf(own, answered.get(key) ?? [], day)) {
			const counted = tally.find((one) => one.wave === wave.wave)!;
			if (wave.state === "not-yet") continue;
			counted[wave.state] += 1;
			const canAnswer = wave.state === "due" || wave.state === "overdue";
			if (canAnswer) counted.names.push({ ...who(last), wave: shownOf(wave) });
		}
	}
	return byClass;
}

function who(row: AttendingRow): Omit<AskedLearner, "wave"> {
	const waits = row.state === "waiting" || row.state === "closed";
	return { id: row.learner_id, name: row.name, waits };
}

function keyOf({ learner_id, pilot_id }: { learner_id: string; pilot_id: string }): string {
	return `${learner_id} ${pilot_id}`;
}

function emptyWave(wave: Wave): ClassWave {
	return { wave, due: 0, overdue: 0, answered: 0, closed: 0, names: [] };
}

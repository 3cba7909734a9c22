import { makeMark } from "./marks.ts";
import type { Line, MarkRevision } from "./merge-marks.ts";
import type { MarkCode } from "./rates.ts";

/** One change as the history tells it. */
export type Past = {
	enrolment_id: string;
	version: number;
	old_code: MarkCode | null;
	old_late_minutes: number | null;
	old_left_early_minutes: number | null;
};

/** The way back; whatever was changed since then stays as it is and is counted. */
export function wayBack(lines: readonly Line[], past: readonly Past[]) {
	const lineOf = new Map(lines.map((line) => [line.enrolmentId, line]));
	const back: MarkRevision[] = [];
	let since = 0;
	for (const change of lastOfEach(past)) {
		const line = lineOf.get(change.enrolment_id);
		if (line?.lastVersion === change.version) back.push(backOf(line, change));
		else since++;
	}
	return { back, since };
}

function backOf(line: Line, change: Past): MarkRevision {
	const { old_code, old_late_minutes, old_left_early_minutes } = change;
	const to = old_code && makeMark(old_code, old_late_minutes ?? 0, old_left_early_minutes ?? 0);
	return { enrolmentId: line.enrolmentId, from: line.mark, to, version: change.version + 1 };
}

function lastOfEach(past: readonly Past[]): Past[] {
	return [...new Map(past.map((change) => [change.enrolment_id, change])).values()];
}

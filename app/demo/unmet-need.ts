import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Rows } from "./rows.ts";

type Need = readonly [level: string, area: string, time: string, childcare: string];

const [NEWHAM, HACKNEY, TOWER_HAMLETS] = ["E09000025", "E09000012", "E09000030"];
const [BARKING, WALTHAM_FOREST, BRENT] = ["E09000002", "E09000031", "E09000005"];
const MONTHS = 3;

/** Searches that found nothing, month by month from now backwards; some are few. */
const NEEDS: readonly [need: Need, ...searches: number[]][] = [
	[["pre-entry", BARKING!, "morning", "creche"], 14, 23, 31],
	[["pre-entry", NEWHAM!, "evening", "creche"], 9, 17, 12],
	[["entry-1", BRENT!, "", "creche"], 11, 8, 15],
	[["entry-1", BARKING!, "evening", ""], 6, 19, 22],
	[["entry-2", TOWER_HAMLETS!, "several", "welcome"], 4, 12, 10],
	[["entry-3", WALTHAM_FOREST!, "afternoon", "creche"], 3, 7, 2],
	[["level-1", HACKNEY!, "morning", ""], 5, 13, 9],
	[["level-2", NEWHAM!, "", ""], 8, 16, 21],
	[["several", BRENT!, "evening", "welcome"], 2, 4, 0],
	[["", BARKING!, "morning", ""], 7, 18, 26],
	[["level-2", "E08000032", "evening", ""], 1, 11, 3],
];

export function addUnmetNeed(rows: Rows, now: Date): void {
	for (const [[level, area_id, time, childcare], ...searches] of NEEDS) {
		for (const [index, month] of monthsTo(now).entries()) {
			const count = searches[index] ?? 0;
			const need = { month, level, area_id, time, childcare };
			if (count > 0) rows.add("unmet_need", { ...need, searches: count });
		}
	}
}

/** `2026-10`, `2026-09`, `2026-08` */
function monthsTo(now: Date): string[] {
	const months = [londonDate(now).slice(0, 7)];
	while (months.length < MONTHS) months.push(addDays(`${months.at(-1)}-01`, -1).slice(0, 7));
	return months;
}

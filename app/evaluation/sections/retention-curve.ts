import type { Drafting } from "../drafting.ts";
import type { Namer } from "../quantity-ids.ts";
import type { RowDraft, TableDraft } from "../report-draft.ts";
import type { Interval } from "../report-model.ts";
import { type CurveStep, kaplanMeier } from "../statistics.ts";
import type { Stay } from "./retention.ts";
import { column, words } from "./words.ts";

export const WEEKS = 4;
const STEP_DAYS = WEEKS * 7;
const MOST_STEPS = 26;
/** Between two points that everybody sees so many people have left at least: none can be counted. */
const FEWEST_BETWEEN = 10;

/** Share still there after each four weeks, by Kaplan and Meier; null while nobody stayed that long. */
export function curveTable(
	drafting: Drafting,
	names: Namer,
	stays: readonly Stay[],
): TableDraft | null {
	if (stays.length === 0) return null;
	const steps = kaplanMeier(
		stays.map(({ days }) => days),
		stays.map(({ left }) => left),
	);
	const longest = Math.max(0, ...stays.map(({ days }) => days));
	const count = Math.min(MOST_STEPS, Math.floor(longest / STEP_DAYS));
	if (count === 0) return null;
	const rows = curveRows(drafting, names, stays, steps, count);
	const title = words("sections:retention.curve");
	return {
		...{ id: "retention-curve", title, rowHeader: words("sections:retention.weeks") },
		columns: [
			column("known", "sections:retention.known", "count"),
			column("left", "sections:retention.left", "count"),
			column("still", "sections:retention.still", "share"),
		],
		rows,
		chart: { kind: "curve", title, columns: ["still"] },
		notes: [words("sections:retention.curveNote")],
	};
}

function curveRows(
	drafting: Drafting,
	names: Namer,
	stays: readonly Stay[],
	steps: readonly CurveStep[],
	count: number,
): RowDraft[] {
	const last = count * STEP_DAYS;
	const later = stays.filter(({ days, left }) => left && days >= last).length;
	drafting.rest(names("left-later"), later);
	drafting.sum(names("withdrawn"), [
		...Array.from({ length: count }, (_, step) => names("left-by", weekPart(step + 1))),
		names("left-later"),
	]);
	let sinceShown = 0;
	return Array.from({ length: count + 1 }, (_, step): RowDraft => {
		const { known, left } = stepCounts(drafting, names, stays, step);
		sinceShown += left.count;
		const since = drafting.rest(names("left-since-shown", weekPart(step)), sinceShown);
		const isTelling = sinceShown > 0 && sinceShown < FEWEST_BETWEEN;
		if (!isTelling) sinceShown = 0;
		return {
			id: `week-${step * WEEKS}`,
			label: words("sections:retention.week", { week: step * WEEKS }),
			cells: [
				{ kind: "count", of: known },
				{ kind: "count", of: left.of },
				{
					...{ kind: "estimate", ...stillThere(steps, step * STEP_DAYS) },
					groups: isTelling ? [known, since] : [known],
				},
			],
		};
	});
}

/** Who is known to have stayed until then, and who left in the weeks before. */
function stepCounts(drafting: Drafting, names: Namer, stays: readonly Stay[], step: number) {
	const day = step * STEP_DAYS;
	const known = step === 0 ? names("starts") : names("known-to", weekPart(step));
	const left = names("left-by", weekPart(step));
	const there = stays.filter(({ days }) => days >= day).length;
	const before = stays.filter(({ days }) => days < day && days >= day - STEP_DAYS);
	const leavers = before.filter((one) => one.left).length;
	drafting.people(known, there);
	drafting.people(left, leavers);
	if (step > 0) {
		const earlier = step === 1 ? names("starts") : names("known-to", weekPart(step - 1));
		const unknown = drafting.rest(names("unknown-by", weekPart(step)), before.length - leavers);
		drafting.sum(earlier, [known, left, unknown]);
	}
	return { known, left: { of: left, count: leavers } };
}

function weekPart(step: number): string {
	return `week:${step * WEEKS}`;
}

/** In whole percent: no single person can be read from it. */
function stillThere(
	steps: readonly CurveStep[],
	day: number,
): { value: number; interval: Interval | null } {
	const last = steps.findLast(({ time }) => time < day);
	if (!last) return { value: 1, interval: null };
	const { lower, upper } = last.interval;
	return {
		value: Math.round(last.survival * 100) / 100,
		interval: { lower: Math.floor(lower * 100) / 100, upper: Math.ceil(upper * 100) / 100 },
	};
}

import { monthBefore, monthOf } from "./unmet-need.ts";

/** Both are months like `2026-03`, and both are in. */
export type Period = { from: string; to: string };

const MONTHS_KEPT = 24;
const MONTHS_AT_FIRST = 12;

/** The last one that is over comes first: a month that goes on would tell by its steps. */
export function monthsToChoose(now: Date): string[] {
	const months = [monthBefore(monthOf(now))];
	while (months.length < MONTHS_KEPT) months.push(monthBefore(months.at(-1)!));
	return months;
}

/** Reads any address: what cannot be chosen is left out. */
export function readPeriod(params: URLSearchParams, now: Date): Period {
	const months = monthsToChoose(now);
	const chosen = (name: string, otherwise: number) => {
		const value = params.get(name);
		return months.find((month) => month === value) ?? months[otherwise]!;
	};
	const [from, to] = [chosen("from", MONTHS_AT_FIRST - 1), chosen("to", 0)];
	return from <= to ? { from, to } : { from: to, to: from };
}

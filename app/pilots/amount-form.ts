import type { Unit } from "#app/evaluation/report-model.ts";
import { fold } from "#app/i18n/fold.ts";

/** Twenty million pounds: a whole number of pence that both databases can hold. */
export const MOST_PENCE = 2_000_000_000;
const NUMBER = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** How many of what is kept are one of what is typed, and what of it must be whole. */
const UNITS: Partial<Record<Unit, { factor: number; digits: number; most: number }>> = {
	count: { factor: 1, digits: 0, most: 1_000_000 },
	hours: { factor: 1, digits: 1, most: 10_000_000 },
	share: { factor: 0.01, digits: 1, most: 100 },
	pence: { factor: 100, digits: 2, most: MOST_PENCE / 100 },
	score: { factor: 1, digits: 2, most: 1000 },
};

/** Null when nothing was typed; otherwise the number, or that it is none. */
export function readAmount(typed: string, unit: Unit): number | null | "wrong" {
	const text = fold(typed).replace(/[£%\s]/g, "");
	if (text === "") return null;
	const { factor, digits, most } = rulesOf(unit);
	if (!NUMBER.test(text)) return "wrong";
	const plain = Number(text.replaceAll(",", ""));
	const fits = plain <= most && Number(plain.toFixed(digits)) === plain;
	// 0.7 × 100 and 70 × 0.01 are not what they look like.
	return fits ? Number((plain * factor).toFixed(4)) : "wrong";
}

/** As somebody types it: 0.705 is 70.5, 123450 pence are 1234.50. */
export function amountText(value: number | null, unit: Unit): string {
	if (value === null) return "";
	const { factor, digits } = rulesOf(unit);
	const plain = Number((value / factor).toFixed(digits));
	return unit === "pence" && !Number.isInteger(plain) ? plain.toFixed(2) : String(plain);
}

function rulesOf(unit: Unit) {
	const rules = UNITS[unit];
	if (!rules) throw new Error(`Nobody types a ${unit}.`);
	return rules;
}

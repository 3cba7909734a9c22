import { cellOf, freeText, type RowCheck, wrong } from "./cells.ts";
import { longestOf } from "./ncs-columns.ts";

const COST = /^£?(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{1,2}))?$/;

/** Pence; null when only words say what it costs, or nobody does. */
export function checkCost(check: RowCheck): { pence: number | null; note: string | null } {
	const note = freeText(check, "COST_DESCRIPTION", longestOf("COST_DESCRIPTION"));
	const text = cellOf(check, "COST");
	if (text === "" && note === "") wrong(check, "COST", "cost-needed");
	const pence = text === "" ? null : parsePence(text);
	if (text !== "" && pence === null) wrong(check, "COST", "cost");
	return { pence, note: note || null };
}

export function parsePence(text: string): number | null {
	const [, pounds, pence = ""] = COST.exec(text) ?? [];
	if (!pounds) return null;
	const whole = Number(pounds.replaceAll(",", ""));
	return whole > 999_999 ? null : whole * 100 + Number(pence.padEnd(2, "0"));
}

import type { MarkCode, MarkFact } from "./rates.ts";

export const markCodes = [
	"present",
	"late",
	"left-early",
	"absent",
	"authorised",
] as const satisfies readonly MarkCode[];

/** The minutes that are one tap; any other number can be typed. */
export const quickLateMinutes = [5, 10, 15, 20] as const;

export function isMarkCode(value: unknown): value is MarkCode {
	return markCodes.some((code) => code === value);
}

export function sameMark(one: MarkFact | null, other: MarkFact | null): boolean {
	if (one === null || other === null) return one === other;
	return (
		one.code === other.code &&
		one.lateMinutes === other.lateMinutes &&
		one.leftEarlyMinutes === other.leftEarlyMinutes
	);
}

/** Minutes stay only where they mean something; 0 is a time nobody noted. */
export function makeMark(code: MarkCode, lateMinutes = 0, leftEarlyMinutes = 0): MarkFact {
	if (code === "late") return { code, lateMinutes, leftEarlyMinutes };
	if (code === "left-early") return { code, lateMinutes: 0, leftEarlyMinutes };
	// Minutes typed beside "Here" say that she went before the end.
	if (code === "present" && leftEarlyMinutes > 0) {
		return { code: "left-early", lateMinutes: 0, leftEarlyMinutes };
	}
	return { code, lateMinutes: 0, leftEarlyMinutes: 0 };
}

import type { TFunction } from "i18next";
import type { MarkFact } from "./rates.ts";

/** A mark in words: "Late by 15 minutes". */
export function markWords(t: TFunction<"registers">, mark: MarkFact | null): string {
	if (!mark) return t("mark.none");
	const { code, lateMinutes, leftEarlyMinutes } = mark;
	if (lateMinutes > 0 && leftEarlyMinutes > 0) {
		return t("mark.lateAndLeft", { late: lateMinutes, left: leftEarlyMinutes });
	}
	if (lateMinutes > 0) return t("mark.lateMinutes", { count: lateMinutes });
	if (leftEarlyMinutes > 0) return t("mark.leftMinutes", { count: leftEarlyMinutes });
	return t(`mark.${code}`);
}

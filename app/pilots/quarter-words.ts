import { formatDay } from "#app/i18n/format.ts";
import type { Page } from "#app/i18n/page.tsx";
import { firstDayOf, type QuarterEnd } from "./quarters.ts";

/** "1 Jan 2026 to 31 Mar 2026". */
export function quarterWords(quarter: QuarterEnd, { t, language }: Pick<Page, "t" | "language">) {
	const [from, to] = [firstDayOf(quarter), quarter].map((day) => formatDay(day, language, "short"));
	return t("pilots:quarter", { from, to });
}

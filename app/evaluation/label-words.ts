import { formatDay, formatMonth, languageName } from "#app/i18n/format.ts";
import type { Page } from "#app/i18n/page.tsx";
import type { Label, Subject } from "./report-model.ts";

export type Where = Pick<Page, "t" | "language">;

/** In the language of the page; a proper name stays as it is. */
export function labelWords(label: Label, { t, language }: Where): string {
	if ("name" in label) return label.name;
	const values = Object.entries(label.values ?? {}).map(([name, value]) => [
		name,
		typeof value === "string" ? localWords(value, language) : value,
	]);
	const { count } = label.values ?? {};
	return t(label.key, {
		// All values at once would have the compiler look at every text of the program, for half a minute.
		replace: Object.fromEntries(values),
		...(typeof count === "number" && { count }),
	});
}

/** The name of the pilot, or of the strand whose pilots are taken together. */
export function subjectWords(
	{ slug, name }: Pick<Subject, "slug" | "name">,
	{ t }: Pick<Where, "t">,
): string {
	if (slug === "all") return t("report:head.all");
	const strand = STRANDS.find((one) => slug === `all-${one}`);
	return strand ? t("report:head.strand", { strand: t(`evaluation:strand.${strand}`) }) : name;
}

const STRANDS = ["greater-support", "workplace", "coming-together", "community-based"] as const;

/** A stored report has days and languages as codes, whatever the language it is read in. */
function localWords(value: string, language: string): string {
	if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language, "short");
	if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, language);
	const [, tag] = /^language:(.+)$/.exec(value) ?? [];
	return tag ? languageName(tag, language) : value;
}

import { DAYS_BELIEVED, REPORTS_BELIEVED } from "#app/finder/doubt.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { oneLine } from "#app/messages/sending.ts";
import { type AskReason, DAYS_OF_LINK } from "./freshness.ts";

export type AskedClass = { title: string; reason: AskReason; url: string };

/**
 * Plain text in English, as the classes' own people read it. Titles and names stand on lines of
 * their own or in one piece, so that nothing typed into them can add a line.
 */
export function confirmLetter(t: Translate, provider: string, classes: readonly AskedClass[]) {
	const count = classes.length;
	const paragraphs = [
		t("messages:letter.hello"),
		t("messages:letter.why", { site: t("frame.name") }),
		t("messages:letter.ask"),
		...classes.map((course, index) => paragraphOf(t, course, index + 1)),
		t("messages:letter.silence", { count: DAYS_BELIEVED }),
		t("messages:letter.link", { count: DAYS_OF_LINK }),
		t("messages:letter.contact", { provider: oneLine(provider) }),
	];
	return {
		subject: t("messages:letter.subject", { count }),
		body: `${paragraphs.join("\n\n")}\n`,
	};
}

function paragraphOf(t: Translate, { title, reason, url }: AskedClass, number: number): string {
	const lines = [`${number}. ${oneLine(title)}`];
	if (reason === "reports") lines.push(t("messages:letter.reports", { count: REPORTS_BELIEVED }));
	if (reason === "old") lines.push(t("messages:letter.old", { count: DAYS_BELIEVED }));
	return [...lines, url].join("\n");
}

import type { Translate } from "#app/i18n/namespaces.ts";

/** One page, and the words of the language its owner reads. */
export type LetterLink = { t: Translate; address: string };

/**
 * Plain text for whoever reads it: no name, no class, no provider. A family with one inbox gets one
 * letter, each page under the words of its own reader's language.
 */
export function linkLetter(t: Translate, links: readonly LetterLink[]) {
	const paragraphs = [
		t("links:letter.hello"),
		t("links:letter.asked"),
		...links.map((link) => `${link.t("contact:letter.page")}\n${link.address}`),
		t("contact:letter.pageAlone"),
		t("links:letter.notYou"),
		t("contact:letter.noAnswer"),
	];
	return { subject: t("links:letter.subject"), body: `${paragraphs.join("\n\n")}\n` };
}

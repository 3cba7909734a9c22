import { join } from "node:path";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { directionOf, type LanguageTag } from "#app/i18n/languages.ts";
import { type Page, PageProvider } from "#app/i18n/page.tsx";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";

export const NOW = new Date("2026-10-14T09:40:00Z");

const texts = loadTexts(join(process.cwd(), "locales"));

/** A component as the finder's pages send it, with the real texts of the language. */
export function inPage(element: ReactElement, language: LanguageTag = "en", now = NOW): string {
	const i18n = texts(language);
	const page: Page = {
		language,
		direction: directionOf(language),
		url: new URL(`https://esol.test/${language}/classes`),
		status: 200,
		nonce: "",
		requestId: "",
		signedIn: false,
		now,
		t: quickTexts(i18n),
		english: quickTexts(texts("en")),
		keep: (_key, content) => renderToStaticMarkup(<Around>{content()}</Around>),
	};
	function Around({ children }: { children: React.ReactNode }) {
		return (
			<I18nextProvider i18n={i18n}>
				<PageProvider page={page}>{children}</PageProvider>
			</I18nextProvider>
		);
	}
	return renderToStaticMarkup(<Around>{element}</Around>);
}

/** The words that a reader sees and hears, one space between. */
export function wordsIn(html: string): string {
	return html
		.replace(/<[^>]+>/g, " ")
		.replaceAll("&amp;", "&")
		.replace(/\s+/g, " ");
}

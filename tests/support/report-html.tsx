import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { Report } from "#app/evaluation/report-model.ts";
import { ReportPage } from "#app/evaluation/report-page/report-page.tsx";
import { directionOf, type LanguageTag } from "#app/i18n/languages.ts";
import { type Page, PageProvider } from "#app/i18n/page.tsx";
import { loadTexts } from "#app/i18n/texts.server.ts";

const texts = loadTexts("locales");

export function pageIn(language: LanguageTag): Page {
	return {
		language,
		direction: directionOf(language),
		url: new URL(`https://esol.test/${language}/pilots/family-e17/report`),
		status: 200,
		nonce: "",
		requestId: "",
		signedIn: false,
		now: new Date("2026-07-01T09:00:00Z"),
		t: texts(language).t,
		english: texts("en").t,
		keep: (_key, content) => renderToStaticMarkup(content()),
	};
}

/** The report as a page would send it, in the texts of its language. */
export function reportHtml(report: Report, language: LanguageTag): string {
	return renderToStaticMarkup(
		<I18nextProvider i18n={texts(language)}>
			<PageProvider page={pageIn(language)}>
				<ReportPage report={report} files="/pilots/family-e17/releases/r1" />
			</PageProvider>
		</I18nextProvider>,
	);
}

import { createInstance } from "i18next";
import { createElement, Fragment, type ReactElement } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { directionOf, type LanguageTag } from "#app/i18n/languages.ts";
import { type Page, PageProvider } from "#app/i18n/page.tsx";
import assessments from "../../locales/en/assessments.json" with { type: "json" };
import common from "../../locales/en/common.json" with { type: "json" };

type Where = { language?: LanguageTag; path?: string; signedIn?: boolean };

/** A component as a page would send it, with the English texts whatever the language. */
export async function render(element: ReactElement, where: Where = {}): Promise<string> {
	const { language = "en", path = "/classes", signedIn = false } = where;
	const i18n = createInstance();
	await i18n.use(initReactI18next).init({
		lng: "en",
		ns: ["common", "assessments"],
		defaultNS: "common",
		resources: { en: { common, assessments } },
		interpolation: { escapeValue: false },
	});
	const page: Page = {
		language,
		direction: directionOf(language),
		url: new URL(`https://esol.test/${language}${path}`),
		status: 200,
		nonce: "",
		requestId: "",
		signedIn,
		now: new Date("2026-09-07T09:00:00Z"),
		t: i18n.t,
		english: i18n.t,
		keep: (_key, content) => renderToStaticMarkup(createElement(Fragment, null, content())),
	};
	const html = renderToString(
		<I18nextProvider i18n={i18n}>
			<PageProvider page={page}>{element}</PageProvider>
		</I18nextProvider>,
	);
	return html.replaceAll("<!-- -->", "");
}

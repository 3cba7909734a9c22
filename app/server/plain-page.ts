import type { i18n } from "i18next";
import { directionOf, isLanguage } from "#app/i18n/languages.ts";

type Refusal = 400 | 403 | 404 | 405 | 413 | 500;

/** For what is refused before a page is made: no style, no script, the reader's language. */
export function plainPage({ t, language }: i18n, status: Refusal, reference: string): Response {
	const dir = isLanguage(language) ? directionOf(language) : "ltr";
	const html = `<!doctype html>
<html lang="${language}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t(`error.${status}.title`))}</title>
<main>
<h1>${escapeHtml(t(`error.${status}.title`))}</h1>
<p>${escapeHtml(t(`error.${status}.help`))}</p>
<p>${escapeHtml(t("error.reference"))} <bdi>${reference}</bdi></p>
<p><a href="/${language}">${escapeHtml(t("error.home"))}</a></p>
</main>
</html>
`;
	return new Response(html, {
		status,
		headers: { "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
	});
}

function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { i18n } from "i18next";
import { directionOf, isLanguage } from "#app/i18n/languages.ts";

export type Refusal = 400 | 403 | 404 | 405 | 413 | 429 | 500 | 503;

/** A form as it came, to be sent again by a button. */
export type Again = { action: string; fields: [name: string, value: string][] };

/** Makes the page for what is refused before Remix is asked: no script, the reader's language. */
export type PlainPage = (
	texts: i18n,
	status: Refusal,
	reference: string,
	again?: Again | null,
) => Response;

/** @param assets where the build put the style sheets; without one the page is plain */
export function makePlainPage(assets: string): PlainPage {
	const sheet =
		existsSync(assets) && readdirSync(assets).find((name) => /^index-.*\.css$/.test(name));
	const link = sheet ? `<link rel="stylesheet" href="${join("/assets", sheet)}">` : "";
	return (texts, status, reference, again) => {
		const { language } = texts;
		return new Response(htmlOf(texts, status, reference, link, again), {
			status,
			headers: { "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
		});
	};
}

function htmlOf(
	{ t, language }: i18n,
	status: Refusal,
	reference: string,
	link: string,
	again?: Again | null,
): string {
	const dir = isLanguage(language) ? directionOf(language) : "ltr";
	return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(t(`error.${status}.title`))}</title>
${link}
</head>
<body>
<div class="page"><main class="stack">
<h1>${escapeHtml(t(`error.${status}.title`))}</h1>
<p>${escapeHtml(t(`error.${status}.help`))}</p>
${again ? formOf(again, t) : ""}<p><a class="button${again ? " button-secondary" : ""}" href="/${language}">${escapeHtml(t("error.home"))}</a></p>
<p class="small soft">${escapeHtml(t("error.reference"))} <bdi>${reference}</bdi></p>
</main></div>
</body>
</html>
`;
}

function formOf({ action, fields }: Again, t: i18n["t"]): string {
	const hidden = fields.map(
		([name, value]) =>
			`<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
	);
	return `<form method="post" action="${escapeHtml(action)}" class="stack">
${hidden.join("\n")}
<p>${escapeHtml(t("error.again.help"))}</p>
<p><button class="button">${escapeHtml(t("error.again.button"))}</button></p>
</form>
`;
}

function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

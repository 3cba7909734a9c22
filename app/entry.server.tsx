import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { directionOf } from "#app/i18n/languages.ts";
import { type Page, PageProvider } from "#app/i18n/page.tsx";
import { quickTexts } from "#app/i18n/quick-texts.ts";

/** Rendered in one go: our pages are small, and a string is three times as fast as a stream. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	context: AppLoadContext,
): Response {
	const html = renderToString(
		<I18nextProvider i18n={context.texts}>
			<PageProvider page={pageOf(request, status, context)}>
				<RemixServer context={remixContext} url={request.url} />
			</PageProvider>
		</I18nextProvider>,
	);
	headers.set("Content-Type", "text/html; charset=utf-8");
	headers.set("Content-Language", context.language);
	return new Response(`<!doctype html>${html}`, { status, headers });
}

function pageOf(request: Request, status: number, context: AppLoadContext): Page {
	const { pathname, search } = new URL(request.url);
	return {
		language: context.language,
		direction: directionOf(context.language),
		url: new URL(pathname + search, context.publicUrl),
		status,
		nonce: context.nonce,
		signedIn: context.person !== null,
		now: context.now,
		t: quickTexts(context.texts),
		english: quickTexts(context.english),
	};
}

export function handleError(error: unknown, { context }: { context: AppLoadContext }): void {
	if (!(error instanceof Response)) context.logError(error);
}

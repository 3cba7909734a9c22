import { redirect } from "@remix-run/node";
import type { RequestContext } from "#app/http/context.ts";

const FRESH_MS = 10 * 60_000;

/** What cannot be undone, or takes much away, asks for a proof that is so young at most. */
export function isFresh({ provenAt, now }: Pick<RequestContext, "provenAt" | "now">): boolean {
	return provenAt !== null && now.getTime() - Date.parse(provenAt) <= FRESH_MS;
}

/**
 * For exports, roles and erasure. Asked when the page with the button opens and again when it is
 * pressed: then she proves herself first and comes back to the page.
 *
 * @param page where she goes on, a path of this site with its language
 */
export function requireFresh(context: RequestContext, page: string): void {
	if (isFresh(context)) return;
	throw redirect(`/${context.language}/account/proof?${new URLSearchParams({ next: page })}`, 303);
}

/** The page that offers the file of this address. */
export function pageOfFile(request: Request): string {
	const { pathname, search } = new URL(request.url);
	return pathname.replace(/\.(csv|json|ods|xlsx)$/, "") + search;
}

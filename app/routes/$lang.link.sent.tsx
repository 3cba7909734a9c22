import type { LoaderFunctionArgs } from "@remix-run/node";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import { LinkSentPage } from "#app/links/lost-link-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("links:sent.title") };

/** The same for everybody. */
export function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return null;
}

export default function LinkSent() {
	return <LinkSentPage />;
}

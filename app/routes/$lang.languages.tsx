import type { LoaderFunctionArgs } from "@remix-run/node";
import { keepUntil } from "#app/http/keep.ts";
import { LanguagesPage } from "#app/i18n/languages-page.tsx";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("languages.title") };

export function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return null;
}

export default function Languages() {
	return <LanguagesPage />;
}

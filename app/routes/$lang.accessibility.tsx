import type { LoaderFunctionArgs } from "@remix-run/node";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import { AccessibilityPage } from "#app/people/accessibility-page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t) => t("people:accessibility.title"),
	description: (t) => t("people:accessibility.short"),
};

export function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return null;
}

export default function Accessibility() {
	return (
		<PageFrame>
			<AccessibilityPage />
		</PageFrame>
	);
}

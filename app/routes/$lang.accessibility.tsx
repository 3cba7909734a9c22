import { AccessibilityPage } from "#app/people/accessibility-page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t) => t("people:accessibility.title"),
	description: (t) => t("people:accessibility.short"),
};

export default function Accessibility() {
	return (
		<PageFrame>
			<AccessibilityPage />
		</PageFrame>
	);
}

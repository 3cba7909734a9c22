import { PrivacyPage } from "#app/people/privacy-page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t) => t("people:privacy.title"),
	description: (t) => t("people:privacy.short"),
};

export default function Privacy() {
	return (
		<PageFrame>
			<PrivacyPage />
		</PageFrame>
	);
}

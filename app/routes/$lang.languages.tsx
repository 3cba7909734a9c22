import { LanguagesPage } from "#app/i18n/languages-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("languages.title") };

export default function Languages() {
	return <LanguagesPage />;
}

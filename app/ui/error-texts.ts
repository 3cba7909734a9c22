import type { FieldErrors } from "#app/http/forms.ts";
import { usePage } from "#app/i18n/page.tsx";

/** The words of each error, for the summary and for its field. */
export function useErrorTexts(errors: FieldErrors): Record<string, string> {
	const { t } = usePage();
	return Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, t(key)]));
}

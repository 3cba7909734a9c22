import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";

const NAMESPACES = [
	"common",
	"assessments",
	"enrolments",
	"evaluation",
	"finder",
	"keeping",
	"manage",
	"people",
	"registers",
] as const;

/** The words of each error, for the summary and for its field. */
export function useErrorTexts(errors: FieldErrors): Record<string, string> {
	const { t } = useTranslation(NAMESPACES);
	return Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, t(key)]));
}

import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";

/** Hours with one digit after the point at most, and never more than there were. */
export function useHours(): (minutes: number) => string {
	const { language } = usePage();
	return (minutes) => formatNumber(Math.floor(minutes / 6) / 10, language);
}

import { useTranslation } from "react-i18next";
import { REFUSALS } from "./erasure.ts";

/** A reason of an older list is shown as it was kept. */
export function useRefusalWords(): (reason: string) => string {
	const { t } = useTranslation("links");
	return (reason) => {
		const known = REFUSALS.find((one) => one === reason);
		return known ? t(`refusal.${known}`) : reason;
	};
}

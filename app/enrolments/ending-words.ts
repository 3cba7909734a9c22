import { useTranslation } from "react-i18next";
import { type Outcome, WITHDRAWAL_REASONS } from "./changes.ts";

export function useOutcomeWords(): (outcome: Outcome) => string {
	const { t } = useTranslation("places");
	return (outcome) => t(`outcome.${outcome}`);
}

/** A reason of an older list is shown as it was kept. */
export function useReasonWords(): (reason: string) => string {
	const { t } = useTranslation("places");
	return (reason) => {
		const known = WITHDRAWAL_REASONS.find((one) => one === reason);
		return known ? t(`reason.${known}`) : reason;
	};
}

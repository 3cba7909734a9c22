import { useTranslation } from "react-i18next";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { londonDate, londonTime } from "#app/i18n/london-time.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useInstant } from "./lesson-words.tsx";
import type { OpenRegister } from "./register.server.ts";
import { opensAt } from "./register-state.ts";

type Props = { register: OpenRegister };

/** What is special about this register; nothing while it is simply being taken. */
export function RegisterNews({ register }: Props) {
	const { t } = useTranslation("registers");
	switch (register.state) {
		case "scheduled":
			return <NotOpenYet register={register} />;
		case "cancelled":
			return <Cancelled register={register} />;
		case "voided":
			return (
				<Notice tone="warn" heading={t("closed.voided")}>
					<p>{t("closed.reopenedReason", { reason: register.voidedReason ?? "" })}</p>
					<p>{t("closed.voidedHelp")}</p>
				</Notice>
			);
		case "submitted":
			return (
				<p className="soft">
					<HandedIn register={register} />
				</p>
			);
		case "locked":
			return (
				<Notice tone="info" heading={t("closed.locked")}>
					<p>
						<HandedIn register={register} />
					</p>
					<p>{t("closed.lockedHelp")}</p>
				</Notice>
			);
		case "reopened":
			return (
				<Notice tone="info" heading={t("closed.reopened")}>
					<p>{t("closed.reopenedReason", { reason: register.reopenReason ?? "" })}</p>
				</Notice>
			);
		default:
			return null;
	}
}

function NotOpenYet({ register }: Props) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const opens = new Date(opensAt(register.startsAt));
	const time = formatTime(londonTime(opens));
	const day = formatDay(londonDate(opens), language, "weekday");
	return (
		<Notice tone="info" heading={t("closed.scheduled")}>
			<p>{t("closed.scheduledAt", { time, day })}</p>
		</Notice>
	);
}

function Cancelled({ register: { cancelledReason } }: Props) {
	const { t } = useTranslation("registers");
	const reason = cancelledReason ? t(`cancellation.reasons.${cancelledReason}`) : "";
	return (
		<Notice tone="warn" heading={t("closed.cancelled")}>
			<p>{t("closed.cancelledReason", { reason })}</p>
		</Notice>
	);
}

function HandedIn({ register: { submittedAt, submittedBy } }: Props) {
	const { t } = useTranslation("registers");
	const when = useInstant();
	if (!submittedAt) return null;
	return <>{t("closed.submitted", { name: submittedBy ?? "", time: when(submittedAt) })}</>;
}

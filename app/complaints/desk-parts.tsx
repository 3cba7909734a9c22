import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ListedComplaint } from "./desk.server.ts";

type FrameProps = {
	/** An administrator may not open the rest of the desk. */
	isDesk: boolean;
	back?: { href: string; label: string };
	children: ReactNode;
};

export function ComplaintFrame({ isDesk, back, children }: FrameProps) {
	if (isDesk) return <DeskFrame back={back}>{children}</DeskFrame>;
	return (
		<PageFrame wide back={back}>
			{children}
		</PageFrame>
	);
}

type Standing = Pick<
	ListedComplaint,
	"sentOn" | "seenOn" | "answeredOn" | "acknowledgeBy" | "answerBy" | "isLate" | "left" | "outcome"
>;

/** The next step, until when, and how many working days that is. */
export function HowItStands({ complaint }: { complaint: Standing }) {
	const { t } = useTranslation("privacy");
	const { language } = usePage();
	const { sentOn, seenOn, answeredOn, acknowledgeBy, answerBy, isLate, left, outcome } = complaint;
	const by = formatDay(seenOn === null ? acknowledgeBy : answerBy, language, "short");
	return (
		<>
			<p>{t("desk.sent", { day: formatDay(sentOn, language, "short") })}</p>
			{answeredOn !== null && outcome !== null ? (
				<p>
					<Status tone="quiet">{t(`outcome.${outcome}`)}</Status>
				</p>
			) : (
				<>
					<p>{t(seenOn === null ? "desk.acknowledgeBy" : "desk.answerBy", { day: by })}</p>
					<p>
						<Status tone={isLate ? "warn" : "wait"} picto="clock">
							{isLate ? t("desk.late") : t("desk.left", { count: left })}
						</Status>
					</p>
				</>
			)}
		</>
	);
}

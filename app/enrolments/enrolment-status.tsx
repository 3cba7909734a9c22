import { useTranslation } from "react-i18next";
import { Status } from "#app/ui/status.tsx";
import { type EnrolmentState, takesPlace } from "./states.ts";

export function EnrolmentStatus({ state }: { state: EnrolmentState }) {
	const { t } = useTranslation("manage");
	return <Status tone={toneOf(state)}>{t(`enrolment.${state}`)}</Status>;
}

/** A break ends with a day she is expected; past it, somebody rings her. */
export function AwayStatus({ away }: { away: "away" | "late" }) {
	const { t } = useTranslation("places");
	return (
		<Status tone={away === "late" ? "warn" : "wait"} picto="away">
			{t(away === "late" ? "page.overdue" : "page.away")}
		</Status>
	);
}

function toneOf(state: EnrolmentState) {
	if (state === "enquiry" || state === "assessed") return "ask";
	if (state === "waiting" || state === "offered") return "wait";
	return takesPlace(state) ? "good" : "quiet";
}

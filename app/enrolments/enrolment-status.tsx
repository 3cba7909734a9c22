import { useTranslation } from "react-i18next";
import { Status } from "#app/ui/status.tsx";
import { type EnrolmentState, takesPlace } from "./states.ts";

export function EnrolmentStatus({ state }: { state: EnrolmentState }) {
	const { t } = useTranslation("manage");
	return <Status tone={toneOf(state)}>{t(`enrolment.${state}`)}</Status>;
}

function toneOf(state: EnrolmentState) {
	if (state === "enquiry" || state === "assessed") return "ask";
	if (state === "waiting" || state === "offered") return "wait";
	return takesPlace(state) ? "good" : "quiet";
}

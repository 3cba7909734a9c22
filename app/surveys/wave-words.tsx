import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ShownWave } from "./learner-waves.ts";

export const TONES = {
	"not-yet": "quiet",
	due: "wait",
	overdue: "warn",
	answered: "good",
	closed: "quiet",
} as const;

/** Where a wave stands, with its day. */
export function WaveStatus({ wave }: { wave: ShownWave }) {
	const { t } = usePage();
	return (
		<span className="cell-lines">
			<Status tone={TONES[wave.state]}>{useStateWords(wave)}</Status>
			{wave.hasBegun && wave.state !== "answered" && (
				<span className="small soft">{t("surveys:state.begun")}</span>
			)}
		</span>
	);
}

function useStateWords({ state, opens, closes, answeredOn }: ShownWave): string {
	const { t, language } = usePage();
	const day = (date: string | null) => (date === null ? "" : formatDay(date, language, "short"));
	if (state === "not-yet") return t("surveys:state.not-yet", { day: day(opens) });
	if (state === "answered") return t("surveys:state.answered", { day: day(answeredOn) });
	if (state === "due" && closes === null) return t("surveys:state.due");
	const key = state === "due" ? "dueUntil" : state;
	return t(`surveys:state.${key}`, { day: day(closes) });
}

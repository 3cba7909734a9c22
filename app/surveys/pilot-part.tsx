import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { SurveyCounts } from "./responses.server.ts";

const COUNTED = ["asked", "answered", "open"] as const;

/** For an evaluator: how complete the answers are, before anybody looks at them. */
export function PilotSurveys({ counts: { waves, pairs } }: { counts: SurveyCounts }) {
	const { t, language } = usePage();
	return (
		<section className="stack part">
			<h2>{t("surveys:pilot.title")}</h2>
			<DataTable
				caption={t("surveys:pilot.title")}
				captionHidden
				rowHeader="wave"
				columns={[
					{ key: "wave", label: t("surveys:class.wave") },
					...COUNTED.map((key) => ({ key, label: t(`surveys:pilot.${key}`), numeric: true })),
				]}
				rows={waves.map((count) => ({
					wave: t(`surveys:wave.${count.wave}`),
					...Object.fromEntries(COUNTED.map((key) => [key, formatNumber(count[key], language)])),
				}))}
			/>
			<p>{t("surveys:pilot.pairs", { count: pairs })}</p>
		</section>
	);
}

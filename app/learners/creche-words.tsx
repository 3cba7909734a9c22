import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { Creche } from "./creche.ts";

/** "3 children of 6 places". */
export function CrecheTaken({ creche: { places, taken, free } }: { creche: Creche }) {
	const { t } = useTranslation("learners");
	const { language } = usePage();
	if (places === null) return t("creche.takenNoLimit", { count: taken });
	return (
		<>
			{t("creche.taken", { count: taken, places: formatNumber(places, language) })}
			{free === 0 && <div className="small soft">{t("creche.full")}</div>}
		</>
	);
}

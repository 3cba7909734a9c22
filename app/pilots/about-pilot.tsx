import { useTranslation } from "react-i18next";
import { isolate } from "#app/i18n/bidi.ts";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { PilotFacts } from "./pilot.ts";

type AboutPilotProps = {
	pilot: PilotFacts;
	layout: "tiles" | "brief";
	/** How many, where they are not shown one by one. */
	classes?: number;
};

/** The strand, fund, dates and areas of a pilot. */
export function AboutPilot({ pilot, layout, classes }: AboutPilotProps) {
	const { t } = useTranslation("evaluation");
	const { language, direction } = usePage();
	const { strand, fund, startsOn, endsOn, areas } = pilot;
	const [from, to] = [startsOn, endsOn].map((day) => formatDay(day, language, "short"));
	const names = areas.map((area) => isolate(area, direction));
	return (
		<Facts
			layout={layout}
			items={[
				{ picto: "people", term: t("pilots.strand"), value: t(`strand.${strand}`) },
				{ picto: "cost", term: t("pilots.fund"), value: t(`fund.${fund}`) },
				{ picto: "calendar", term: t("pilots.dates"), value: t("pilots.period", { from, to }) },
				{
					picto: "place",
					term: t("pilots.areas"),
					value: names.length > 0 ? formatList(names, language) : t("pilots.noAreas"),
				},
				...(classes === undefined
					? []
					: [
							{
								picto: "book" as const,
								term: t("pilots.classes"),
								value: t("pilots.classCount", { count: classes }),
							},
						]),
			]}
		/>
	);
}

import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { FactsTyped } from "./desk-form.ts";
import { type Difference, factsDiffering } from "./facts-differ.ts";

/** Two wrote at once: what the other left, beside all that she typed. */
export function FactsChanged({ typed, now }: { typed: FactsTyped; now: FactsTyped }) {
	const { t } = useTranslation("timetable");
	const differences = factsDiffering(typed, now);
	return (
		<Notice tone="warn" heading={t("changed.title")}>
			<p role="alert">{t("changed.help")}</p>
			{differences.length > 0 && <p>{t("changed.differs")}</p>}
			<ul className="bullets">
				{differences.map((one) => (
					<li key={one.field}>
						<a href={`#${one.field}`}>
							<Words difference={one} />
						</a>
					</li>
				))}
			</ul>
			<p>{t("changed.then")}</p>
		</Notice>
	);
}

function Words({ difference: { name, now } }: { difference: Difference }) {
	const { t } = usePage();
	if (now === null) return t(name);
	const value = now === "" ? t("timetable:changed.empty") : now;
	return <bdi>{t("timetable:changed.now", { fact: t(name), value })}</bdi>;
}

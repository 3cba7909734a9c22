import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import type { ClassReport } from "./class-report.ts";
import { useHours } from "./hours.ts";
import { RateFigure } from "./rate-figure.tsx";

/** Volunteers and other Londoners: on the register, and in no rate above. */
export function HelpersPart({ report: { helpers, mixing } }: { report: ClassReport }) {
	const { t } = useTranslation("attendance");
	const hours = useHours();
	if (helpers.length === 0) return null;
	return (
		<section className="stack part">
			<h2>{t("helpers.title")}</h2>
			<p>{t("helpers.outside")}</p>
			<ul className="figures">
				<li className="figure-card">
					<RateFigure
						title={t("mixing.title")}
						value={hours(mixing.learnerMinutes)}
						parts={<p className="soft">{t("mixing.lessons", { count: mixing.lessons })}</p>}
						definition={t("mixing.definition")}
					/>
				</li>
			</ul>
			<DataTable
				caption={t("helpers.caption")}
				rowHeader="name"
				columns={[
					{ key: "name", label: t("helpers.name") },
					{ key: "hours", label: t("helpers.hours"), numeric: true },
					{ key: "lessons", label: t("helpers.lessons"), numeric: true },
					{ key: "role", label: t("helpers.role") },
				]}
				rows={helpers.map(({ name, role, lessons, minutes }) => ({
					name: <bdi>{name}</bdi>,
					role: t(`helpers.roles.${role === "volunteer" ? role : "londoner"}`),
					lessons,
					hours: hours(minutes),
				}))}
			/>
		</section>
	);
}

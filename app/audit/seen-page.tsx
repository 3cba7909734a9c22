import { useTranslation } from "react-i18next";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { roleWords } from "./audit-words.ts";
import type { Subject } from "./subjects.ts";
import type { SeenDay, SeenPageData } from "./who-saw.server.ts";

/** Who of the provider saw and changed one record, day by day. */
export function SeenPage({ name, days, isAll }: SeenPageData) {
	const { t } = useTranslation("audit");
	return (
		<>
			<h1>{t("seen.title")}</h1>
			<p>
				<Bdi>{name}</Bdi>
			</p>
			<p className="lead">{t("seen.intro")}</p>
			{days.length === 0 ? <p>{t("none")}</p> : <Days days={days} />}
			{!isAll && <p>{t("seen.more")}</p>}
		</>
	);
}

function Days({ days }: { days: readonly SeenDay[] }) {
	const { t } = useTranslation("audit");
	const { t: all, language } = usePage();
	const words = (subjects: readonly Subject[]) =>
		formatList(
			subjects.map((subject) => t(`subject.${subject}`)),
			language,
		);
	return (
		<DataTable
			cards
			caption={t("seen.title")}
			captionHidden
			rowHeader="day"
			columns={[
				{ key: "day", label: t("column.day") },
				{ key: "who", label: t("column.who") },
				{ key: "saw", label: t("column.saw") },
				{ key: "did", label: t("column.did") },
			]}
			rows={days.map(({ day, name, role, saw, did }) => ({
				day: formatDay(day, language, "short"),
				who: (
					<span className="cell-lines">
						{name && <Bdi>{name}</Bdi>}
						<span className="small soft">{roleWords(role, all)}</span>
					</span>
				),
				saw: words(saw),
				did: words(did),
			}))}
		/>
	);
}

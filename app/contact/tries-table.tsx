import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { ReadyPageData } from "./ready.server.ts";

type TriesTableProps = Pick<ReadyPageData, "tries" | "name">;

/** Newest first. */
export function TriesTable({ tries, name }: TriesTableProps) {
	const { t } = useTranslation("contact");
	const { language } = usePage();
	if (tries.length === 0) return <p className="soft">{t("attempts.none", { name })}</p>;
	return (
		<DataTable
			caption={t("attempts.title", { name })}
			captionHidden
			rowHeader="when"
			columns={[
				{ key: "when", label: t("attempts.when") },
				{ key: "how", label: t("attempts.how") },
				{ key: "result", label: t("attempts.result") },
				{ key: "who", label: t("attempts.who") },
			]}
			rows={tries.map(({ day, way, result, person }) => ({
				when: formatDay(day, language, "short"),
				how: t(`way.${way}`),
				result: t(`result.${result}`),
				who: <bdi>{person}</bdi>,
			}))}
		/>
	);
}

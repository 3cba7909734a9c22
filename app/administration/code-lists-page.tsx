import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { isRetirable } from "#app/settings/retired.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { CodeSource } from "./code-source.tsx";
import type { ListedCodes } from "./codes.server.ts";

export function CodeListsPage({ lists }: { lists: readonly ListedCodes[] }) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const href = useHref();
	return (
		<AdminFrame title={t("codes.title")}>
			<p className="lead">{t("codes.intro")}</p>
			<DataTable
				cards
				caption={t("codes.title")}
				captionHidden
				rowHeader="name"
				columns={[
					{ key: "name", label: t("codes.list") },
					{ key: "entries", label: t("codes.entries"), numeric: true },
					{ key: "retired", label: t("codes.retired"), numeric: true },
				]}
				rows={lists.map(({ name, entries, retired }) => ({
					name: (
						<span className="cell-lines">
							<a className="target" href={href(`/admin/codes/${name}`)}>
								{t(`codes.lists.${name}`)}
							</a>
							<CodeSource name={name} />
						</span>
					),
					entries: formatNumber(entries, language),
					retired: isRetirable(name) ? formatNumber(retired, language) : t("codes.fixed"),
				}))}
			/>
		</AdminFrame>
	);
}

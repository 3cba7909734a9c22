import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { useSettingWords } from "./setting-words.ts";
import type { SettingChange } from "./settings.server.ts";

type HistoryPageProps = { changes: readonly SettingChange[]; hasMore: boolean };

export function SettingHistoryPage({ changes, hasMore }: HistoryPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const last = changes.at(-1);
	return (
		<AdminFrame
			title={t("settings.history")}
			back={{ path: "/admin/settings", label: t("settings.title") }}
		>
			{changes.length === 0 ? (
				<p>{t("settings.noChanges")}</p>
			) : (
				<SettingChanges changes={changes} isNamed />
			)}
			{hasMore && last && (
				<p>
					<a className="target" href={href(`/admin/settings/history?before=${last.id}`)}>
						{t("settings.older")}
					</a>
				</p>
			)}
		</AdminFrame>
	);
}

type ChangesProps = { changes: readonly SettingChange[]; isNamed?: boolean };

export function SettingChanges({ changes, isNamed = false }: ChangesProps) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const words = useSettingWords();
	return (
		<DataTable
			cards
			caption={t("settings.history")}
			captionHidden
			rowHeader="at"
			columns={[
				{ key: "at", label: t("settings.when") },
				...(isNamed ? [{ key: "name", label: t("settings.setting") }] : []),
				{ key: "change", label: t("settings.change") },
				{ key: "by", label: t("settings.by") },
			]}
			rows={changes.map(({ name, before, after, by, at }) => ({
				at: formatInstant(at, language),
				name: words.name(name),
				change: (
					<span className="cell-lines">
						<b>{words.value(name, after)}</b>
						<span className="small soft">
							{t("settings.was", { value: words.value(name, before) })}
						</span>
					</span>
				),
				by: <Bdi>{by}</Bdi>,
			}))}
		/>
	);
}

import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ruleOf, type SettingName } from "#app/settings/settings.ts";
import { AdminFrame } from "./admin-frame.tsx";
import { useSettingWords } from "./setting-words.ts";
import type { SettingGroup } from "./settings.server.ts";

type SettingsPageProps = { groups: readonly SettingGroup[]; done: string | null };

export function SettingsPage({ groups, done }: SettingsPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<AdminFrame title={t("settings.title")} done={done}>
			<p className="lead">{t("settings.intro")}</p>
			<p>
				<a className="target" href={href("/admin/settings/history")}>
					{t("settings.history")}
				</a>
			</p>
			{groups.map(({ group, settings }) => (
				<section key={group} className="stack">
					<h2>{t(`group.${group}`)}</h2>
					<ul className="rows">
						{settings.map((setting) => (
							<li key={setting.name}>
								<SettingRow {...setting} />
							</li>
						))}
					</ul>
				</section>
			))}
		</AdminFrame>
	);
}

function SettingRow({ name, value }: { name: SettingName; value: string }) {
	const { t } = useTranslation("admin");
	const words = useSettingWords();
	const href = useHref();
	return (
		<div className="split">
			<span className="cell-lines">
				<a className="target" href={href(`/admin/settings/${name}`)}>
					{words.name(name)}
				</a>
				<span className="small soft">{words.about(name)}</span>
			</span>
			<span className="cell-lines">
				<b>{words.value(name, value)}</b>
				{value === ruleOf(name).standard && (
					<span className="small soft">{t("settings.isStandard")}</span>
				)}
			</span>
		</div>
	);
}

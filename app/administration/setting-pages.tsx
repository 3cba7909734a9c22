import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ruleOf, type SettingName } from "#app/settings/settings.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Facts } from "#app/ui/facts.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { SettingField } from "./setting-field.tsx";
import { useSettingWords } from "./setting-words.ts";
import type { SettingChange, SettingGroup } from "./settings.server.ts";

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

type SettingPageProps = {
	name: SettingName;
	value: string;
	changes: readonly SettingChange[];
	typed: Record<string, string[]>;
	errors?: FieldErrors;
};

/** The form of one setting, and who changed it when. */
export function SettingPage({ name, value, changes, typed, errors = {} }: SettingPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const words = useSettingWords();
	const texts = useErrorTexts(errors);
	const address = `/admin/settings/${name}`;
	return (
		<AdminFrame
			title={words.name(name)}
			back={{ path: "/admin/settings", label: t("settings.title") }}
			errors={texts}
			switcher={{ formId: "setting", action: address, method: "post" }}
		>
			<p className="lead">{words.about(name)}</p>
			<Facts
				items={[
					{ term: t("settings.now"), value: words.value(name, value) },
					{ term: t("settings.standard"), value: words.value(name, ruleOf(name).standard) },
				]}
			/>
			<form id="setting" method="post" action={href(address)} noValidate className="stack measure">
				<SettingField name={name} value={typed.value?.[0] ?? value} error={texts.value} />
				<Button>{t("settings.next")}</Button>
			</form>
			<section className="stack">
				<h2>{t("settings.history")}</h2>
				{changes.length === 0 ? <p>{t("settings.unchanged")}</p> : <Changes changes={changes} />}
			</section>
		</AdminFrame>
	);
}

type ConfirmPageProps = { name: SettingName; before: string; wanted: string; isChanged: boolean };

/** Old and new beside each other, before it holds for everybody. */
export function ConfirmSettingPage({ name, before, wanted, isChanged }: ConfirmPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const words = useSettingWords();
	const address = `/admin/settings/${name}`;
	return (
		<AdminFrame
			title={t("settings.confirm")}
			back={{ path: address, label: words.name(name) }}
			switcher={{ formId: "setting", action: address, method: "post" }}
		>
			{isChanged && (
				<Notice tone="warn">
					<p role="alert">{t("settings.changedMeanwhile")}</p>
				</Notice>
			)}
			<p className="lead">{words.name(name)}</p>
			<Facts
				items={[
					{ term: t("settings.before"), value: words.value(name, before) },
					{ term: t("settings.after"), value: <b>{words.value(name, wanted)}</b> },
				]}
			/>
			<form id="setting" method="post" action={href(address)} className="actions">
				<HiddenField name="value" value={wanted} />
				<HiddenField name="seen" value={before} />
				<Button name="confirmed" value="yes">
					{t("settings.save")}
				</Button>
				<ButtonLink kind="quiet" href={href(address)}>
					{t("settings.cancel")}
				</ButtonLink>
			</form>
		</AdminFrame>
	);
}

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
				<Changes changes={changes} isNamed />
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

function Changes({ changes, isNamed = false }: ChangesProps) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const words = useSettingWords();
	return (
		<DataTable
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

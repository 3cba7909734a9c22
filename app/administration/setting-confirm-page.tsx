import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import type { SettingName } from "#app/settings/settings.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { useSettingWords } from "./setting-words.ts";

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

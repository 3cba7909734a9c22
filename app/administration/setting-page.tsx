import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { ruleOf, type SettingName } from "#app/settings/settings.ts";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Facts } from "#app/ui/facts.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { SettingField } from "./setting-field.tsx";
import { SettingChanges } from "./setting-history-page.tsx";
import { useSettingWords } from "./setting-words.ts";
import type { SettingChange } from "./settings.server.ts";

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
				{changes.length === 0 ? (
					<p>{t("settings.unchanged")}</p>
				) : (
					<SettingChanges changes={changes} />
				)}
			</section>
		</AdminFrame>
	);
}

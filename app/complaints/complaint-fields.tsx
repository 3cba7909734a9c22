import { usePage } from "#app/i18n/page.tsx";
import { NoticeAtAsking } from "#app/privacy/notice-at-asking.tsx";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { HiddenField, SelectField, TextArea, TextField } from "#app/ui/fields.tsx";
import { ABOUT, LONGEST_CONTACT, LONGEST_WORDS } from "./complaint.ts";

type ComplaintFieldsProps = {
	formKey: string;
	notice: ShownNotice;
	/** Null: her own page says which it is. */
	providers: readonly { id: string; name: string }[] | null;
	typed: Record<string, string[]>;
	errors: Record<string, string>;
};

/** No account and no name is asked for. */
export function ComplaintFields({
	formKey,
	notice,
	providers,
	typed,
	errors,
}: ComplaintFieldsProps) {
	const { t, english } = usePage();
	return (
		<>
			<HiddenField name="form-key" value={typed["form-key"]?.[0] ?? formKey} />
			<Choices
				type="radio"
				name="about"
				legend={
					<Both own={t("privacy:complaint.about")} english={english("privacy:complaint.about")} />
				}
				error={errors.about}
				selected={typed.about ?? []}
				options={ABOUT.map((value) => ({ value, label: t(`privacy:about.${value}`) }))}
			/>
			{providers && (
				<SelectField
					name="provider"
					label={t("privacy:complaint.provider")}
					empty={t("privacy:complaint.providerNone")}
					value={typed.provider?.[0]}
					options={providers.map(({ id, name }) => ({ value: id, label: name, lang: "en" }))}
				/>
			)}
			<TextArea
				name="words"
				rows={6}
				label={
					<Both own={t("privacy:complaint.words")} english={english("privacy:complaint.words")} />
				}
				hint={t("privacy:complaint.wordsHint")}
				value={typed.words?.[0]}
				error={errors.words}
				maxLength={LONGEST_WORDS}
			/>
			<TextField
				name="contact"
				label={t("privacy:complaint.contact")}
				hint={t("privacy:complaint.contactHint")}
				value={typed.contact?.[0]}
				error={errors.contact}
				dir="ltr"
				autoComplete="email"
				maxLength={LONGEST_CONTACT}
			/>
			<NoticeAtAsking notice={notice} provider={providers ? null : undefined} />
			<Button picto="message">{t("privacy:complaint.send")}</Button>
		</>
	);
}

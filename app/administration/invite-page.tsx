import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { languages } from "#app/i18n/languages.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { LONGEST_PERSON } from "./invite-form.ts";
import { RoleFields } from "./role-fields.tsx";

type InvitePageProps = {
	providers: readonly { id: string; name: string }[];
	sendsMail: boolean;
	typed: Record<string, string[]>;
	errors?: FieldErrors;
};

export function InvitePage({ providers, sendsMail, typed, errors = {} }: InvitePageProps) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const href = useHref();
	const words = useErrorTexts(errors);
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<AdminFrame
			title={t("invite.open")}
			back={{ path: "/admin/accounts", label: t("accounts.title") }}
			errors={words}
			switcher={{ formId: "invite", action: "/admin/accounts/new", method: "post" }}
		>
			<p className="lead">{t("invite.intro")}</p>
			{!sendsMail && <p>{t("invite.noMail")}</p>}
			<form
				id="invite"
				method="post"
				action={href("/admin/accounts/new")}
				noValidate
				className="stack-l measure"
			>
				<TextField label={t("accounts.name")} maxLength={LONGEST_PERSON} {...field("name")} />
				<TextField type="email" label={t("account.email")} {...field("email")} />
				<RoleFields {...{ providers, typed, words }} />
				<SelectField
					label={t("invite.language")}
					options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
					{...field("language")}
					value={typed.language?.[0] ?? language}
				/>
				<Button picto="mail">{t("invite.send")}</Button>
			</form>
		</AdminFrame>
	);
}

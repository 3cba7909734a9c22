import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

type NewPasskeyProps = { name: string; errors: Record<string, string> };

export function NewPasskeyPage({ name, errors }: NewPasskeyProps) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("passkeys.add")}</h1>
			<p>{t("passkeys.what")}</p>
			<p>{t("passkeys.how")}</p>
			<PasskeyForm
				kind="add"
				action={href("/account/security/passkeys")}
				challenge={href("/account/security/passkeys/challenge.json")}
				label={t("passkeys.save")}
			>
				<NameField name={name} error={errors.name} />
			</PasskeyForm>
		</>
	);
}

type PasskeyPageProps = { passkey: { id: string; name: string }; name: string } & Pick<
	NewPasskeyProps,
	"errors"
>;

export function PasskeyPage({ passkey, name, errors }: PasskeyPageProps) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>
				<Bdi>{passkey.name}</Bdi>
			</h1>
			<form method="post" className="stack">
				<NameField name={name} error={errors.name} />
				<Button>{t("passkeys.rename")}</Button>
			</form>
			<section className="stack part">
				<h2>{t("passkeys.removeTitle")}</h2>
				<p>{t("passkeys.removeHelp")}</p>
				<form method="post" action={href(`/account/security/passkeys/${passkey.id}/removal`)}>
					<Button kind="danger" picto="cross">
						{t("passkeys.remove")}
					</Button>
				</form>
			</section>
		</>
	);
}

function NameField({ name, error }: { name: string; error: string | undefined }) {
	const { t } = useTranslation("factors");
	return (
		<TextField
			name="name"
			width="medium"
			label={t("passkeys.name")}
			hint={t("passkeys.nameHint")}
			value={name}
			maxLength={60}
			{...(error !== undefined && { error })}
		/>
	);
}

import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { CodeField } from "./code-field.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

type ProofPartProps = { next: string; hasPasskey: boolean; error: string | undefined };

/** For who has a second factor: it proves her as her password does. */
export function ProofPart({ next, hasPasskey, error }: ProofPartProps) {
	const { t } = useTranslation("factors");
	const href = useHref();
	return (
		<section className="stack part">
			<h2>{t("proof.or")}</h2>
			{hasPasskey && (
				<PasskeyForm
					quiet
					kind="prove"
					action={href("/account/proof")}
					challenge={href("/account/proof/challenge.json")}
					label={t("passkey.use")}
					next={next}
				/>
			)}
			<form method="post" action={href("/account/proof")} className="stack">
				<HiddenField name="next" value={next} />
				<CodeField error={error} />
				<Button kind="secondary">{t("proof.submit")}</Button>
			</form>
		</section>
	);
}

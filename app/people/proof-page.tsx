import { useTranslation } from "react-i18next";
import { ProofPart } from "#app/factors/proof-part.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { OrganisationLink } from "./organisation-link.tsx";

type ProofPageProps = {
	/** Where she goes on. */
	next: string;
	/** Of her second factor; null where she has none. */
	factor: { hasPasskey: boolean } | null;
	hasOrganisation: boolean;
	errors: Record<string, string>;
};

export function ProofPage({ next, factor, hasOrganisation, errors }: ProofPageProps) {
	const { t } = useTranslation("people");
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("proof.title")}</h1>
			<p>{t("proof.intro")}</p>
			<form method="post">
				<HiddenField name="next" value={next} />
				<TextField
					type="password"
					width="medium"
					name="password"
					label={t("signIn.password")}
					autoComplete="current-password"
					{...(errors.password !== undefined && { error: errors.password })}
				/>
				<Button>{t("proof.submit")}</Button>
			</form>
			{factor && <ProofPart next={next} hasPasskey={factor.hasPasskey} error={errors.code} />}
			{hasOrganisation && <OrganisationLink next={next} isFresh />}
		</>
	);
}

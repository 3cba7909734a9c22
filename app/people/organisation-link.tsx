import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";

type OrganisationLinkProps = {
	next: string;
	/** She shall prove herself there even if she is known still. */
	isFresh?: boolean;
};

export function OrganisationLink({ next, isFresh = false }: OrganisationLinkProps) {
	const { t } = useTranslation("people");
	const href = useHref();
	const query = new URLSearchParams({ ...(isFresh && { fresh: "yes" }), ...(next && { next }) });
	return (
		<p>
			<ButtonLink kind="secondary" href={`${href("/sign-in/organisation")}?${query}`}>
				{t("signIn.organisation")}
			</ButtonLink>
		</p>
	);
}

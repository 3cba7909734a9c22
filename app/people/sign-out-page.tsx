import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";

export function SignOutPage() {
	const { t } = useTranslation("people");
	const { signedIn } = usePage();
	const href = useHref();
	return (
		<>
			<h1>{t("signOut.title")}</h1>
			{signedIn ? (
				<>
					<p>{t("signOut.question")}</p>
					<p>{t("signOut.shared")}</p>
					<SignOutForm />
				</>
			) : (
				<>
					<p>{t("signOut.notSignedIn")}</p>
					<ButtonLink href={href("/sign-in")}>{t("signIn.title")}</ButtonLink>
				</>
			)}
		</>
	);
}

export function SignOutForm() {
	const { t } = useTranslation("people");
	const href = useHref();
	return (
		<form method="post" action={href("/sign-out")}>
			<Button kind="secondary">{t("signOut.submit")}</Button>
		</form>
	);
}

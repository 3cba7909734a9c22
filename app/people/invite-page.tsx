import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Invited } from "./accept.server.ts";
import { LONGEST_NAME } from "./accept-form.ts";
import { LinkOver } from "./link-over.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { SignOutForm } from "./sign-out-page.tsx";

export const ACCEPT_FORM = "accept";

type InvitePageProps = {
	invited: Invited;
	token: string;
	/** As she typed it; else as who invites her knows her. */
	name: string;
	errors: Record<string, string>;
};

export function InvitePage({ invited, token, name, errors }: InvitePageProps) {
	const { t } = useTranslation("people");
	if (invited.step === "over") return <LinkOver why={t("over.invitation")} />;
	return (
		<>
			<ErrorSummary errors={errors} />
			<h1>{t("invite.title")}</h1>
			<What invited={invited} />
			<NextStep {...{ invited, token, name, errors }} />
		</>
	);
}

function What({ invited: { role, provider, email } }: { invited: Invited }) {
	const { t } = useTranslation("people");
	return (
		<Facts
			items={[
				{ term: t("account.roles"), value: t(`role.${role}`) },
				...(provider ? [{ term: t("invite.provider"), value: <bdi>{provider}</bdi> }] : []),
				{ term: t("account.email"), value: <bdi dir="ltr">{email}</bdi> },
			]}
		/>
	);
}

function NextStep(props: InvitePageProps) {
	const { t } = useTranslation("people");
	const href = useHref();
	switch (props.invited.step) {
		case "new":
			return <AccountForm {...props} />;
		case "take":
			return (
				<form method="post">
					<p>{t("invite.take")}</p>
					<Button>{t("invite.takeIt")}</Button>
				</form>
			);
		case "sign-in": {
			const next = new URLSearchParams({ next: href(`/invite/${props.token}`) });
			return (
				<>
					<p>{t("invite.hasAccount")}</p>
					<ButtonLink href={`${href("/sign-in")}?${next}`}>{t("signIn.title")}</ButtonLink>
				</>
			);
		}
		case "other":
			return (
				<>
					<Notice tone="warn">
						<p>{t("invite.other")}</p>
					</Notice>
					<SignOutForm />
				</>
			);
		default:
			return (
				<Notice tone="warn">
					<p>{t("invite.closed")}</p>
				</Notice>
			);
	}
}

function AccountForm({ invited, name, errors }: InvitePageProps) {
	const { t } = useTranslation("people");
	return (
		<form method="post" id={ACCEPT_FORM}>
			{/* For the device that keeps the password: it is asked whose it is. */}
			<input type="hidden" name="username" autoComplete="username" value={invited.email} />
			<TextField
				name="name"
				label={t("account.name")}
				value={name}
				autoComplete="name"
				maxLength={LONGEST_NAME}
				{...(errors.name !== undefined && { error: errors.name })}
			/>
			<NewPasswordFields errors={errors} />
			<Button>{t("invite.submit")}</Button>
		</form>
	);
}

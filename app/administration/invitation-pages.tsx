import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { languages } from "#app/i18n/languages.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { OpenInvitation } from "#app/people/invitations.server.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Status } from "#app/ui/status.tsx";
import { RoleFields } from "./account-change-pages.tsx";
import { RoleWords } from "./accounts-page.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { LONGEST_PERSON } from "./invite-form.ts";

type InvitationsPageProps = { invitations: readonly OpenInvitation[]; done: string | null };

export function InvitationsPage({ invitations, done }: InvitationsPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<AdminFrame
			title={t("invitations.title")}
			back={{ path: "/admin/accounts", label: t("accounts.title") }}
			done={done}
		>
			<div className="actions">
				<ButtonLink href={href("/admin/accounts/new")} picto="mail">
					{t("invite.open")}
				</ButtonLink>
			</div>
			{invitations.length === 0 ? (
				<p>{t("invitations.none")}</p>
			) : (
				<DataTable
					caption={t("invitations.title")}
					captionHidden
					rowHeader="who"
					columns={[
						{ key: "who", label: t("accounts.name") },
						{ key: "role", label: t("accounts.role") },
						{ key: "ends", label: t("invitations.ends") },
					]}
					rows={invitations.map((invitation) => ({
						who: <Invited invitation={invitation} />,
						role: (
							<span className="cell-lines">
								<RoleWords held={invitation} />
							</span>
						),
						ends: <Ends invitation={invitation} />,
					}))}
				/>
			)}
		</AdminFrame>
	);
}

function Invited({ invitation: { name, email } }: { invitation: OpenInvitation }) {
	return (
		<span className="cell-lines">
			<Bdi>{name}</Bdi>
			<bdi className="small" dir="ltr">
				{email}
			</bdi>
		</span>
	);
}

function Ends({ invitation: { id, name, expiresAt, isOver } }: { invitation: OpenInvitation }) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const href = useHref();
	return (
		<form
			method="post"
			action={href(`/admin/accounts/invitations/${id}/withdrawal`)}
			className="cell-lines"
		>
			<span>{formatInstant(expiresAt, language)}</span>
			{isOver && <Status tone="wait">{t("invitations.over")}</Status>}
			<Button kind="quiet">
				{t("invitations.withdraw")} <bdi className="visually-hidden">{name}</bdi>
			</Button>
		</form>
	);
}

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

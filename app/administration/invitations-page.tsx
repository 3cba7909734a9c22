import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { OpenInvitation } from "#app/people/invitations.server.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { NameAndEmail } from "#app/ui/name-and-email.tsx";
import { Status } from "#app/ui/status.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { RoleWords } from "./role-words.tsx";

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
					cards
					caption={t("invitations.title")}
					captionHidden
					rowHeader="who"
					columns={[
						{ key: "who", label: t("accounts.name") },
						{ key: "role", label: t("accounts.role") },
						{ key: "ends", label: t("invitations.ends") },
					]}
					rows={invitations.map((invitation) => ({
						who: <NameAndEmail name={<Bdi>{invitation.name}</Bdi>} email={invitation.email} />,
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

import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { NameAndEmail } from "#app/ui/name-and-email.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Member, Team } from "./team.server.ts";

export type TeamDone = "invited" | "withdrawn" | "removed" | null;

/** What just happened, above the page's title. */
export function TeamNotice({ done }: { done: TeamDone }) {
	const { t } = useTranslation("people");
	return (
		done && (
			<p role="status">
				<Status tone="good">{t(`team.done.${done}`)}</Status>
			</p>
		)
	);
}

/** Who else may come in for her provider, and who is to. */
export function TeamParts({ team }: { team: Team }) {
	return (
		<>
			<Invitations invitations={team.invitations} />
			<Members members={team.members} hasProviders={team.providers.length > 1} />
		</>
	);
}

function Invitations({ invitations }: Pick<Team, "invitations">) {
	const { t } = useTranslation("people");
	const { language } = usePage();
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("team.invitations")}</h2>
			{invitations.length === 0 ? (
				<p>{t("team.noInvitations")}</p>
			) : (
				<DataTable
					cards
					caption={t("team.invitations")}
					captionHidden
					rowHeader="name"
					columns={[
						{ key: "name", label: t("account.name") },
						{ key: "role", label: t("team.role") },
						{ key: "until", label: t("team.until") },
						{ key: "withdraw", label: t("team.withdraw") },
					]}
					rows={invitations.map(({ id, isOver, expiresAt, ...one }) => ({
						name: <Who {...one} />,
						role: t(`role.${one.role}`),
						until: isOver ? (
							<Status tone="quiet">{t("team.over")}</Status>
						) : (
							formatInstant(expiresAt, language)
						),
						withdraw: (
							<form method="post" action={href(`/manage/people/invitations/${id}/withdrawal`)}>
								<Button kind="secondary">{t("team.withdraw")}</Button>
							</form>
						),
					}))}
				/>
			)}
			<p>
				<ButtonLink picto="mail" href={href("/manage/people/invitations")}>
					{t("team.invite")}
				</ButtonLink>
			</p>
		</section>
	);
}

type MembersProps = { members: Member[]; hasProviders: boolean };

function Members({ members, hasProviders }: MembersProps) {
	const { t } = useTranslation("people");
	return (
		<section className="stack">
			<h2>{t("team.members")}</h2>
			<DataTable
				cards
				caption={t("team.members")}
				captionHidden
				rowHeader="name"
				columns={[
					{ key: "name", label: t("account.name") },
					{ key: "role", label: t("team.role") },
					{ key: "remove", label: t("team.remove") },
				]}
				rows={members.map((member) => ({
					name: <Who {...member} provider={hasProviders ? member.provider : null} />,
					role: t(`role.${member.role}`),
					remove: <Remove member={member} />,
				}))}
			/>
		</section>
	);
}

function Remove({ member: { id, role, provider_id, isHerself } }: { member: Member }) {
	const { t } = useTranslation("people");
	const href = useHref();
	if (isHerself && role === "coordinator")
		return <span className="soft">{t("team.yourself")}</span>;
	return (
		<a className="target" href={href(`/manage/people/${id}/roles/${role}/${provider_id}/removal`)}>
			{t("team.remove")}
		</a>
	);
}

type WhoProps = { name: string; email: string; provider: string | null; isClosed?: boolean };

function Who({ name, email, provider, isClosed = false }: WhoProps) {
	const { t } = useTranslation("people");
	return (
		<NameAndEmail name={<Bdi>{name}</Bdi>} email={email}>
			{provider && <bdi className="small soft">{provider}</bdi>}
			{isClosed && <Status tone="quiet">{t("team.closed")}</Status>}
		</NameAndEmail>
	);
}

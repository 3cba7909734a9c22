import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FailedForm } from "#app/http/page-data.ts";
import { languages } from "#app/i18n/languages.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { LONGEST_NAME } from "./accept-form.ts";
import type { Team } from "./team.server.ts";
import { TEAM_ROLES } from "./team-form.ts";

type TeamInvitePageProps = Pick<Team, "providers"> & {
	sendsMail: boolean;
	failed: FailedForm | undefined;
};

export function TeamInvitePage({ providers, sendsMail, failed }: TeamInvitePageProps) {
	const { t } = useTranslation("people");
	const href = useHref();
	const words = useErrorTexts(failed?.errors ?? {});
	const typed = failed?.typed ?? {};
	const back = { href: href("/manage/people"), label: t("team.back") };
	return (
		<DeskFrame back={back}>
			<ErrorSummary errors={words} />
			<h1>{t("team.invite")}</h1>
			<p className="lead">{t("team.inviteIntro")}</p>
			{!sendsMail && (
				<Notice tone="warn">
					<p>{t("team.noMail")}</p>
				</Notice>
			)}
			<form method="post" noValidate className="stack">
				<TextField
					name="name"
					label={t("account.name")}
					value={typed.name?.[0]}
					error={words.name}
					maxLength={LONGEST_NAME}
				/>
				<TextField
					type="email"
					name="email"
					label={t("account.email")}
					value={typed.email?.[0]}
					error={words.email}
					maxLength={254}
				/>
				<RoleAndPlace providers={providers} words={words} typed={typed} />
				<div className="actions">
					<Button picto="mail">{t("team.inviteSubmit")}</Button>
				</div>
			</form>
		</DeskFrame>
	);
}

type RoleAndPlaceProps = Pick<Team, "providers"> & {
	words: Record<string, string>;
	typed: FailedForm["typed"];
};

function RoleAndPlace({ providers, words, typed }: RoleAndPlaceProps) {
	const { t } = useTranslation("people");
	const { language } = usePage();
	return (
		<>
			<Choices
				type="radio"
				name="role"
				legend={t("team.role")}
				error={words.role}
				options={TEAM_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
				selected={typed.role ?? ["tutor"]}
			/>
			{providers.length > 1 && (
				<SelectField
					name="provider"
					label={t("invite.provider")}
					value={typed.provider?.[0]}
					error={words.provider}
					options={providers.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			)}
			<SelectField
				name="language"
				label={t("team.language")}
				value={typed.language?.[0] ?? language}
				error={words.language}
				options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
			/>
		</>
	);
}

import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber, languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { AccountChange } from "./account-steps.ts";
import { ACCOUNT_CHANGES, mayChange } from "./account-steps.ts";
import type { OpenAccount } from "./accounts.server.ts";
import type { AccountRefusal } from "./accounts.ts";
import { grantSlug } from "./accounts.ts";
import { AdminFrame } from "./admin-frame.tsx";
import { RoleWords } from "./role-words.tsx";

type AccountPageProps = { account: OpenAccount; done: string | null };

/** One account, with what can be done about it: each thing a page of its own. */
export function AccountPage({ account, done }: AccountPageProps) {
	const { t } = useTranslation("admin");
	return (
		<AdminFrame
			title={<bdi>{account.name}</bdi>}
			back={{ path: "/admin/accounts", label: t("accounts.title") }}
			done={done}
		>
			{account.isClosed && (
				<Notice tone="warn">
					<p>{t("account.closed")}</p>
				</Notice>
			)}
			<AccountFacts account={account} />
			<RolesPart account={account} />
			<section className="stack">
				<h2>{t("account.changes")}</h2>
				<ul className="cluster">
					{ACCOUNT_CHANGES.filter((change) => mayChange(change, account)).map((change) => (
						<li key={change}>
							<ChangeLink accountId={account.id} change={change} />
						</li>
					))}
				</ul>
			</section>
		</AdminFrame>
	);
}

function AccountFacts({ account }: { account: OpenAccount }) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const at = account.lastSeen;
	return (
		<Facts
			items={[
				{ term: t("account.email"), value: <bdi dir="ltr">{account.email}</bdi> },
				{ term: t("account.language"), value: languageName(account.language, language) },
				{
					term: t("accounts.lastSeen"),
					value: at ? formatInstant(at, language) : t("accounts.never"),
				},
				{ term: t("account.sessions"), value: formatNumber(account.sessions, language) },
				{
					term: t("account.factor"),
					value: account.hasFactor ? t("account.hasFactor") : t("account.noFactor"),
				},
				{ term: t("account.created"), value: formatInstant(account.createdAt, language) },
			]}
		/>
	);
}

function RolesPart({ account: { id, roles } }: { account: OpenAccount }) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("accounts.roles")}</h2>
			{roles.length === 0 && <p>{t("accounts.noRole")}</p>}
			<ul className="rows">
				{roles.map((held) => (
					<li key={grantSlug(held)} className="split">
						<span className="cell-lines">
							<RoleWords held={held} />
						</span>
						<a
							className="target"
							href={href(`/admin/accounts/${id}/roles/${grantSlug(held)}/removal`)}
						>
							{t("role.remove")}
						</a>
					</li>
				))}
			</ul>
			<ButtonLink kind="secondary" picto="people" href={href(`/admin/accounts/${id}/roles`)}>
				{t("role.add")}
			</ButtonLink>
		</section>
	);
}

function ChangeLink({ accountId, change }: { accountId: string; change: AccountChange }) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<ButtonLink kind="secondary" href={href(`/admin/accounts/${accountId}/${change}`)}>
			{t(`change.${change}.do`)}
		</ButtonLink>
	);
}

/** Why it was not done, in the place of the button. */
export function Refused({ refusal }: { refusal: AccountRefusal | null }) {
	const { t } = useTranslation("admin");
	if (refusal === null) return null;
	return (
		<Notice tone="warn">
			<p role="alert">{t(`refused.${refusal}`)}</p>
		</Notice>
	);
}

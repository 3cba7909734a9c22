import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { NameAndEmail } from "#app/ui/name-and-email.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Status } from "#app/ui/status.tsx";
import type { AccountsPage, HeldRole, ListedAccount } from "./accounts.server.ts";
import { ACCOUNT_STATES, type AccountSearch, ROLES } from "./accounts.ts";
import { AdminFrame } from "./admin-frame.tsx";
import { RoleWords } from "./role-words.tsx";

type AccountsListPageProps = { search: AccountSearch; found: AccountsPage; done: string | null };

export function AccountsListPage({ search, found, done }: AccountsListPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const asked = {
		...(search.words && { q: search.words }),
		...(search.role && { role: search.role }),
		...(search.state && { state: search.state }),
	};
	const hrefOf = (page: number) =>
		href(`/admin/accounts?${new URLSearchParams({ ...asked, page: String(page) })}`);
	return (
		<AdminFrame title={t("accounts.title")} done={done}>
			<div className="actions">
				<ButtonLink href={href("/admin/accounts/new")} picto="mail">
					{t("invite.open")}
				</ButtonLink>
				<ButtonLink kind="secondary" href={href("/admin/accounts/invitations")}>
					{t("invitations.title")}
				</ButtonLink>
			</div>
			<SearchForm search={search} />
			<p>{t("accounts.count", { count: found.count })}</p>
			{Object.keys(asked).length > 0 && (
				<p>
					<a className="target" href={href("/admin/accounts")}>
						{t("accounts.clear")}
					</a>
				</p>
			)}
			{found.accounts.length > 0 && <Accounts accounts={found.accounts} />}
			<Pagination page={found.page} pages={found.pages} hrefOf={hrefOf} />
		</AdminFrame>
	);
}

function SearchForm({ search: { words, role, state } }: Pick<AccountsListPageProps, "search">) {
	const { t } = useTranslation(["admin", "people"]);
	return (
		<form className="search-form">
			<TextField type="search" name="q" label={t("accounts.find")} value={words} />
			<SelectField
				name="role"
				label={t("accounts.role")}
				empty={t("accounts.all")}
				value={role ?? ""}
				options={ROLES.map((value) => ({ value, label: t(`people:role.${value}`) }))}
			/>
			<SelectField
				name="state"
				label={t("accounts.state")}
				empty={t("accounts.all")}
				value={state ?? ""}
				options={ACCOUNT_STATES.map((value) => ({ value, label: t(`accounts.states.${value}`) }))}
			/>
			<Button picto="search">{t("accounts.findButton")}</Button>
		</form>
	);
}

function Accounts({ accounts }: Pick<AccountsPage, "accounts">) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	return (
		<DataTable
			cards
			caption={t("accounts.title")}
			captionHidden
			rowHeader="name"
			columns={[
				{ key: "name", label: t("accounts.name") },
				{ key: "roles", label: t("accounts.roles") },
				{ key: "seen", label: t("accounts.lastSeen") },
			]}
			rows={accounts.map((account) => ({
				name: <Name account={account} />,
				roles: <Roles roles={account.roles} />,
				seen: account.lastSeen ? (
					formatInstant(account.lastSeen, language)
				) : (
					<span className="soft">{t("accounts.never")}</span>
				),
			}))}
		/>
	);
}

function Name({ account: { id, name, email, isClosed } }: { account: ListedAccount }) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<NameAndEmail
			email={email}
			name={
				<a className="target" href={href(`/admin/accounts/${id}`)}>
					<Bdi>{name}</Bdi>
				</a>
			}
		>
			{isClosed && <Status tone="quiet">{t("accounts.states.closed")}</Status>}
		</NameAndEmail>
	);
}

function Roles({ roles }: { roles: readonly HeldRole[] }) {
	const { t } = useTranslation("admin");
	if (roles.length === 0) return <span className="soft">{t("accounts.noRole")}</span>;
	return (
		<ul className="stack-s">
			{roles.map((held) => (
				<li key={held.role + held.providerId} className="cell-lines">
					<RoleWords held={held} />
				</li>
			))}
		</ul>
	);
}

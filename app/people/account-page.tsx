import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PictoName } from "#app/ui/picto.tsx";
import type { Account } from "./account.server.ts";
import type { StaffPage } from "./home.ts";
import { SignOutForm } from "./sign-out-page.tsx";

const SAVED = {
	password: "account.passwordSaved",
	language: "account.languageSaved",
	role: "account.roleSaved",
} as const;

export type Saved = keyof typeof SAVED | null;

type AccountPageProps = { account: Account; saved: Saved };

export function AccountPage({ account, saved }: AccountPageProps) {
	const { t } = useTranslation("people");
	return (
		<>
			{saved && (
				<Notice tone="good">
					<p role="status">{t(SAVED[saved])}</p>
				</Notice>
			)}
			<h1>{t("account.title")}</h1>
			<Pages pages={account.pages} />
			<Who account={account} />
			<Settings />
		</>
	);
}

const LINKS = {
	"/today": { key: "page.today", picto: "calendar" },
	"/manage": { key: "page.manage", picto: "school" },
	"/manage/learners": { key: "page.learners", picto: "people" },
	"/pilots": { key: "page.pilots", picto: "chart" },
	"/pilots/workplace-network": { key: "page.network", picto: "work" },
	"/workplace": { key: "page.workplace", picto: "shift" },
	"/admin": { key: "admin:home.title", picto: "shield" },
	"/admin/accounts": { key: "admin:accounts.title", picto: "people" },
	"/manage/unmet-need": { key: "page.unmetNeed", picto: "search" },
} as const satisfies Record<StaffPage, { key: string; picto: PictoName }>;

function Pages({ pages }: Pick<Account, "pages">) {
	const { t } = useTranslation(["people", "admin"]);
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("account.pages")}</h2>
			{pages.length === 0 && <p>{t("account.noPages")}</p>}
			<ul className="cluster">
				{pages.map((page) => (
					<li key={page}>
						<ButtonLink href={href(page)} picto={LINKS[page].picto}>
							{t(LINKS[page].key)}
						</ButtonLink>
					</li>
				))}
			</ul>
		</section>
	);
}

function Who({ account: { name, email, roles } }: { account: Account }) {
	const { t } = useTranslation("people");
	return (
		<section className="stack">
			<h2>{t("account.who")}</h2>
			<Facts
				items={[
					{ term: t("account.name"), value: <bdi>{name}</bdi> },
					{ term: t("account.email"), value: <bdi dir="ltr">{email}</bdi> },
					{ term: t("account.roles"), value: <Roles roles={roles} /> },
				]}
			/>
		</section>
	);
}

function Roles({ roles }: Pick<Account, "roles">) {
	const { t } = useTranslation("people");
	return (
		<ul>
			{roles.map(({ role, provider }, index) => (
				<li key={index}>
					{t(`role.${role}`)}
					{provider && (
						<span className="aside">
							<bdi>{provider}</bdi>
						</span>
					)}
				</li>
			))}
		</ul>
	);
}

function Settings() {
	const { t } = useTranslation(["people", "factors"]);
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("account.settings")}</h2>
			<ul className="cluster">
				<li>
					<ButtonLink kind="secondary" picto="shield" href={href("/account/password")}>
						{t("password.title")}
					</ButtonLink>
				</li>
				<li>
					<ButtonLink kind="secondary" picto="phone" href={href("/account/sessions")}>
						{t("devices.title")}
					</ButtonLink>
				</li>
				<li>
					<ButtonLink kind="secondary" picto="shield" href={href("/account/security")}>
						{t("factors:security.title")}
					</ButtonLink>
				</li>
				<li>
					<ButtonLink kind="secondary" picto="language" href={href("/account/language")}>
						{t("language.title")}
					</ButtonLink>
				</li>
				<li>
					<SignOutForm />
				</li>
			</ul>
		</section>
	);
}

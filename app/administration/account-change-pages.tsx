import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { SelectField } from "#app/ui/fields.tsx";
import { Refused } from "./account-page.tsx";
import { type AccountChange, isGrave, mayChange } from "./account-steps.ts";
import type { HeldRole, OpenAccount } from "./accounts.server.ts";
import { type AccountRefusal, grantSlug, ROLES } from "./accounts.ts";
import { RoleWords } from "./accounts-page.tsx";
import { AdminFrame } from "./admin-frame.tsx";

type Who = Pick<OpenAccount, "id" | "name">;
type ChangePageProps = {
	account: OpenAccount;
	change: AccountChange;
	refusal: AccountRefusal | null;
};

/** Says what happens before it does. */
export function AccountChangePage({ account, change, refusal }: ChangePageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<AdminFrame title={t(`change.${change}.do`)} back={backTo(account)}>
			<Named account={account} />
			<Refused refusal={refusal} />
			{mayChange(change, account) ? (
				<form method="post" action={href(`/admin/accounts/${account.id}/${change}`)}>
					<p>{t(`change.${change}.then`)}</p>
					<Button kind={isGrave(change) ? "danger" : "primary"}>{t(`change.${change}.do`)}</Button>
				</form>
			) : (
				<p>{t("change.nothing")}</p>
			)}
		</AdminFrame>
	);
}

type RemovalPageProps = { account: Who; held: HeldRole; refusal: AccountRefusal | null };

export function RoleRemovalPage({ account, held, refusal }: RemovalPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const address = `/admin/accounts/${account.id}/roles/${grantSlug(held)}/removal`;
	return (
		<AdminFrame title={t("role.removeTitle")} back={backTo(account)}>
			<Named account={account} />
			<p className="cell-lines">
				<RoleWords held={held} />
			</p>
			<Refused refusal={refusal} />
			<form method="post" action={href(address)}>
				<p>{t("role.removeThen")}</p>
				<Button kind="danger">{t("role.remove")}</Button>
			</form>
		</AdminFrame>
	);
}

type NewRolePageProps = {
	account: Who;
	providers: readonly { id: string; name: string }[];
	typed: Record<string, string[]>;
	errors?: FieldErrors;
};

export function NewRolePage({ account, providers, typed, errors = {} }: NewRolePageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const words = useErrorTexts(errors);
	const address = `/admin/accounts/${account.id}/roles`;
	return (
		<AdminFrame
			title={t("role.add")}
			back={backTo(account)}
			errors={words}
			switcher={{ formId: "role", action: address, method: "post" }}
		>
			<Named account={account} />
			<form id="role" method="post" action={href(address)} noValidate className="stack-l measure">
				<RoleFields {...{ providers, typed, words }} />
				<p>{t("role.addThen")}</p>
				<Button>{t("role.add")}</Button>
			</form>
		</AdminFrame>
	);
}

type RoleFieldsProps = {
	providers: readonly { id: string; name: string }[];
	typed: Record<string, string[]>;
	words: Record<string, string>;
};

export function RoleFields({ providers, typed, words }: RoleFieldsProps) {
	const { t } = useTranslation(["admin", "people"]);
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<>
			<SelectField
				label={t("accounts.role")}
				empty={t("role.choose")}
				options={ROLES.map((value) => ({ value, label: t(`people:role.${value}`) }))}
				{...field("role")}
			/>
			<SelectField
				label={t("role.provider")}
				hint={t("role.providerHint")}
				empty={t("role.noProvider")}
				options={providers.map(({ id, name }) => ({ value: id, label: name }))}
				{...field("provider")}
			/>
		</>
	);
}

function Named({ account }: { account: Who }) {
	return (
		<p className="lead">
			<bdi>{account.name}</bdi>
		</p>
	);
}

function backTo({ id, name }: Who) {
	return { path: `/admin/accounts/${id}`, label: name };
}

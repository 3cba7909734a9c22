import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { AccountFrame } from "./account-frame.tsx";
import { Refused } from "./account-page.tsx";
import type { HeldRole, OpenAccount } from "./accounts.server.ts";
import { type AccountRefusal, grantSlug } from "./accounts.ts";
import { RoleFields } from "./role-fields.tsx";
import { RoleWords } from "./role-words.tsx";

type Who = Pick<OpenAccount, "id" | "name">;
type RemovalPageProps = { account: Who; held: HeldRole; refusal: AccountRefusal | null };

export function RoleRemovalPage({ account, held, refusal }: RemovalPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const address = `/admin/accounts/${account.id}/roles/${grantSlug(held)}/removal`;
	return (
		<AccountFrame title={t("role.removeTitle")} account={account}>
			<p className="cell-lines">
				<RoleWords held={held} />
			</p>
			<Refused refusal={refusal} />
			<form method="post" action={href(address)}>
				<p>{t("role.removeThen")}</p>
				<Button kind="danger">{t("role.remove")}</Button>
			</form>
		</AccountFrame>
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
		<AccountFrame
			title={t("role.add")}
			account={account}
			errors={words}
			switcher={{ formId: "role", action: address, method: "post" }}
		>
			<form id="role" method="post" action={href(address)} noValidate className="stack-l measure">
				<RoleFields {...{ providers, typed, words }} />
				<p>{t("role.addThen")}</p>
				<Button>{t("role.add")}</Button>
			</form>
		</AccountFrame>
	);
}

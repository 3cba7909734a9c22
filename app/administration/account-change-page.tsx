import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { Refused } from "./account-page.tsx";
import { type AccountChange, isGrave, mayChange } from "./account-steps.ts";
import type { OpenAccount } from "./accounts.server.ts";
import type { AccountRefusal } from "./accounts.ts";

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
		<AccountFrame title={t(`change.${change}.do`)} account={account}>
			<Refused refusal={refusal} />
			{mayChange(change, account) ? (
				<form method="post" action={href(`/admin/accounts/${account.id}/${change}`)}>
					<p>{t(`change.${change}.then`)}</p>
					<Button kind={isGrave(change) ? "danger" : "primary"}>{t(`change.${change}.do`)}</Button>
				</form>
			) : (
				<p>{t("change.nothing")}</p>
			)}
		</AccountFrame>
	);
}

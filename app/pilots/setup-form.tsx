import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/fields.tsx";

type SetupFormProps = { id: string; seen: string; submit?: string; children: ReactNode };

/** Posted to the page's own address, with what she saw. */
export function SetupForm({ id, seen, submit, children }: SetupFormProps) {
	const { t } = useTranslation("pilots");
	return (
		<form id={id} method="post" noValidate className="stack-l measure">
			<HiddenField name="seen" value={seen} />
			{children}
			<Button picto="check">{submit ?? t("save")}</Button>
		</form>
	);
}

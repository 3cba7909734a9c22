import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { changeLanguage } from "#app/people/account.server.ts";
import { LanguagePage } from "#app/people/language-page.tsx";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:language.title") };

export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context);
	return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context);
	const form = await request.formData();
	const changed = await changeLanguage(context.db, person, form);
	if (!changed.ok) return failedForm(changed.errors, typedValues(form));
	throw redirect(`/${changed.value}/account?saved=language`, 303);
}

export default function Language() {
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("people");
	const errors = useErrorTexts(failed?.errors ?? {});
	const href = useHref();
	return (
		<PageFrame back={{ href: href("/account"), label: t("account.title") }}>
			<LanguagePage errors={errors} />
		</PageFrame>
	);
}

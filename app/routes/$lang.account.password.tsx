import {
	type ActionFunctionArgs,
	type HeadersFunction,
	type LoaderFunctionArgs,
	redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { useHref } from "#app/i18n/page.tsx";
import { changePassword } from "#app/people/account.server.ts";
import { doorOf } from "#app/people/door.ts";
import { PasswordPage } from "#app/people/password-page.tsx";
import { refusedProof } from "#app/people/too-many.ts";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:password.title") };

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context);
	return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context);
	const form = await request.formData();
	const changed = await changePassword(
		context.db,
		person,
		doorOf(context, request),
		form,
		context.now,
	);
	// Nothing typed goes back: these are passwords.
	if (!changed.ok) return refusedProof(changed.errors, {});
	throw redirect(`/${context.language}/account?saved=password`, 303);
}

export default function Password() {
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("people");
	const errors = useErrorTexts(failed?.errors ?? {});
	const href = useHref();
	return (
		<PageFrame back={{ href: href("/account"), label: t("account.title") }}>
			<PasswordPage errors={errors} />
		</PageFrame>
	);
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requireFreshHerself } from "#app/factors/herself.ts";
import { NewPasskeyPage } from "#app/factors/passkey-page.tsx";
import { addPasskey } from "#app/factors/passkeys.server.ts";
import { SecurityFrame } from "#app/factors/security-frame.tsx";
import { siteOf } from "#app/factors/verify.server.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";

export const handle: Handle = { title: (t) => t("factors:passkeys.add") };

const PAGE = "/account/security/passkeys";

export function loader({ context }: LoaderFunctionArgs) {
	requireFreshHerself(context, PAGE);
	return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, publicUrl, language, now } = context;
	const herself = requireFreshHerself(context, PAGE);
	const form = await readForm(request);
	const errors = await addPasskey(db, siteOf(publicUrl), herself, form, now);
	const { credential: _, ...typed } = typedValues(form);
	if (errors) return failedForm(errors, typed);
	throw redirect(`/${language}/account/security?done=passkey`, 303);
}

export default function NewPasskey() {
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<SecurityFrame>
			<NewPasskeyPage name={failed?.typed.name?.[0] ?? ""} errors={errors} />
		</SecurityFrame>
	);
}

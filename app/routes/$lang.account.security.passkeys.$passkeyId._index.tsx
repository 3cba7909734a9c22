import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFreshHerself } from "#app/factors/herself.ts";
import { PasskeyPage } from "#app/factors/passkey-page.tsx";
import { openPasskey, renamePasskey } from "#app/factors/passkeys.server.ts";
import { SecurityFrame } from "#app/factors/security-frame.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";

export const handle: Handle = { title: (t) => t("factors:passkeys.change") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const id = params.passkeyId!;
	const { person } = requireFreshHerself(context, `/account/security/passkeys/${id}`);
	const { name } = await openPasskey(context.db, person, id);
	return { passkey: { id, name } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, language, now } = context;
	const id = params.passkeyId!;
	const { person } = requireFreshHerself(context, `/account/security/passkeys/${id}`);
	const form = await readForm(request);
	const errors = await renamePasskey(db, person, id, form, now);
	if (errors) return failedForm(errors, typedValues(form));
	throw redirect(`/${language}/account/security?done=name`, 303);
}

export default function Passkey() {
	const { passkey } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	const name = failed?.typed.name?.[0] ?? passkey.name;
	return (
		<SecurityFrame>
			<PasskeyPage passkey={passkey} name={name} errors={errors} />
		</SecurityFrame>
	);
}

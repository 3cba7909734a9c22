import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addApp } from "#app/factors/app.server.ts";
import { AppPage } from "#app/factors/app-page.tsx";
import { requireFreshHerself } from "#app/factors/herself.ts";
import { newApp, sameApp } from "#app/factors/new-app.server.ts";
import { SecurityFrame } from "#app/factors/security-frame.tsx";
import { textOf } from "#app/http/forms.ts";
import { readForm } from "#app/http/read-form.ts";
import { openAccount } from "#app/people/account.server.ts";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { qrSquare } from "#app/ui/qr.server.ts";

export const handle: Handle = { title: (t) => t("factors:app.add") };

const PAGE = "/account/security/app";

export async function loader({ context }: LoaderFunctionArgs) {
	const { db, factorKeys, now } = context;
	const { person } = requireFreshHerself(context, PAGE);
	const { email } = await openAccount(db, person);
	return shown(newApp(factorKeys, { id: person.id, email }, now));
}

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, factorKeys: keys, language, now } = context;
	const herself = requireFreshHerself(context, PAGE);
	const form = await readForm(request);
	const errors = await addApp(db, keys, herself, form, now);
	if (!errors) throw redirect(`/${language}/account/security?done=app`, 303);
	const { id } = herself.person;
	const { email } = await openAccount(db, herself.person);
	const app = sameApp(keys, { id, email }, textOf(form, "pending"), now);
	return data({ errors, again: app && shown(app) }, { status: 400 });
}

function shown(app: ReturnType<typeof newApp>) {
	return { app: { pending: app.pending, words: app.words }, square: qrSquare(app.uri) };
}

export default function App() {
	const fresh = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<SecurityFrame>
			<AppPage {...(failed?.again ?? fresh)} errors={errors} />
		</SecurityFrame>
	);
}

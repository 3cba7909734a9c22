import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loadBackground, saveBackground } from "#app/background/background.server.ts";
import { parseBackground } from "#app/background/background-form.ts";
import { MyBackgroundPage } from "#app/background/my-background-page.tsx";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { getOwner } from "#app/my/owner.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("background:title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, sessionSecret, now } = context;
	const token = params.token!;
	const { learnerId } = await getOwner(db, sessionSecret, token, now);
	return {
		token,
		known: await loadBackground(db, learnerId),
		isSaved: new URL(request.url).searchParams.get("done") === "saved",
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const { learnerId } = await getOwner(db, sessionSecret, token, now);
	const form = await readForm(request);
	const { background } = parseBackground(form);
	if (isLanguageSwitch(form)) return data({ background, isChanged: false });
	if (!(await saveBackground(db, learnerId, form, { personId: null }, now)))
		return data({ background, isChanged: true }, { status: 400 });
	throw redirect(`/${language}/my/${token}/languages?done=saved`, 303);
}

export default function Languages() {
	return (
		<MyBackgroundPage {...useLoaderData<typeof loader>()} typed={useActionData<typeof action>()} />
	);
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/errors.ts";
import { failedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { knowingCookie } from "#app/people/known-devices.server.ts";
import { openReset, resetPassword } from "#app/people/reset.server.ts";
import { ResetPage } from "#app/people/reset-pages.tsx";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:reset.chooseTitle") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, now } = context;
	const state = await openReset(db, sessionSecret, params.token!, now);
	if (!state) throw notFound();
	return data({ isOver: state === "over" }, { status: state === "over" ? 410 : 200 });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret: secret, secureCookies, language, now } = context;
	const token = params.token!;
	if (!(await openReset(db, secret, token, now))) throw notFound();
	const reset = await resetPassword(db, { secret, token }, await readForm(request), now);
	if (!reset) throw redirect(`/${language}/reset/${token}`, 303);
	// Nothing typed goes back: these are passwords.
	if (!reset.ok) return failedForm(reset.errors, {});
	// Who reads her letters is she: from here no guesses of others keep her out.
	const { personId } = reset.value;
	const cookies = request.headers.get("cookie");
	throw redirect(`/${language}/sign-in?saved=password`, {
		status: 303,
		headers: { "Set-Cookie": knowingCookie(secret, cookies, secureCookies, personId) },
	});
}

export default function Reset() {
	const { isOver } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<PageFrame>
			<ResetPage isOver={isOver} errors={errors} />
		</PageFrame>
	);
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AboutMePage, aboutMeDone } from "#app/equality/about-me-page.tsx";
import { loadProfile, saveProfile } from "#app/equality/equality.server.ts";
import { profileOf } from "#app/equality/questions.ts";
import { notFound } from "#app/http/errors.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { openNotice } from "#app/privacy/periods.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("equality:my.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, sessionSecret, equalityKeys, language, now } = context;
	const token = params.token!;
	const { learnerId } = await getOwner(db, sessionSecret, token, now);
	return {
		token,
		isAsked: equalityKeys.length > 0,
		profile: await loadProfile(db, equalityKeys, learnerId),
		done: aboutMeDone(request.url),
		notice: await openNotice(db, "equality", language),
	};
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, equalityKeys, language, now } = context;
	const token = params.token!;
	const { learnerId, providerId } = await getOwner(db, sessionSecret, token, now);
	if (equalityKeys.length === 0) throw notFound();
	const form = await readForm(request);
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	await saveProfile(db, equalityKeys, learnerId, form, now, { providerId, language });
	throw redirect(`/${language}/my/${token}/about-me?done=saved`, 303);
}

export default function AboutMe() {
	const page = useLoaderData<typeof loader>();
	const switched = useActionData<typeof action>();
	const chosen = switched ? profileOf((question) => switched.typed[question]?.[0]) : null;
	return <AboutMePage {...page} chosen={chosen} />;
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { ConfirmSettingPage } from "#app/administration/setting-confirm-page.tsx";
import { SettingPage } from "#app/administration/setting-page.tsx";
import { openSetting, saveSetting, settingOf } from "#app/administration/settings.server.ts";
import { type FieldErrors, textOf, typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";
import { type SettingName, settingValue } from "#app/settings/settings.ts";

export const handle: Handle<{ name: SettingName }> = {
	title: (t, { name }) => t(`admin:setting.${name}.name`),
};

/** Back with what was typed, or old and new to be confirmed. */
type Answer = {
	typed: Record<string, string[]>;
	errors?: FieldErrors;
	confirm?: { before: string; wanted: string; isChanged: boolean };
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	const opened = await openSetting(context.db, params.setting!);
	requireFresh(context, `/${context.language}/admin/settings/${opened.name}`);
	return opened;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const { name, value: before } = await openSetting(db, settingOf(params.setting!));
	requireFresh(context, `/${language}/admin/settings/${name}`);
	const form = await request.formData();
	const typed = typedValues(form);
	const wanted = settingValue(name, textOf(form, "value"));
	const isAsked = form.has("seen");
	if (isLanguageSwitch(form) && !isAsked) return data<Answer>({ typed });
	if (wanted === null)
		return data<Answer>({ typed, errors: { value: "admin:errors.value" } }, { status: 400 });
	if (isLanguageSwitch(form) || form.get("confirmed") !== "yes")
		return data<Answer>({ typed, confirm: { before, wanted, isChanged: false } });
	const seen = textOf(form, "seen");
	const there = await saveSetting(db, person, { name, value: wanted, seen }, now);
	if (there !== null)
		return data<Answer>({ typed, confirm: { before: there, wanted, isChanged: true } });
	throw redirect(`/${language}/admin/settings?done=saved`, 303);
}

export default function Setting() {
	const { name, value, changes } = useLoaderData<typeof loader>();
	const { confirm, ...answer }: Answer = useActionData<typeof action>() ?? { typed: {} };
	if (confirm) return <ConfirmSettingPage name={name} {...confirm} />;
	return <SettingPage {...{ name, value, changes }} {...answer} />;
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { listProviders } from "#app/administration/accounts.server.ts";
import { inviteAnybody } from "#app/administration/invitations.server.ts";
import { parseInvite } from "#app/administration/invite-form.ts";
import { InvitePage } from "#app/administration/invite-page.tsx";
import { typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("admin:invite.open") };

export async function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	requireFresh(context, `/${context.language}/admin/accounts/new`);
	return { providers: await listProviders(context.db), sendsMail: context.sendsMail };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const form = await request.formData();
	if (isLanguageSwitch(form)) return switchedForm(typedValues(form));
	requireFresh(context, `/${language}/admin/accounts/new`);
	const parsed = parseInvite(form, await listProviders(db));
	if (!parsed.ok) return failedForm(parsed.errors, typedValues(form));
	await inviteAnybody(db, person, parsed.value, now);
	throw redirect(`/${language}/admin/accounts/invitations?done=invited`, 303);
}

export default function Invite() {
	const answer = useActionData<typeof action>() ?? { typed: {} };
	return <InvitePage {...useLoaderData<typeof loader>()} {...answer} />;
}

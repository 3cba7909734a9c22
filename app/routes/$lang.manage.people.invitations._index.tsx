import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { inviteToTeam, openTeam } from "#app/people/team.server.ts";
import { TeamInvitePage } from "#app/people/team-invite-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("people:team.invite") };

export async function loader({ context }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { providers } = await openTeam(context.db, person, context.now);
	return { providers, sendsMail: context.sendsMail };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const form = await readForm(request);
	const invited = await inviteToTeam(context.db, person, form, context.now);
	if (!invited.ok) return failedForm(invited.errors, typedValues(form));
	throw redirect(`/${context.language}/manage/people?done=invited`, 303);
}

export default function TeamInvite() {
	const failed = useActionData<typeof action>();
	return <TeamInvitePage {...useLoaderData<typeof loader>()} failed={failed} />;
}

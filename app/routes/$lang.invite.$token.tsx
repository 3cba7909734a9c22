import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFresh } from "#app/access/fresh.ts";
import type { Person } from "#app/access/person.ts";
import type { RequestContext } from "#app/http/context.ts";
import { notFound } from "#app/http/errors.ts";
import { textOf } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { acceptAsMore, acceptAsNew, openInvitation } from "#app/people/accept.server.ts";
import { LONGEST_NAME } from "#app/people/accept-form.ts";
import { doorOf } from "#app/people/door.ts";
import { answerEntered } from "#app/people/entered.server.ts";
import { ACCEPT_FORM, InvitePage } from "#app/people/invite-page.tsx";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:invite.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret: secret, person, language, now } = context;
	const token = params.token!;
	const invited = await openInvitation(db, { secret, token }, person, now);
	if (!invited) throw notFound();
	if (invited.step === "take") requireFresh(context, `/${language}/invite/${token}`);
	return data({ invited, token }, { status: invited.step === "over" ? 410 : 200 });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const token = params.token!;
	const form = await readForm(request);
	const typed = { name: [textOf(form, "name", LONGEST_NAME)] };
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const { db, sessionSecret: secret, person, language, now } = context;
	if (!(await openInvitation(db, { secret, token }, person, now))) throw notFound();
	if (person) return takeRole(context, { request, token, person });
	const asked = { door: doorOf(context, request), token, language };
	const accepted = await acceptAsNew(db, asked, form, now);
	if (!accepted) throw redirect(`/${language}/invite/${token}`, 303);
	if (!accepted.ok) return failedForm(accepted.errors, typed);
	throw answerEntered(context, request, { step: "in", ...accepted.value }, null);
}

type Taking = { request: Request; token: string; person: Person };

async function takeRole(context: RequestContext, { request, token, person }: Taking) {
	const { db, language, now } = context;
	const page = `/${language}/invite/${token}`;
	requireFresh(context, page);
	const taken = await acceptAsMore(db, { door: doorOf(context, request), token }, person, now);
	throw redirect(taken ? `/${language}/account?saved=role` : page, 303);
}

export default function Invite() {
	const { invited, token } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<PageFrame switcher={invited.step === "new" ? { formId: ACCEPT_FORM } : undefined}>
			<InvitePage
				invited={invited}
				token={token}
				name={failed?.typed.name?.[0] ?? invited.name}
				errors={errors}
			/>
		</PageFrame>
	);
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/errors.ts";
import { textOf } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { readForm } from "#app/http/read-form.ts";
import { askForReset } from "#app/people/reset.server.ts";
import { RESET_FORM, ResetAskPage } from "#app/people/reset-pages.tsx";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:reset.title") };

export function loader({ context, request }: LoaderFunctionArgs) {
	const hasAsked = new URL(request.url).searchParams.get("asked") === "yes";
	return { hasAsked, sendsMail: context.sendsMail };
}

export async function action({ context, request }: ActionFunctionArgs) {
	if (!context.sendsMail) throw notFound();
	const form = await readForm(request);
	const email = textOf(form, "email", 254);
	if (isLanguageSwitch(form)) return switchedForm({ email: [email] });
	if (await askForReset(context.db, email, context.now))
		throw redirect(`/${context.language}/reset?asked=yes`, 303);
	return failedForm({ email: "people:errors.emailMissing" }, { email: [email] });
}

export default function ResetAsk() {
	const { hasAsked, sendsMail } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	const hasForm = sendsMail && !(hasAsked && !failed);
	return (
		<PageFrame switcher={hasForm ? { formId: RESET_FORM } : undefined}>
			<ResetAskPage
				email={failed?.typed.email?.[0] ?? ""}
				hasAsked={hasAsked && !failed}
				sendsMail={sendsMail}
				errors={errors}
			/>
		</PageFrame>
	);
}

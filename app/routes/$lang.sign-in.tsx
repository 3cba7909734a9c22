import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { textOf, typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { doorOf } from "#app/people/door.ts";
import { answerEntered, sendOn } from "#app/people/entered.server.ts";
import { nextPath } from "#app/people/next-path.ts";
import { enter } from "#app/people/sign-in.server.ts";
import { isTold, SIGN_IN_FORM, SignInPage, type Told } from "#app/people/sign-in-page.tsx";
import { refusedProof } from "#app/people/too-many.ts";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("people:signIn.title") };

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const next = nextPath(query.get("next"), context.language);
	sendOn(context, next);
	return { next: next ?? "", told: toldOf(query), hasOrganisation: context.organisation !== null };
}

function toldOf(query: URLSearchParams): Told | null {
	if (query.get("signed") === "out") return "signed-out";
	if (query.get("saved") === "password") return "new-password";
	const kept = query.get("kept");
	if (kept !== null) return kept === "file" ? "file" : "kept";
	const word = query.get("organisation");
	return isTold(word) ? word : null;
}

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, language, now } = context;
	const form = await request.formData();
	const { password: _, ...typed } = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const entered = await enter(db, doorOf(context, request), form, now);
	if (!entered.ok) return refusedProof(entered.errors, typed);
	const next = nextPath(textOf(form, "next", 2000), language);
	throw answerEntered(context, request, entered.value, next);
}

export default function SignIn() {
	const { next, told, hasOrganisation } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<PageFrame switcher={{ formId: SIGN_IN_FORM }}>
			<SignInPage
				email={failed?.typed.email?.[0] ?? ""}
				next={next}
				told={failed ? null : told}
				hasOrganisation={hasOrganisation}
				errors={errors}
			/>
		</PageFrame>
	);
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PasskeySignInPage } from "#app/factors/passkey-sign-in-page.tsx";
import { siteOf } from "#app/factors/verify.server.ts";
import { textOf } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { doorOf } from "#app/people/door.ts";
import { answerEntered, sendOn } from "#app/people/entered.server.ts";
import { halfOf } from "#app/people/half-cookie.server.ts";
import { nextPath } from "#app/people/next-path.ts";
import { enterWithPasskey } from "#app/people/second-step.server.ts";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("factors:passkey.use") };
export const headers = () => SECRET_ADDRESS_WITH_FORM;

export function loader({ context, request }: LoaderFunctionArgs) {
	const next = nextPath(new URL(request.url).searchParams.get("next"), context.language);
	sendOn(context, next);
	return { next: next ?? "" };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, publicUrl, language, now } = context;
	const form = await readForm(request);
	const next = nextPath(textOf(form, "next", 2000), language);
	const ways = { site: siteOf(publicUrl), half: await halfOf(context, request) };
	const step = await enterWithPasskey(db, doorOf(context, request), ways, form, now);
	if (step.state !== "in") return failedForm({}, { next: [next ?? ""] });
	throw answerEntered(context, request, { step: "in", ...step.entered }, next);
}

export default function PasskeySignIn() {
	const { next } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<PageFrame>
			<PasskeySignInPage isRefused={failed !== undefined} next={failed?.typed.next?.[0] ?? next} />
		</PageFrame>
	);
}

import {
	type ActionFunctionArgs,
	data,
	type HeadersArgs,
	type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkEligibility } from "#app/finder/eligibility/eligibility-form.ts";
import { EligibilityPage } from "#app/finder/eligibility/eligibility-page.tsx";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay, londonDate } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("guide:free.title"),
	description: (t) => t("guide:free.lead"),
};

export function headers({ actionHeaders }: HeadersArgs) {
	return actionHeaders;
}

export async function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return checkEligibility(new FormData(), londonDate(context.now));
}

/** Her answers come back in the page and stay nowhere: not here, not in the address, not in a cache. */
export async function action({ context, request }: ActionFunctionArgs) {
	const check = checkEligibility(await request.formData(), londonDate(context.now));
	return data(check, { headers: { "Cache-Control": "no-store" } });
}

export default function Eligibility() {
	const fresh = useLoaderData<typeof loader>();
	return <EligibilityPage {...(useActionData<typeof action>() ?? fresh)} />;
}

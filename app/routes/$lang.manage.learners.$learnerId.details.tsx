import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { openDetails, saveDetails } from "#app/learners/details.server.ts";
import { DetailsPage } from "#app/learners/details-page.tsx";
import { typedDetails } from "#app/learners/details-typed.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("learners:details.page") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return openDetails(context.db, person, params.learnerId!);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return { typed, errors: {}, current: undefined };
	const saved = await saveDetails(context.db, person, params.learnerId!, form);
	if (!saved.ok) {
		const { errors, current } = saved;
		return data({ typed, errors, current }, { status: 400 });
	}
	throw redirect(`/${context.language}/learners/${params.learnerId}?saved=details`, 303);
}

export default function Details() {
	const learner = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<DetailsPage
			learner={learner}
			typed={failed?.typed ?? typedDetails(learner)}
			errors={failed?.errors}
			current={failed?.current}
		/>
	);
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import { mergeLearners, openMerge } from "#app/learners/merge.server.ts";
import { MergePage } from "#app/learners/merge-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("learners:merge.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language } = context;
	return openMerge(db, person, [params.learnerId!, params.otherId!], language);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return { typed, errors: {} };
	const ids = [params.learnerId!, params.otherId!] as const;
	const merged = await mergeLearners(db, person, ids, form, { language, now });
	if (!merged.ok) return data({ typed, errors: merged.errors }, { status: 400 });
	throw redirect(`/${language}/manage/learners/duplicates?done=merged`, 303);
}

export default function Merging() {
	const failed = useActionData<typeof action>();
	return (
		<MergePage
			merge={useLoaderData<typeof loader>()}
			typed={failed?.typed ?? {}}
			errors={failed?.errors}
		/>
	);
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openHelpers, removeHelper } from "#app/attendance/helpers.server.ts";
import { HelpersPage } from "#app/attendance/helpers-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("attendance:helpers.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	return openHelpers(db, person, params.courseId!, language, now);
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const named = { courseId: params.courseId!, helperId: params.helperId! };
	if (!(await removeHelper(db, person, named, now))) {
		return data({ isRefused: true }, { status: 400 });
	}
	throw redirect(`/${language}/manage/classes/${named.courseId}/helpers?saved`, 303);
}

/** Only seen when she could not be taken away. */
export default function Removal() {
	const helpers = useLoaderData<typeof loader>();
	const isRefused = useActionData<typeof action>()?.isRefused ?? false;
	return <HelpersPage helpers={helpers} failed={undefined} saved={false} isRefused={isRefused} />;
}

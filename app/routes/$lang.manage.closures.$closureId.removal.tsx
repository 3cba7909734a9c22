import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { ClosureRemovalPage } from "#app/courses/closure-removal-page.tsx";
import { openClosure, planClosure, removeClosure } from "#app/courses/closures-desk.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:closures.openTitle") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, now } = context;
	const closure = await openClosure(db, person, params.closureId!);
	const change = { providerId: closure.providerId, removeId: closure.id };
	return { closure, news: await planClosure(db, person, change, now) };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	await removeClosure(context.db, person, params.closureId!, context.now);
	throw redirect(`/${context.language}/manage/closures?done=removed`, 303);
}

export default function ClosureRemoval() {
	return <ClosureRemovalPage {...useLoaderData<typeof loader>()} />;
}

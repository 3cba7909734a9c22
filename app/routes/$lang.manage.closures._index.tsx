import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { parseClosure } from "#app/courses/closure-form.ts";
import { addClosure, listHerClosures, planClosure } from "#app/courses/closures-desk.server.ts";
import { type ClosuresAnswer, ClosuresPage, closuresDone } from "#app/courses/closures-page.tsx";
import { openNewClass } from "#app/courses/new-class.server.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { isLanguageSwitch } from "#app/http/page-data.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("timetable:closures.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, now } = context;
	const { id, providers } = await openNewClass(db, person, null);
	const done = closuresDone(new URL(request.url).searchParams.get("done"));
	return { id, providers, done, closures: await listHerClosures(db, person, now) };
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const typed = typedValues(form);
	if (isLanguageSwitch(form)) return data<ClosuresAnswer>({ typed });
	const parsed = parseClosure(form);
	if (!parsed.ok) {
		return data<ClosuresAnswer>({ errors: parsed.errors, typed }, { status: 400 });
	}
	const { providerId } = await openNewClass(db, person, textOf(form, "provider"));
	const news = await planClosure(db, person, { providerId, add: parsed.value }, now);
	if (textOf(form, "agreed") !== news.mark) {
		return data<ClosuresAnswer>({ typed, news });
	}
	await addClosure(db, person, { ...parsed.value, id: textOf(form, "id"), providerId }, now);
	throw redirect(`/${language}/manage/closures?done=added`, 303);
}

export default function Closures() {
	const opened = useLoaderData<typeof loader>();
	const answer: ClosuresAnswer = useActionData<typeof action>() ?? { typed: {} };
	return <ClosuresPage {...opened} {...answer} />;
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { badRequest } from "#app/http/errors.ts";
import { readForm } from "#app/http/read-form.ts";
import { keepImportFile } from "#app/imports/import-file.server.ts";
import { openImportStart } from "#app/imports/import-start.server.ts";
import { ImportStartPage } from "#app/imports/import-start-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:import.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	return openImportStart(context.db, person, new URL(request.url).searchParams);
}

export async function action({ context, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const { kind, provider } = await openImportStart(db, person, new URL(request.url).searchParams);
	if (!provider) throw badRequest();
	const wanted = { kind, providerId: provider.id };
	const kept = await keepImportFile(db, person, wanted, await readForm(request), now);
	if (!kept.ok) return data({ failures: kept.failures, missing: kept.missing }, { status: 400 });
	throw redirect(`/${language}/manage/import/${kept.id}`, 303);
}

export default function Import() {
	const start = useLoaderData<typeof loader>();
	return <ImportStartPage start={start} failed={useActionData<typeof action>()} />;
}

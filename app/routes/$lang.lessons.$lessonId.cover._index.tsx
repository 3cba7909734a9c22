import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { handOver, openCover } from "#app/registers/cover.server.ts";
import { CoverPage } from "#app/registers/cover-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:cover.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	return openCover(context.db, person, params.lessonId!, context.language, context.now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const form = await request.formData();
	const covers = await handOver(db, person, params.lessonId!, textOf(form, "tutor"), now);
	if (!covers) return failedForm({ tutor: "registers:errors.coverMissing" }, typedValues(form));
	throw redirect(`/${language}/lessons/${params.lessonId}/register?done=covered`, 303);
}

export default function CoverRoute() {
	const desk = useLoaderData<typeof loader>();
	return <CoverPage {...desk} failed={useActionData<typeof action>()} />;
}

import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { classAddress, headersFor } from "#app/finder/class-access.ts";
import { ClassCardView } from "#app/finder/class-card-page.tsx";
import { openClass } from "#app/finder/class-page.server.ts";
import type { ClassPage } from "#app/finder/class-page.ts";
import { keepUntil } from "#app/http/keep.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ course: ClassPage }> = {
	title: (t, { course: { title } }) => `${title.own ?? title.english} – ${t("class:card.title")}`,
	description: (_t, { course: { summary } }) => summary.own || summary.english,
};

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	const address = classAddress(params.slug, request);
	const { course, validUntil } = await openClass(db, address, language, now);
	if (course.code === null) keepUntil(context, validUntil);
	return data({ course }, { headers: headersFor(course) });
}

export default function Card() {
	return <ClassCardView course={useLoaderData<typeof loader>().course} />;
}

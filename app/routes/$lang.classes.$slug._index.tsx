import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { classAddress, headersFor } from "#app/finder/class-access.ts";
import { openClass } from "#app/finder/class-page.server.ts";
import { ClassView } from "#app/finder/class-page.tsx";
import { keepUntil } from "#app/http/keep.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ title: string; description: string }> = {
	title: (_t, data) => data.title,
	description: (_t, data) => data.description,
	readAloud: true,
};

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	const address = classAddress(params.slug, request);
	const { course, validUntil } = await openClass(db, address, language, now);
	const hasReported = new URL(request.url).searchParams.has("reported");
	if (course.code === null && !hasReported) keepUntil(context, validUntil);
	const { title, summary } = course;
	const words = {
		title: title.own ?? title.english,
		description: summary.own || summary.english,
	};
	return data({ course, hasReported, ...words }, { headers: headersFor(course) });
}

export default function Class() {
	return <ClassView {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openClass } from "#app/finder/class-page.server.ts";
import { ClassView } from "#app/finder/class-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ title: string; description: string }> = {
	title: (_t, data) => data.title,
	description: (_t, data) => data.description,
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	const course = await openClass(db, params.slug ?? "", language, now);
	const { title, summary } = course;
	return {
		course,
		title: title.own ?? title.english,
		description: summary.own || summary.english,
	};
}

export default function Class() {
	return <ClassView course={useLoaderData<typeof loader>().course} />;
}

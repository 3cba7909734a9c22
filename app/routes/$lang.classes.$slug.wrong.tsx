import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { classAddress, classPath } from "#app/finder/class-access.ts";
import { openWrong, reportWrong } from "#app/finder/class-wrong.server.ts";
import { parseWrong } from "#app/finder/class-wrong.ts";
import { WrongView } from "#app/finder/class-wrong-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("class:wrong.title") };

export const headers: HeadersFunction = () => ({
	"Cache-Control": "no-store",
	"X-Robots-Tag": "noindex",
});

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, language, now } = context;
	return openWrong(db, classAddress(params.slug, request), language, now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, language, now } = context;
	const address = classAddress(params.slug, request);
	// A class that is not there is 404 whatever was said of it.
	await openWrong(db, address, language, now);
	const parsed = parseWrong(await request.formData());
	if (!parsed.ok) return data(parsed.errors, { status: 400 });
	const course = await reportWrong(db, address, parsed.value, now);
	return redirect(`/${language}${classPath(course, "", { reported: "yes" })}`, 303);
}

export default function Wrong() {
	return (
		<WrongView course={useLoaderData<typeof loader>()} errors={useActionData<typeof action>()} />
	);
}

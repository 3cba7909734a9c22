import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openAttention } from "#app/courses/attention.server.ts";
import { isAttentionList } from "#app/courses/attention.ts";
import { AttentionPage } from "#app/courses/attention-page.tsx";
import { notFound } from "#app/http/errors.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:desk.title") };

export async function loader({ context, params: { list } }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	if (!isAttentionList(list)) throw notFound();
	const { db, language, now } = context;
	return openAttention(db, person, list, language, now);
}

export default function AttentionList() {
	return <AttentionPage attention={useLoaderData<typeof loader>()} />;
}

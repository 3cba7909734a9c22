import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { getOwner } from "#app/my/owner.server.ts";
import { askToCorrect, openPastLesson } from "#app/my/presence.server.ts";
import { PresencePage } from "#app/my/presence-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("my:presence.question") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return { token, lesson: await openPastLesson(db, owner, params.lessonId!, language, now) };
}

/** Where nothing is left to ask, the page after it says how the lesson stands. */
export async function action({ context, params }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const owner = await getOwner(db, sessionSecret, params.token!, now);
	const isAsked = await askToCorrect(db, owner, params.lessonId!, now);
	const my = `/${language}/my/${params.token}`;
	throw redirect(isAsked ? `${my}?done=asked` : `${my}/lessons/${params.lessonId}/presence`, 303);
}

export default function Presence() {
	return <PresencePage {...useLoaderData<typeof loader>()} />;
}

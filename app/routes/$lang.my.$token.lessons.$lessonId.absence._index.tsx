import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { openLessonToMiss, sayICannotCome } from "#app/my/absence.server.ts";
import { AbsencePage } from "#app/my/absence-page.tsx";
import { getOwner } from "#app/my/owner.server.ts";
import { parseApologyReason } from "#app/registers/reason-forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("my:absence.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	return { token, lesson: await openLessonToMiss(db, owner, params.lessonId!, language, now) };
}

/** When it is too late, the page after it says so by what it offers. */
export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	const reason = parseApologyReason(await readForm(request));
	const lessonId = params.lessonId!;
	const isSaid = await sayICannotCome(db, owner, { lessonId, reason }, now);
	const my = `/${language}/my/${token}`;
	throw redirect(isSaid ? `${my}?done=told` : `${my}/lessons/${lessonId}/absence`, 303);
}

export default function Absence() {
	return <AbsencePage {...useLoaderData<typeof loader>()} />;
}

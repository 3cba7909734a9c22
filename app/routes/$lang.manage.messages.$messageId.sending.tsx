import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openLetter, openLetters, tryAgain } from "#app/contact/letter-list.server.ts";
import { LettersPage } from "#app/contact/letters-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("contact:outbox.title") };

/** The page behind a button that could not do what it says. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, sendsMail } = context;
	await openLetter(db, person, params.messageId!);
	const asked = { state: "failed" as const, page: 1, language };
	return { list: await openLetters(db, person, asked), sendsMail };
}

export async function action({ context, params }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now, publicUrl, sessionSecret: secret, textsIn: texts } = context;
	const post = { texts, publicUrl, secret };
	const tried = await tryAgain(db, person, params.messageId!, post, now);
	if (tried === "untrue") return data({ isUntrue: true }, { status: 400 });
	throw redirect(`/${language}/manage/messages?done=again`, 303);
}

export default function Sending() {
	const failed = useActionData<typeof action>();
	return <LettersPage {...useLoaderData<typeof loader>()} isUntrue={failed?.isUntrue} />;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openLetters } from "#app/contact/letter-list.server.ts";
import { stateFrom } from "#app/contact/letter-list.ts";
import { LettersPage } from "#app/contact/letters-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("contact:outbox.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, sendsMail } = context;
	const asked = new URL(request.url).searchParams;
	const page = Number.parseInt(asked.get("page") ?? "1", 10) || 1;
	const state = stateFrom(asked.get("state"));
	return {
		list: await openLetters(db, person, { state, page, language }),
		sendsMail,
		isDone: asked.get("done") === "again",
	};
}

export default function Messages() {
	return <LettersPage {...useLoaderData<typeof loader>()} />;
}

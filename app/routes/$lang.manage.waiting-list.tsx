import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isDone } from "#app/enrolments/answers.ts";
import { loadWaitingList } from "#app/enrolments/waiting-list.server.ts";
import { WaitingListPage } from "#app/enrolments/waiting-list-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:waiting.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const asked = new URL(request.url).searchParams;
	const page = Number.parseInt(asked.get("page") ?? "1", 10) || 1;
	const done = asked.get("done");
	return {
		list: await loadWaitingList(
			db,
			person,
			{ language, page, courseId: asked.get("class") || null },
			now,
		),
		done: isDone(done) ? done : null,
	};
}

export default function WaitingList() {
	return <WaitingListPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { isChange } from "#app/enrolments/changes.ts";
import { openEnrolment } from "#app/enrolments/enrolment.server.ts";
import { EnrolmentPage } from "#app/enrolments/enrolment-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("places:page.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const done = new URL(request.url).searchParams.get("done");
	return {
		enrolment: await openEnrolment(db, person, params.enrolmentId!, language, now),
		done: isChange(done) ? done : null,
	};
}

export default function Enrolment() {
	return <EnrolmentPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openHelperPerson } from "#app/attendance/helper-people.server.ts";
import { VolunteerPage } from "#app/attendance/volunteer-page.tsx";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { givenLink } from "#app/keeping/given-link.server.ts";
import { showPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("attendance:helpers.title") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now, sessionSecret, publicUrl } = context;
	const helper = await openHelperPerson(db, person, params.volunteerId!, language, now);
	const link = await showPersonalLink(db, sessionSecret, helper, now);
	return { helper, link: link && givenLink(link, helper.language, publicUrl) };
}

export default function Volunteer() {
	return <VolunteerPage {...useLoaderData<typeof loader>()} />;
}

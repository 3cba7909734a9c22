import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { StaffPage } from "#app/courses/staff-page.tsx";
import { openStaff } from "#app/courses/tutors.server.ts";
import { openTeam } from "#app/people/team.server.ts";
import { TeamNotice, TeamParts } from "#app/people/team-parts.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:staff.title") };

const DONE = ["invited", "withdrawn", "removed"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const word = new URL(request.url).searchParams.get("done");
	return {
		staff: await openStaff(db, person, language),
		team: await openTeam(db, person, now),
		done: DONE.find((one) => one === word) ?? null,
	};
}

export default function People() {
	const { staff, team, done } = useLoaderData<typeof loader>();
	return (
		<StaffPage staff={staff} notice={<TeamNotice done={done} />}>
			<TeamParts team={team} />
		</StaffPage>
	);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openFitting } from "#app/assessments/fitting.server.ts";
import { FittingPage } from "#app/assessments/fitting-page.tsx";
import { nameIn } from "#app/assessments/page-title.ts";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t, data) => t("assessments:fitting.title", { name: nameIn(data) ?? "" }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	return openFitting(db, person, params.learnerId!, language, now);
}

export default function Fitting() {
	const page = useLoaderData<typeof loader>();
	const href = useHref();
	const learner = href(`/learners/${page.id}`);
	return (
		<PageFrame wide back={{ href: learner, label: page.name }}>
			<FittingPage
				page={page}
				assessHref={`${learner}/assessments`}
				searchHref={href("/classes?places=yes")}
			/>
		</PageFrame>
	);
}

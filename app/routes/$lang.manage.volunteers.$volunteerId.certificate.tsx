import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { CertificatePage } from "#app/attendance/certificate-page.tsx";
import { certificateOf, openHelperPerson } from "#app/attendance/helper-people.server.ts";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("attendance:certificate.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const helper = await openHelperPerson(db, person, params.volunteerId!, language, now);
	return {
		...helper,
		hours: certificateOf(helper, new URL(request.url).searchParams.get("hours")),
	};
}

export default function Certificate() {
	const certificate = useLoaderData<typeof loader>();
	const href = useHref();
	const back = {
		href: href(`/manage/volunteers/${certificate.learnerId}`),
		label: certificate.name,
	};
	return <CertificatePage certificate={certificate} back={back} />;
}

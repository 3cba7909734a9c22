import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { useHref } from "#app/i18n/page.tsx";
import { openCertificate } from "#app/plans/certificate.server.ts";
import { CertificatePage } from "#app/plans/certificate-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("plans:certificate.title") };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const courseId = new URL(request.url).searchParams.get("class");
	return openCertificate(db, person, params.learnerId!, { courseId, language, now });
}

export default function LearnerCertificate() {
	const certificate = useLoaderData<typeof loader>();
	const href = useHref();
	const { learnerId, shortName } = certificate;
	const back = { href: href(`/learners/${learnerId}`), label: shortName };
	return <CertificatePage certificate={certificate} back={back} />;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CertificatePage as ThanksPage } from "#app/attendance/certificate-page.tsx";
import { certificateOf, loadOwnPage } from "#app/attendance/helper-people.server.ts";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { getOwner } from "#app/my/owner.server.ts";
import { openMyCertificate } from "#app/plans/certificate.server.ts";
import { CertificatePage } from "#app/plans/certificate-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<Awaited<ReturnType<typeof loader>> | undefined> = {
	title: (t, data) =>
		data?.thanks ? t("attendance:certificate.title") : t("plans:certificate.title"),
	own: true,
};

export function headers() {
	return SECRET_ADDRESS;
}

/** With `hours` for the time somebody gave, with `class` for the time she learned. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await getOwner(db, sessionSecret, token, now);
	const asked = new URL(request.url).searchParams;
	if (!asked.has("hours")) {
		const courseId = asked.get("class");
		const certificate = await openMyCertificate(db, owner, { courseId, language, now });
		return { token, certificate, thanks: null };
	}
	const { helper } = await loadOwnPage(db, owner, language, now);
	const hours = certificateOf(helper, asked.get("hours"));
	const { name, provider, isExample } = helper;
	return { token, certificate: null, thanks: { name, provider, isExample, hours } };
}

export default function Certificate() {
	const { token, certificate, thanks } = useLoaderData<typeof loader>();
	const { t } = usePage();
	const href = useHref();
	const back = { href: href(`/my/${token}`), label: t("my:title") };
	if (thanks) return <ThanksPage certificate={thanks} back={back} />;
	return certificate && <CertificatePage certificate={certificate} back={back} />;
}

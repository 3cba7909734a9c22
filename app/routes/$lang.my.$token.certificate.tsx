import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CertificatePage } from "#app/attendance/certificate-page.tsx";
import { certificateOf, loadOwnPage } from "#app/attendance/helper-people.server.ts";
import { notFound } from "#app/http/errors.ts";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { openPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("attendance:certificate.title"),
	// Its style is that of work: the pages learners open every day do without.
	report: true,
};

export function headers() {
	return SECRET_ADDRESS;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const token = params.token!;
	const owner = await openPersonalLink(db, sessionSecret, token, now);
	if (!owner) throw notFound();
	const { helper } = await loadOwnPage(db, owner, language, now);
	const hours = certificateOf(helper, new URL(request.url).searchParams.get("hours"));
	const { name, provider, isExample } = helper;
	return { name, provider, isExample, hours, token };
}

export default function Certificate() {
	const { token, ...certificate } = useLoaderData<typeof loader>();
	const { t } = usePage();
	const href = useHref();
	const back = { href: href(`/my/${token}`), label: t("attendance:my.title") };
	return <CertificatePage certificate={certificate} back={back} />;
}

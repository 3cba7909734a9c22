import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requirePerson } from "#app/access/require.ts";
import { pilotName } from "#app/evaluation/page-title.ts";
import { PublishForm } from "#app/evaluation/publish-form.tsx";
import { ReleaseList } from "#app/evaluation/release-list.tsx";
import { previewRelease, publishRelease } from "#app/evaluation/releases.server.ts";
import { ReportBody } from "#app/evaluation/report-body.tsx";
import { ReportHead } from "#app/evaluation/report-head.tsx";
import { textOf } from "#app/http/forms.ts";
import { failedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = {
	title: (t, data) => t("evaluation:publish.title", { pilot: pilotName(data) }),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const preview = await previewRelease(context.db, params.slug!, context.now);
	return { ...preview, pilot: preview.view.pilot };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	const seenHash = textOf(await request.formData(), "hash");
	const subject = { slug: params.slug!, seenHash };
	const id = await publishRelease(context.db, person, subject, context.now);
	if (id === null) return failedForm({ publish: "evaluation:publish.changed" }, {});
	throw redirect(`/${context.language}/pilots/${subject.slug}/releases/${id}`, 303);
}

export default function Releases() {
	const { view, hash, releases, pilot } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { t } = useTranslation("evaluation");
	const href = useHref();
	return (
		<PageFrame wide back={{ href: href(`/pilots/${pilot.slug}/report`), label: t("publish.back") }}>
			<PublishForm view={view} hash={hash} errors={failed?.errors} />
			<section className="stack">
				<h2>{t("publish.earlier")}</h2>
				<ReleaseList slug={pilot.slug} releases={releases} />
			</section>
			<section className="preview stack-l">
				<ReportHead title={t("public.title", { pilot: pilot.name })} view={view} as="h2" />
				<ReportBody view={view} />
			</section>
		</PageFrame>
	);
}

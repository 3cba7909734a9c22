import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { subjectWords } from "../label-words.ts";
import { RefusalHints } from "./refusal-hints.tsx";
import { ReleaseCards } from "./release-cards.tsx";
import type { QuarterReturn } from "./returns.server.ts";
import { quarterWords, ReturnState } from "./returns-page.tsx";

type PreparePageProps = {
	subject: { slug: string; name: string };
	of: QuarterReturn;
	failed: FailedForm | undefined;
};

/** A quarter whose return nobody has prepared, or that was sent back. */
export function PreparePage({ subject, of, failed }: PreparePageProps) {
	const page = usePage();
	const { t } = page;
	const href = useHref();
	const path = `/pilots/${subject.slug}/returns`;
	const back = { href: href(path), label: t("releases:back.returns") };
	return (
		<PageFrame wide back={back}>
			<ErrorSummary errors={useErrorTexts(failed?.errors ?? {})} />
			<RefusalHints failed={failed} slug={subject.slug} />
			<h1>{t("releases:release.returnTitle", { subject: subjectWords(subject, page) })}</h1>
			<p className="lead">{quarterWords(of.quarter, page)}</p>
			<p>
				<ReturnState of={of} />
			</p>
			<p>{t("releases:returns.prepareHelp")}</p>
			<form method="post" action={href(`${path}/${of.quarter}`)} id="draft">
				<Button picto="chart">{t("releases:returns.prepare")}</Button>
			</form>
			{of.others.length > 0 && (
				<section className="stack">
					<h2>{t("releases:returns.earlier")}</h2>
					<ReleaseCards releases={of.others} none="" />
				</section>
			)}
		</PageFrame>
	);
}

import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { subjectWords } from "../label-words.ts";
import type { Period } from "../report-model.ts";
import { MakeDraftForm } from "./make-draft-form.tsx";
import { RefusalHints } from "./refusal-hints.tsx";
import { ReleaseCards } from "./release-cards.tsx";
import type { ReleaseSummary } from "./releases.server.ts";

type ReleasesPageProps = {
	subject: { slug: string; name: string };
	/** Stands in the form at first. */
	period: Period;
	releases: readonly ReleaseSummary[];
	failed: FailedForm | undefined;
};

/** From draft to published, for evaluators: what waits, what went out, what did not. */
export function ReleasesPage({ subject, period, releases, failed }: ReleasesPageProps) {
	const page = usePage();
	const { t } = page;
	const href = useHref();
	const { slug } = subject;
	const of = (...states: ReleaseSummary["state"][]) =>
		releases.filter(({ state }) => states.includes(state));
	const ended = of("discarded");
	const back = { href: href(`/pilots/${slug}/report`), label: t("releases:list.back") };
	return (
		<PageFrame wide back={back}>
			<ErrorSummary errors={useErrorTexts(failed?.errors ?? {})} />
			<RefusalHints {...{ failed, slug }} />
			<h1>{t("releases:list.title", { subject: subjectWords(subject, page) })}</h1>
			<p className="lead">{t("releases:list.intro")}</p>
			<section className="stack">
				<h2>{t("releases:list.waiting")}</h2>
				<ReleaseCards releases={of("draft")} none={t("releases:list.noWaiting")} />
			</section>
			<section className="stack">
				<h2>{t("releases:make.title")}</h2>
				<MakeDraftForm {...{ slug, period, failed }} />
			</section>
			<section className="stack">
				<h2>{t("releases:list.published")}</h2>
				<ReleaseCards
					releases={of("published", "withdrawn")}
					none={t("releases:list.noPublished")}
				/>
			</section>
			{ended.length > 0 && (
				<section className="stack">
					<h2>{t("releases:list.ended")}</h2>
					<ReleaseCards releases={ended} none="" />
				</section>
			)}
		</PageFrame>
	);
}

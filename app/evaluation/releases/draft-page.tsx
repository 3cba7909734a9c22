import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ReportPage } from "../report-page/report-page.tsx";
import { HiddenSummary } from "./hidden-summary.tsx";
import { RefusalHints } from "./refusal-hints.tsx";
import { returnTitle, Steps } from "./release-words.tsx";
import type { Release } from "./releases.server.ts";
import { OwnDraft, RenewDraft, SignDraft } from "./sign-forms.tsx";

type DraftPageProps = {
	release: Release;
	/** The figures have changed since the draft was made. */
	moved: boolean;
	/** She made it herself: somebody else decides. */
	isOwn: boolean;
	failed: FailedForm | undefined;
};

/** The report as its readers will see it; what the second person must know first, and her decision last. */
export function DraftPage({ release, moved, isOwn, failed }: DraftPageProps) {
	const page = usePage();
	const { t } = page;
	const href = useHref();
	const { slug, report, kind } = release;
	const below = kind === "return" ? "returns" : "releases";
	const back = { href: href(`/pilots/${slug}/${below}`), label: t(`releases:back.${below}`) };
	return (
		<PageFrame wide back={back}>
			<ErrorSummary errors={useErrorTexts(failed?.errors ?? {})} />
			<RefusalHints {...{ failed, slug }} />
			<ReportPage report={report} files={null} title={returnTitle(release, page)}>
				<Notice tone="warn" heading={t("releases:draft.notOut")}>
					<p>{t("releases:draft.notOutHelp")}</p>
					<Steps release={release} />
					<p>
						<a href="#decision">{t(isOwn ? "releases:draft.own" : "releases:draft.sign")}</a>
					</p>
				</Notice>
				{moved && <RenewDraft release={release} />}
				<HiddenSummary report={report} />
			</ReportPage>
			<div id="decision">
				{isOwn ? <OwnDraft release={release} /> : <SignDraft {...{ release, failed }} />}
			</div>
		</PageFrame>
	);
}

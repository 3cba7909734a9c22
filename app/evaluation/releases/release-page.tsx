import { useHref, usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ReportPage } from "../report-page/report-page.tsx";
import { dayOf, returnTitle, Steps } from "./release-words.tsx";
import type { Release } from "./releases.server.ts";

type ReleasePageProps = {
	release: Release;
	/** One that took its place. */
	newerId: string | null;
};

/** A report that went out, the same for everybody who may read it. */
export function ReleasePage({ release, newerId }: ReleasePageProps) {
	const page = usePage();
	const { t, language } = page;
	const { slug, id, published, hash, state, report } = release;
	const files = state === "discarded" ? null : `/pilots/${slug}/releases/${id}`;
	return (
		<PageFrame wide back={useBack(release)}>
			<ReportPage report={report} files={files} title={returnTitle(release, page)}>
				<StateNotice {...{ release, newerId }} />
				{published && (
					<p className="soft">
						{t("releases:release.publishedOn", { day: dayOf(published.at, language) })}
					</p>
				)}
			</ReportPage>
			<p className="small soft">
				{t("releases:release.fixed")} <bdi className="fingerprint">{hash}</bdi>
			</p>
		</PageFrame>
	);
}

function useBack({ slug, audience, state, kind }: Release) {
	const { t } = usePage();
	const href = useHref();
	if (audience === "public" && state !== "discarded") {
		return { href: href("/evidence"), label: t("releases:evidence.title") };
	}
	const below = kind === "return" ? "returns" : "releases";
	return { href: href(`/pilots/${slug}/${below}`), label: t(`releases:back.${below}`) };
}

function StateNotice({ release, newerId }: ReleasePageProps) {
	const { t } = usePage();
	const href = useHref();
	const { state, ended, slug } = release;
	if (state === "withdrawn") return <Withdrawn release={release} />;
	if (state === "discarded") {
		return (
			<Notice tone="warn" heading={t("releases:draft.ended")}>
				{ended?.why && <p dir="auto">{ended.why}</p>}
				<Steps release={release} />
			</Notice>
		);
	}
	if (newerId === null) return null;
	return (
		<Notice tone="info" heading={t("releases:release.newer")}>
			<p>
				<a href={href(`/pilots/${slug}/releases/${newerId}`)}>{t("releases:release.readNewer")}</a>
			</p>
		</Notice>
	);
}

function Withdrawn({ release: { ended } }: Pick<ReleasePageProps, "release">) {
	const { t, language } = usePage();
	if (!ended) return null;
	return (
		<Notice tone="warn" heading={t("releases:release.withdrawn")}>
			<p>{t("releases:release.withdrawnHelp")}</p>
			<p>{t("releases:release.withdrawnOn", { day: dayOf(ended.at, language) })}</p>
			<p dir="auto">{ended.why}</p>
		</Notice>
	);
}

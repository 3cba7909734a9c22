import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import type { PilotReleases, ReleaseSummary } from "./releases.server.ts";

/** The reports of one pilot that went out, the latest first. */
export function ReleaseList({ slug, releases }: ReleaseListProps) {
	const { t } = useTranslation("evaluation");
	const { language } = usePage();
	const href = useHref();
	if (releases.length === 0) return <p>{t("publish.noEarlier")}</p>;
	return (
		<ul className="bullets">
			{releases.map((release) => (
				<li key={release.id}>
					<a href={href(`/pilots/${slug}/releases/${release.id}`)}>
						{t("evidence.until", { day: formatDay(release.period_end, language) })}
					</a>{" "}
					<PublishedOn at={release.published_at} />
				</li>
			))}
		</ul>
	);
}

type ReleaseListProps = { slug: string; releases: readonly ReleaseSummary[] };

/** Everything published, pilot by pilot. */
export function Evidence({ pilots }: { pilots: readonly PilotReleases[] }) {
	const { t } = useTranslation("evaluation");
	if (pilots.length === 0) return <p>{t("evidence.none")}</p>;
	return (
		<ul className="grid">
			{pilots.map(({ slug, name, summary, strand, releases }) => (
				<Card
					key={slug}
					as="li"
					heading={
						<h2>
							<bdi lang="en">{name}</bdi>
						</h2>
					}
				>
					<p className="soft">{t(`strand.${strand}`)}</p>
					<p>
						<bdi lang="en">{summary}</bdi>
					</p>
					<ReleaseList slug={slug} releases={releases} />
				</Card>
			))}
		</ul>
	);
}

export function PublishedOn({ at }: { at: string }) {
	const { t } = useTranslation("evaluation");
	const { language } = usePage();
	const day = formatDay(londonDate(new Date(at)), language);
	return <span className="small soft">{t("public.published", { day })}</span>;
}

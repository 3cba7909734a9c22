import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { periodWords, StateMark, Steps } from "./release-words.tsx";
import type { ReleaseSummary } from "./releases.server.ts";

type ReleaseCardsProps = { releases: readonly ReleaseSummary[]; none: string };

/** Each with its days, its readers and who did what. */
export function ReleaseCards({ releases, none }: ReleaseCardsProps) {
	if (releases.length === 0) return <p>{none}</p>;
	return (
		<ul className="grid">
			{releases.map((release) => (
				<ReleaseCard key={release.id} release={release} />
			))}
		</ul>
	);
}

function ReleaseCard({ release }: { release: ReleaseSummary }) {
	const page = usePage();
	const href = useHref();
	const { id, slug, audience, state, ended } = release;
	const path = `/pilots/${slug}/releases/${id}`;
	return (
		<Card
			as="li"
			heading={
				<h3>
					<a href={href(path)}>{periodWords(release.period, page)}</a>
				</h3>
			}
		>
			<p className="cluster">
				<StateMark state={state} />
				<span className="soft">{page.t(`releases:audience.${audience}`)}</span>
			</p>
			{ended?.why && (
				<blockquote>
					<bdi>{ended.why}</bdi>
				</blockquote>
			)}
			<Steps release={release} />
			{state === "published" && (
				<p>
					<a href={href(`${path}/withdrawal`)}>{page.t("releases:list.withdraw")}</a>
				</p>
			)}
		</Card>
	);
}

import { isolate } from "#app/i18n/bidi.ts";
import { formatList } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { subjectWords } from "../label-words.ts";
import { STRANDS } from "../strands.ts";
import { LICENCE } from "./catalogue.ts";
import {
	EVIDENCE_AREAS,
	type EvidenceFilter,
	type Published,
	type PublishedOf,
} from "./evidence.ts";
import { dayOf, periodWords, StateMark } from "./release-words.tsx";

type EvidencePageProps = { filter: EvidenceFilter; found: readonly PublishedOf[] };

/** Everything published, pilot by pilot; open to everybody. */
export function EvidencePage({ filter, found }: EvidencePageProps) {
	const { t } = usePage();
	const count = found.reduce((sum, { earlier }) => sum + 1 + earlier.length, 0);
	return (
		<PageFrame wide>
			<h1>{t("releases:evidence.title")}</h1>
			<p className="lead">{t("releases:evidence.intro")}</p>
			<FilterForm filter={filter} />
			<section className="stack">
				<h2>
					{count === 0 ? t("releases:evidence.none") : t("releases:evidence.count", { count })}
				</h2>
				<ul className="grid">
					{found.map((group) => (
						<SubjectCard key={group.subject.slug} group={group} />
					))}
				</ul>
			</section>
			<SideBySideLinks />
			<NetworkLink />
			<ForPrograms />
		</PageFrame>
	);
}

function FilterForm({ filter: { strand, area } }: { filter: EvidenceFilter }) {
	const { t } = usePage();
	const href = useHref();
	const any = t("releases:evidence.any");
	return (
		<form method="get" className="stack">
			<div className="cluster">
				<SelectField
					{...{ name: "strand", label: t("releases:evidence.strand"), empty: any }}
					value={strand ?? ""}
					options={STRANDS.map((value) => ({ value, label: t(`evaluation:strand.${value}`) }))}
				/>
				<SelectField
					{...{ name: "area", label: t("releases:evidence.area"), empty: any }}
					value={area ?? ""}
					options={EVIDENCE_AREAS.map(({ slug, name }) => ({
						value: slug,
						label: name,
						lang: "en",
					}))}
				/>
			</div>
			<div className="cluster">
				<Button kind="secondary">{t("releases:evidence.show")}</Button>
				{(strand ?? area) !== null && (
					<a href={href("/evidence")}>{t("releases:evidence.clear")}</a>
				)}
			</div>
		</form>
	);
}

function SubjectCard({ group: { subject, newest, earlier } }: { group: PublishedOf }) {
	const page = usePage();
	const { t, language, direction } = page;
	const strands = [...new Set(subject.pilots.map(({ strand }) => strand))];
	const areas = [...new Set(subject.pilots.flatMap((pilot) => pilot.areas))];
	return (
		<Card as="li" heading={<h3>{subjectWords(subject, page)}</h3>}>
			<p className="soft">
				{formatList(
					strands.map((strand) => t(`evaluation:strand.${strand}`)),
					language,
				)}
				<br />
				{formatList(
					areas.map((area) => isolate(area, direction)),
					language,
				)}
			</p>
			<ReleaseLine published={newest} />
			{earlier.length > 0 && (
				<details className="fold">
					<summary>{t("releases:evidence.earlier")}</summary>
					{earlier.map((one) => (
						<ReleaseLine key={one.id} published={one} />
					))}
				</details>
			)}
		</Card>
	);
}

function ReleaseLine({ published }: { published: Published }) {
	const page = usePage();
	const { t, language } = page;
	const href = useHref();
	const { slug, id, state, period } = published;
	return (
		<p>
			<a href={href(`/pilots/${slug}/releases/${id}`)}>{periodWords(period, page)}</a>
			<br />
			{published.published && (
				<span className="small soft">
					{t("releases:release.publishedOn", { day: dayOf(published.published.at, language) })}
				</span>
			)}{" "}
			{state === "withdrawn" && <StateMark state={state} />}
		</p>
	);
}

function SideBySideLinks() {
	const { t } = usePage();
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("releases:evidence.whatWorks")}</h2>
			<p>{t("releases:evidence.whatWorksHelp")}</p>
			<ul className="bullets">
				{STRANDS.map((strand) => (
					<li key={strand}>
						<a href={href(`/evidence/${strand}`)}>{t(`evaluation:strand.${strand}`)}</a>
					</li>
				))}
			</ul>
		</section>
	);
}

function NetworkLink() {
	const { t } = usePage();
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("workplace:network.title")}</h2>
			<p>
				<a href={href("/evidence/workplace-network")}>{t("workplace:network.intro")}</a>
			</p>
		</section>
	);
}

function ForPrograms() {
	const { t } = usePage();
	const href = useHref();
	return (
		<section className="stack small">
			<p>
				<a href={LICENCE} rel="license">
					{t("releases:evidence.licence")}
				</a>
			</p>
			<p>
				<a href={href("/evidence.json")}>{t("releases:evidence.catalogue")}</a>
			</p>
		</section>
	);
}

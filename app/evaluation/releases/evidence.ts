import { AREAS, areaSlug } from "#app/finder/areas.ts";
import type { Subject } from "../report-model.ts";
import { isStrand, type Strand } from "../strands.ts";
import type { ReleaseSummary } from "./releases.server.ts";

export type Published = ReleaseSummary & { subject: Subject };

/** From a fixed list; null is all. */
export type EvidenceFilter = { strand: Strand | null; area: string | null };

/** All that was published of one pilot or group, the latest first. */
export type PublishedOf = { subject: Subject; newest: Published; earlier: readonly Published[] };

/** What is not on the lists is as if it were not there. */
export function readEvidenceFilter(params: URLSearchParams): EvidenceFilter {
	const [strand, area] = [params.get("strand"), params.get("area")];
	return {
		strand: isStrand(strand) ? strand : null,
		area: EVIDENCE_AREAS.find(({ slug }) => slug === area)?.slug ?? null,
	};
}

export const EVIDENCE_AREAS: readonly { gss: string; slug: string; name: string }[] = AREAS.map(
	({ gss, name }) => ({ gss, name, slug: areaSlug(gss) }),
);

/** A group counts for each of its pilots. */
export function filterPublished(
	published: readonly Published[],
	{ strand, area }: EvidenceFilter,
): Published[] {
	const name = EVIDENCE_AREAS.find(({ slug }) => slug === area)?.name;
	return published.filter(({ subject: { pilots } }) =>
		pilots.some(
			(pilot) =>
				(strand === null || pilot.strand === strand) &&
				(name === undefined || pilot.areas.includes(name)),
		),
	);
}

/** What still stands comes before what was withdrawn. */
export function bySubject(published: readonly Published[]): PublishedOf[] {
	const groups = Map.groupBy(published, ({ slug }) => slug);
	return [...groups.values()].map((some) => {
		const newest = some.find(({ state }) => state === "published") ?? some[0]!;
		return { subject: newest.subject, newest, earlier: some.filter((one) => one !== newest) };
	});
}

import type { Db } from "#db/open.ts";
import type { Report } from "../report-model.ts";
import type { Strand } from "../strands.ts";
import {
	bySubject,
	type EvidenceFilter,
	filterPublished,
	type Published,
	type PublishedOf,
} from "./evidence.ts";
import { readReport, readSubject } from "./release-body.server.ts";
import { findRelease, listPublic, type SummaryRow } from "./release-queries.server.ts";
import { summaryOf } from "./releases.server.ts";

/** Every public report that went out, the latest first. */
export async function openPublished(db: Db): Promise<Published[]> {
	const rows = await listPublic(db);
	return Promise.all(rows.map((row) => publishedOf(db, row)));
}

export async function openEvidence(db: Db, filter: EvidenceFilter): Promise<PublishedOf[]> {
	return bySubject(filterPublished(await openPublished(db), filter));
}

export type StrandReport = { published: Published; report: Report };

/** The newest report that stands of each pilot of the strand, in the order of their names. */
export async function openStrand(db: Db, strand: Strand): Promise<StrandReport[]> {
	const newest = (await openEvidence(db, { strand, area: null }))
		.map((group) => group.newest)
		.filter(({ state, subject }) => state === "published" && isOnePilot(subject))
		.toSorted((one, other) => one.subject.name.localeCompare(other.subject.name, "en"));
	return Promise.all(
		newest.map(async (published) => ({ published, report: await reportOf(db, published) })),
	);
}

function isOnePilot({ slug, pilots }: Published["subject"]): boolean {
	return pilots.length === 1 && pilots[0]!.slug === slug;
}

async function publishedOf(db: Db, row: SummaryRow): Promise<Published> {
	const summary = summaryOf(row);
	if (row.about !== null) return { ...summary, subject: readSubject(row.about) };
	const { subject } = await reportOf(db, summary);
	return { ...summary, subject };
}

async function reportOf(db: Db, { slug, id }: Pick<Published, "slug" | "id">): Promise<Report> {
	const row = await findRelease(db, slug, id);
	if (!row) throw new Error(`Release ${id} is gone`);
	return readReport(row);
}

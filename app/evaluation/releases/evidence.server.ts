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
	const newest = await standingOf(db, strand);
	return readAll(
		db,
		newest.filter(({ subject }) => isOnePilot(subject)),
	);
}

/** Of employers: the newest report on all pilots at work together, else those on each of them. */
export async function openPublishedNetwork(db: Db): Promise<StrandReport[]> {
	const newest = await standingOf(db, "workplace");
	const about = newest.filter(({ slug, subject }) => slug === AT_WORK || isOnePilot(subject));
	const found = (await readAll(db, about)).filter(({ report }) => hasEmployers(report));
	const together = found.filter(({ published }) => published.slug === AT_WORK);
	return together.length > 0 ? together : found;
}

const AT_WORK = "all-workplace";

async function standingOf(db: Db, strand: Strand): Promise<Published[]> {
	return (await openEvidence(db, { strand, area: null }))
		.map((group) => group.newest)
		.filter(({ state }) => state === "published")
		.toSorted((one, other) => one.subject.name.localeCompare(other.subject.name, "en"));
}

function readAll(db: Db, some: readonly Published[]): Promise<StrandReport[]> {
	return Promise.all(
		some.map(async (published) => ({ published, report: await reportOf(db, published) })),
	);
}

function hasEmployers({ sections }: Report): boolean {
	return sections.some(({ id }) => id === "workplace");
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

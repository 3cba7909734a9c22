import { createHash } from "node:crypto";
import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import { openPilot, type Pilot } from "#app/pilots/pilots.server.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { protectReport } from "./public-view.ts";
import {
	findRelease,
	getReleaseOfKey,
	insertRelease,
	listReleases,
	listReleasesOf,
	takeReleaseKey,
} from "./release-queries.server.ts";
import { loadReportFacts } from "./report.server.ts";
import type { ReportView } from "./report-view.ts";

export type ReleaseSummary = { id: string; period_end: LocalDate; published_at: Instant };

export type PilotReleases = {
	slug: string;
	name: string;
	summary: string;
	strand: PilotFacts["strand"];
	releases: readonly ReleaseSummary[];
};

/** What would go out now, and what went out before. */
export type Preview = { view: ReportView; hash: string; releases: ReleaseSummary[] };

export async function previewRelease(db: Db, slug: string, now: Date): Promise<Preview> {
	const pilot = await openPilot(db, slug);
	const { view, hash } = await makeBody(db, pilot, now);
	return { view, hash, releases: await listReleasesOf(db, pilot.id) };
}

/**
 * Publishes what she looked at: null when the figures have changed since. The same figures are
 * published once, however often they are sent.
 */
export async function publishRelease(
	db: Db,
	person: Person,
	subject: { slug: string; seenHash: string },
	now: Date,
): Promise<string | null> {
	if (!canEvaluate(person)) throw forbidden();
	const pilot = await openPilot(db, subject.slug);
	const { view, body, hash } = await makeBody(db, pilot, now);
	if (hash !== subject.seenHash) return null;
	const release = {
		id: newId(),
		pilot_id: pilot.id,
		period_end: view.periodEnd,
		body,
		body_hash: hash,
		published_at: now.toISOString(),
		published_by: person.id,
	};
	return db.transaction().execute(async (trx) => {
		const key = `release ${pilot.id} ${hash}`;
		const isFirst = await takeReleaseKey(trx, key, release.id, release.published_at);
		if (!isFirst) return (await getReleaseOfKey(trx, key)).result_id;
		await insertRelease(trx, release);
		return release.id;
	});
}

export type Release = ReleaseSummary & { view: ReportView; hash: string };

/** Open to everybody; exactly what was published. */
export async function openRelease(db: Db, slug: string, id: string): Promise<Release> {
	const row = await findRelease(db, slug, id);
	if (!row) throw notFound();
	const { body, body_hash: hash, ...summary } = row;
	if (hashOf(body) !== hash) throw new Error(`Release ${id} is not what was published`);
	// The hash says that it is ours, word for word.
	const view: ReportView = JSON.parse(body);
	return { ...summary, view, hash };
}

/** The evidence base: what every pilot published, the pilot with the latest first. */
export async function openEvidence(db: Db): Promise<PilotReleases[]> {
	const byPilot = Map.groupBy(await listReleases(db), ({ slug }) => slug);
	return [...byPilot.values()].map((rows) => {
		const { slug, name, summary, strand } = rows[0]!;
		return { slug, name, summary, strand, releases: rows.map(summaryOf) };
	});
}

function summaryOf({ id, period_end, published_at }: ReleaseSummary): ReleaseSummary {
	return { id, period_end, published_at };
}

async function makeBody(db: Db, pilot: Pilot, now: Date) {
	const view = protectReport(await loadReportFacts(db, pilot), now);
	const body = JSON.stringify(view);
	return { view, body, hash: hashOf(body) };
}

function hashOf(body: string): string {
	return createHash("sha256").update(body).digest("hex");
}

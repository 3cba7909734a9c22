import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Period, Report } from "../report-model.ts";
import { openSubject } from "../subject.server.ts";
import { readVoices } from "../voices-read.server.ts";
import {
	isForEverybody,
	type OutsideAudience,
	type ReleaseKind,
	type ReleaseState,
} from "./release.ts";
import { readReport } from "./release-body.server.ts";
import {
	findNewer,
	findRelease,
	listReleasesOf,
	type SummaryRow,
} from "./release-queries.server.ts";

type Step = { at: Instant; by: string | null };

export type ReleaseSummary = {
	id: string;
	kind: ReleaseKind;
	slug: string;
	period: Period;
	audience: OutsideAudience;
	state: ReleaseState;
	/** SHA-256 of all it says. */
	hash: string;
	dataHash: string;
	previousId: string | null;
	/** Who made the draft; null where that was not kept. */
	createdBy: string | null;
	created: Step;
	published: Step | null;
	/** Taken away, sent back or withdrawn; by whom it was ended tells which. */
	ended: (Step & { byId: string | null; why: string | null }) | null;
};

export type Release = ReleaseSummary & { report: Report };

/** Published for everybody it is open to all; the rest does not exist for who is no evaluator. */
export async function openRelease(
	db: Db,
	person: Person | null,
	slug: string,
	id: string,
): Promise<Release> {
	const row = await findRelease(db, slug, id);
	if (!row) throw notFound();
	const summary = summaryOf(row);
	if (!isForEverybody(summary) && !(person && canEvaluate(person))) throw notFound();
	return { ...summary, report: await readVoices(db, readReport(row)) };
}

/** Null when it is the last word on its subject. */
export async function newerThan(db: Db, id: string): Promise<string | null> {
	return (await findNewer(db, id))?.id ?? null;
}

/** All that was made of a pilot or group, the latest first. */
export async function openReleases(db: Db, person: Person, slug: string) {
	if (!canEvaluate(person)) throw forbidden();
	const subject = await openSubject(db, slug);
	return { subject, releases: (await listReleasesOf(db, slug, "report")).map(summaryOf) };
}

export function summaryOf(row: SummaryRow): ReleaseSummary {
	return {
		...{ id: row.id, kind: row.kind, slug: row.subject, audience: row.audience },
		period: { from: row.period_from, until: row.period_until },
		...{ state: row.state, hash: row.body_hash, dataHash: row.data_hash },
		...{ previousId: row.previous_id, createdBy: row.created_by },
		created: { at: row.created_at, by: row.maker },
		published: row.published_at === null ? null : { at: row.published_at, by: row.signer },
		ended:
			row.ended_at === null
				? null
				: { at: row.ended_at, by: row.ender, byId: row.ended_by, why: row.ended_why },
	};
}

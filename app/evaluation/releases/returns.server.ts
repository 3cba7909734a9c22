import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { QuarterEnd } from "#app/pilots/quarters.ts";
import type { Db } from "#db/open.ts";
import { type OpenSubject, openSubject } from "../subject.server.ts";
import { type Made, makeDraft, type Place } from "./drafts.server.ts";
import { listReleasesOf } from "./release-queries.server.ts";
import { type ReleaseSummary, summaryOf } from "./releases.server.ts";
import { quartersOver, wantedReturn } from "./returns.ts";

export type QuarterReturn = {
	quarter: QuarterEnd;
	/** The one that is signed off, else the draft that waits; null while none is made. */
	current: ReleaseSummary | null;
	/** Withdrawn, sent back or taken away. */
	others: readonly ReleaseSummary[];
};

/** Every quarter that is over, the latest first. */
export async function openReturns(db: Db, person: Person, slug: string, now: Date) {
	if (!canEvaluate(person)) throw forbidden();
	const subject = await openSubject(db, slug);
	const releases = (await listReleasesOf(db, slug, "return")).map(summaryOf);
	const quarters = quartersOver(subject.pilots, londonDate(now));
	return { subject, quarters: quarters.map((quarter) => returnOf(quarter, releases)) };
}

export async function openReturn(
	db: Db,
	person: Person,
	{ slug, quarter }: { slug: string; quarter: string },
	now: Date,
): Promise<QuarterReturn & { subject: OpenSubject }> {
	const { subject, quarters } = await openReturns(db, person, slug, now);
	const found = quarters.find((one) => one.quarter === quarter);
	if (!found) throw notFound();
	return { ...found, subject };
}

/** Once signed off it is fixed: what comes in late is a correction in the next one. */
export async function prepareReturn(
	place: Place,
	person: Person,
	{ slug, quarter }: { slug: string; quarter: string },
	now: Date,
): Promise<Made> {
	const { subject, current } = await openReturn(place.db, person, { slug, quarter }, now);
	if (current?.state === "published") return { ok: true, id: current.id };
	const wanted = wantedReturn(slug, subject.pilots, quarter, londonDate(now));
	if (!wanted) throw notFound();
	return makeDraft(place, person, wanted, now);
}

function returnOf(quarter: QuarterEnd, releases: readonly ReleaseSummary[]): QuarterReturn {
	const some = releases.filter(({ period }) => period.until === quarter);
	const of = (state: ReleaseSummary["state"]) => some.find((release) => release.state === state);
	const current = of("published") ?? of("draft") ?? null;
	return { quarter, current, others: some.filter((one) => one !== current) };
}

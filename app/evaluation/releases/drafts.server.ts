import { randomBytes } from "node:crypto";
import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { Compute } from "#app/http/compute.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { TextKey } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { isUniqueViolation } from "#db/dialect.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ReleaseTable } from "#db/tables/pilots.ts";
import type { Report } from "../report-model.ts";
import { openSubject } from "../subject.server.ts";
import { askDraft, type Drafted } from "./asks.ts";
import { withChanges } from "./changes.ts";
import { withCorrections } from "./corrections.ts";
import { canTakeAway, isPeriod, type Wanted } from "./release.ts";
import { readReport, sealOf, writeReport } from "./release-body.server.ts";
import {
	findLast,
	findOpenDraft,
	findRelease,
	insertRelease,
	setEnded,
} from "./release-queries.server.ts";

export type Made = { ok: true; id: string } | { ok: false; error: TextKey };

/** Where a report is kept, and where it is worked out. */
export type Place = { db: Db; compute: Compute };

/** The report as these readers would see it, fixed from now on. Asked for twice, it is made once. */
export async function makeDraft(
	place: Place,
	person: Person,
	wanted: Wanted,
	now: Date,
): Promise<Made> {
	const { db } = place;
	if (!canEvaluate(person)) throw forbidden();
	const { pilots } = await openSubject(db, wanted.slug);
	if (!isPeriod(wanted.period, londonDate(now))) {
		return { ok: false, error: "releases:errors.period" };
	}
	const open = await findOpenDraft(db, wanted);
	if (open) return { ok: true, id: open.id };
	const pilotId = pilots.length === 1 && pilots[0]!.slug === wanted.slug ? pilots[0]!.id : null;
	return keepDraft(place, person, { wanted, pilotId, replaces: null }, now);
}

/** The figures have moved since: the draft is made of today's, in place of the old one. */
export async function renewDraft(
	place: Place,
	person: Person,
	{ slug, id }: { slug: string; id: string },
	now: Date,
): Promise<Made> {
	const { db } = place;
	if (!canEvaluate(person)) throw forbidden();
	const row = await findRelease(db, slug, id);
	if (!row) throw notFound();
	if (row.state !== "draft") return { ok: true, id };
	const period = { from: row.period_from, until: row.period_until };
	const wanted: Wanted = { kind: row.kind, slug, period, audience: row.audience };
	const { pilots } = await openSubject(db, slug);
	const pilotId = pilots.find((pilot) => pilot.slug === slug)?.id ?? null;
	return keepDraft(place, person, { wanted, pilotId, replaces: id }, now);
}

/** Only who made it; what is gone already stays as it went. */
export async function takeDraftAway(
	db: Db,
	person: Person,
	{ slug, id }: { slug: string; id: string },
	now: Date,
): Promise<void> {
	const row = await findRelease(db, slug, id);
	if (!row) throw notFound();
	if (!canEvaluate(person)) throw forbidden();
	if (row.state !== "draft") return;
	if (!canTakeAway(person, { state: row.state, createdBy: row.created_by })) throw forbidden();
	const ending = { by: person.id, at: now.toISOString(), why: null };
	await setEnded(db, id, ["draft", "discarded"], ending);
}

type Keeping = { wanted: Wanted; pilotId: string | null; replaces: string | null };

async function keepDraft(
	{ db, compute }: Place,
	person: Person,
	keeping: Keeping,
	now: Date,
): Promise<Made> {
	const { wanted, replaces } = keeping;
	const last = await findLast(db, wanted);
	const before = last ? await reportOf(db, wanted.slug, last.id) : null;
	const drafted = await askDraft(compute, wanted, now);
	if (!drafted.ok) return drafted;
	if (last && isSameAgain(wanted, last, drafted.report)) {
		return { ok: false, error: "releases:errors.same" };
	}
	const row = rowOf(person, keeping, drafted, { before, id: last?.id ?? null }, now);
	try {
		await db.transaction().execute(async (trx) => {
			const ending = { by: person.id, at: row.created_at, why: null };
			if (replaces) await setEnded(trx, replaces, ["draft", "discarded"], ending);
			await insertRelease(trx, row);
		});
		return { ok: true, id: row.id };
	} catch (error) {
		if (!isUniqueViolation(error)) throw error;
		const open = await findOpenDraft(db, wanted);
		if (!open) throw error;
		return { ok: true, id: open.id };
	}
}

type Last = NonNullable<Awaited<ReturnType<typeof findLast>>>;

function isSameAgain({ period }: Wanted, last: Last, { dataHash }: Report): boolean {
	const isSamePeriod = last.period_from === period.from && last.period_until === period.until;
	return isSamePeriod && last.data_hash === dataHash;
}

async function reportOf(db: Db, slug: string, id: string): Promise<Report> {
	const row = await findRelease(db, slug, id);
	if (!row) throw notFound();
	return readReport(row);
}

function rowOf(
	person: Person,
	{ wanted, pilotId }: Keeping,
	{ report, trail }: Extract<Drafted, { ok: true }>,
	previous: { before: Report | null; id: string | null },
	now: Date,
): ReleaseTable {
	const { kind, slug, period, audience } = wanted;
	const { before } = previous;
	const salt = randomBytes(32).toString("hex");
	const sealed = { ...report, dataHash: sealOf(salt, report.dataHash) };
	const whole = kind === "report" ? withChanges(sealed, before) : withCorrections(sealed, before);
	return {
		...{ id: newId(), kind, subject: slug, pilot_id: pilotId, audience, format: 2 },
		...{ period_from: period.from, period_until: period.until },
		...{ ...writeReport(whole), data_hash: report.dataHash, data_salt: salt, trail },
		previous_id: previous.id,
		about: JSON.stringify(report.subject),
		...{ state: "draft", created_at: now.toISOString(), created_by: person.id },
		...{ published_at: null, published_by: null, ended_at: null, ended_by: null, ended_why: null },
	};
}

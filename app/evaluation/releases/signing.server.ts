import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import type { TextKey } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { askAudit } from "./asks.ts";
import type { Place } from "./drafts.server.ts";
import { canSign } from "./release.ts";
import {
	countPublished,
	findLast,
	findRelease,
	type SummaryRow,
	setEnded,
	setPublished,
	takePublishing,
} from "./release-queries.server.ts";

type Named = { slug: string; id: string };
export type Signed = { ok: true } | { ok: false; error: TextKey };

/**
 * The second pair of eyes lets the draft out as it is. All that these readers saw before is looked
 * at again, and nothing else goes out meanwhile: two reports may tell together what neither does.
 */
export async function publishDraft(
	{ db, compute }: Place,
	person: Person,
	named: Named,
	now: Date,
): Promise<Signed> {
	const row = await openToSign(db, person, named);
	if (row.state !== "draft") return stateOf(row);
	const seen = await countPublished(db);
	const error = (await movedOn(db, row)) ?? (await askAudit(compute, row.id));
	if (error) return { ok: false, error };
	const signature = { by: person.id, at: now.toISOString() };
	return db.transaction().execute(async (trx): Promise<Signed> => {
		await takePublishing(trx, signature.at);
		if ((await countPublished(trx)) !== seen) {
			return { ok: false, error: "releases:errors.another" };
		}
		if (await setPublished(trx, row.id, signature)) return { ok: true };
		return { ok: false, error: "releases:errors.gone" };
	});
}

/** With words for who made it. */
export async function sendBack(
	db: Db,
	person: Person,
	named: Named & { note: string },
	now: Date,
): Promise<Signed> {
	const row = await openToSign(db, person, named);
	if (named.note === "") return { ok: false, error: "releases:errors.noteMissing" };
	const ending = { by: person.id, at: now.toISOString(), why: named.note };
	if (await setEnded(db, row.id, ["draft", "discarded"], ending)) return { ok: true };
	return { ok: false, error: "releases:errors.gone" };
}

/** It stays readable, marked: what was read once cannot be called back. */
export async function withdraw(
	db: Db,
	person: Person,
	{ slug, id, reason }: Named & { reason: string },
	now: Date,
): Promise<Signed> {
	if (!canEvaluate(person)) throw forbidden();
	const row = await findRelease(db, slug, id);
	if (!row) throw notFound();
	if (row.state === "withdrawn") return { ok: true };
	if (row.state !== "published") throw notFound();
	if (reason === "") return { ok: false, error: "releases:errors.reasonMissing" };
	const ending = { by: person.id, at: now.toISOString(), why: reason };
	await setEnded(db, id, ["published", "withdrawn"], ending);
	return { ok: true };
}

async function openToSign(db: Db, person: Person, { slug, id }: Named): Promise<SummaryRow> {
	if (!canEvaluate(person)) throw forbidden();
	const row = await findRelease(db, slug, id);
	if (!row) throw notFound();
	if (!canSign(person, { state: row.state, createdBy: row.created_by })) throw forbidden();
	return row;
}

/** Posted again, what is published stays published. */
function stateOf({ state }: SummaryRow): Signed {
	if (state === "discarded") return { ok: false, error: "releases:errors.gone" };
	return { ok: true };
}

/** What it says is new is measured against a report that is no longer the last. */
async function movedOn(db: Db, row: SummaryRow): Promise<TextKey | null> {
	const { kind, subject: slug, audience } = row;
	const period = { from: row.period_from, until: row.period_until };
	const last = await findLast(db, { kind, slug, audience, period });
	return (last?.id ?? null) === row.previous_id ? null : "releases:errors.another";
}

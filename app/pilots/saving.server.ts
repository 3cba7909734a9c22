import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { forbidden } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { openPilot, type Pilot } from "./pilots.server.ts";
import { lockPilot } from "./setup-queries.server.ts";

/** `now`: what somebody else left there since she opened the page. */
export type Saved<Facts> =
	| { ok: true }
	| { ok: false; errors: FieldErrors; now?: undefined }
	| { ok: false; errors?: undefined; now: Facts };

type Change<Facts> = {
	/** Stands for what she saw. */
	seen: string;
	facts: Facts;
	read: (trx: Db, pilot: Pilot) => Promise<Facts>;
	/** What is wrong with it after all, or null. */
	write: (trx: Db, pilot: Pilot, before: Facts) => Promise<FieldErrors | null>;
};

/** Sent twice it is there once; what another evaluator changed meanwhile is not written over. */
export function saveIfSeen<Facts extends object>(
	db: Db,
	person: Person,
	slug: string,
	{ seen, facts, read, write }: Change<Facts>,
): Promise<Saved<Facts>> {
	return onPilot(db, person, slug, async (trx, pilot) => {
		const before = await read(trx, pilot);
		if (versionOf(before) === versionOf(facts)) return { ok: true };
		if (versionOf(before) !== seen) return { ok: false, now: before };
		const errors = await write(trx, pilot, before);
		return errors ? { ok: false, errors } : { ok: true };
	});
}

/** One evaluator at a time changes a pilot. */
export function onPilot<Result>(
	db: Db,
	person: Person,
	slug: string,
	change: (trx: Db, pilot: Pilot) => Promise<Result>,
): Promise<Result> {
	if (!canEvaluate(person)) throw forbidden();
	return db.transaction().execute(async (trx) => {
		await lockPilot(trx, slug);
		return change(trx, await openPilot(trx, slug));
	});
}

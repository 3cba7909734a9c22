import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { enrolNew } from "#app/enrolments/enrol-new.server.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import { noteRecord, type Told } from "#app/privacy/told.server.ts";
import type { Db } from "#db/open.ts";
import { reachOf } from "./reach.ts";
import { changeRegister, readSheet } from "./read-sheet.server.ts";
import { mayMark } from "./register-state.ts";
import { becomes, type Ids } from "./walk-in-match.server.ts";
import { findWalkIn } from "./walk-in-queries.server.ts";

export type Enrolled =
	| { ok: true; enrolmentId: string }
	| { ok: false; refused: "full" | "closed" };

/** A coordinator gives somebody new a place from the day she came, and her mark; twice is once. `told`: how she got the notice. */
export function enrolWalkIn(
	db: Db,
	person: Person,
	{ lessonId, walkInId }: Ids,
	now: Date,
	told: Told | null = null,
): Promise<Enrolled> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet): Promise<Enrolled> => {
		if (!canCoordinate(person, { provider_id: sheet.providerId })) throw forbidden();
		const walkIn = await findWalkIn(trx, lessonId, walkInId);
		if (!walkIn) throw notFound();
		const before = walkIn.matched_enrolment_id;
		if (before) return { ok: true, enrolmentId: before };
		if (walkIn.dismissed_at || !mayMark(sheet.state)) return { ok: false, refused: "closed" };
		const { name, name_folded: nameFolded } = walkIn;
		const place = { courseId: sheet.courseId, from: sheet.localDate, personId: person.id };
		const enrolmentId = await enrolNew(trx, { ...place, name, nameFolded }, now);
		if (!enrolmentId) return { ok: false, refused: "full" };
		const withHer = await readSheet(trx, lessonId, reachOf(person), now);
		await becomes(trx, person, withHer, walkIn, enrolmentId, now);
		await noteRecord(trx, { enrolmentId, by: person.id, told }, now);
		return { ok: true, enrolmentId };
	});
}

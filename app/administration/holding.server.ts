import { canAdminister } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { type Held, holdAll } from "./accounts-queries.server.ts";

/** One change of its kind at a time: what two would each find free is given once. */
export function whileHolding<Result>(
	db: Db,
	person: Person,
	kind: Held,
	work: (trx: Db) => Promise<Result>,
): Promise<Result> {
	if (!canAdminister(person)) throw forbidden();
	return db.transaction().execute(async (trx) => {
		await holdAll(trx, kind);
		return work(trx);
	});
}

import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { flag } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { updateOffersByItself } from "./offers-queries.server.ts";

/** Whether a free place is offered to the next person by itself; another provider's class is not there. */
export async function setOffersByItself(
	db: Db,
	person: Person,
	courseId: string,
	isOn: boolean,
): Promise<void> {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) throw notFound();
	const wanted = { courseId, offers: flag(isOn) };
	if (!(await updateOffersByItself(db, providerIds, wanted))) throw notFound();
}

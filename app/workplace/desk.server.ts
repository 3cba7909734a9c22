import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { retiredCodes } from "#app/settings/retired.server.ts";
import type { Db } from "#db/open.ts";
import {
	deleteContact,
	deletePaidTime,
	insertContact,
	listContacts,
	listEmployers,
	listPaidClasses,
	putPaidTime,
	updateSector,
} from "./desk-queries.server.ts";
import type { EmployerFacts } from "./employer-form.ts";
import { titlesOf } from "./workplace.server.ts";

export type EmployerDesk = Awaited<ReturnType<typeof openEmployerDesk>>;

/** Employers whose people come to classes she coordinates. */
export async function listHerEmployers(db: Db, person: Person) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	const rows = await listEmployers(db, { providerIds });
	return rows.map(({ classes, ...row }) => ({ ...row, classes: Number(classes) }));
}

/** One of them; another provider's does not exist. */
export async function openEmployerDesk(
	db: Db,
	person: Person,
	employerId: string,
	language: string,
) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) throw notFound();
	const scope = { providerIds, employerId };
	const [employer] = await listEmployers(db, scope);
	if (!employer) throw notFound();
	const classes = await listPaidClasses(db, scope, language);
	const contacts = await listContacts(db, scope);
	return {
		id: employer.id,
		name: employer.name,
		sector: employer.sector,
		retired: await retiredCodes(db, "sectors"),
		classes: classes.map((row) => ({
			id: row.id,
			...titlesOf(row),
			startsOn: row.starts_on,
			minutes: row.minutes,
		})),
		contacts: contacts.map(({ id, name, speaks }) => ({ id, name, speaks: speaks !== null })),
	};
}

/** Of classes and people only those the page had: another provider's are passed over. */
export async function saveEmployer(
	db: Db,
	person: Person,
	{ employerId, facts }: { employerId: string; facts: EmployerFacts },
	now: Date,
): Promise<void> {
	const { classes, contacts } = await openEmployerDesk(db, person, employerId, person.language);
	const noted = { noted_at: now.toISOString(), noted_by: person.id };
	await db.transaction().execute(async (trx) => {
		await updateSector(trx, employerId, facts.sector);
		for (const { id } of classes) {
			const minutes = facts.minutes.get(id) ?? null;
			if (minutes === null) await deletePaidTime(trx, id);
			else await putPaidTime(trx, { course_id: id, minutes, ...noted });
		}
		for (const { id } of contacts) {
			if (facts.contactIds.has(id)) await insertContact(trx, employerId, id);
			else await deleteContact(trx, employerId, id);
		}
	});
}

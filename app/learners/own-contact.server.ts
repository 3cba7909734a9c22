import { notFound } from "#app/http/errors.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Instant } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { updateLearner } from "./details-queries.server.ts";
import {
	changedFields,
	OWN_FIELDS,
	type OwnContact,
	type OwnField,
	ownContactOf,
} from "./own-contact.ts";
import type { OwnContactForm } from "./own-contact-form.ts";
import { findContact, insertChange, listChanges } from "./own-contact-queries.server.ts";

/** So long the desk sees what was there before. */
const DAYS_SHOWN = 90;

export type OwnChange = { id: string; fields: OwnField[]; before: OwnContact };

/** How she is reached, as her own page shows and changes it. */
export async function openOwnContact(db: Db, learnerId: string): Promise<OwnContactForm> {
	const { version, ...contact } = await getContact(db, learnerId);
	return { version, contact: ownContactOf(contact) };
}

/** Null when nothing is new; the same form again is nothing new, too. */
export async function changeOwnContact(
	trx: Db,
	{ learnerId, providerId }: { learnerId: string; providerId: string },
	{ contact, version }: OwnContactForm,
	now: Date,
): Promise<OwnChange | "stale" | null> {
	const before = ownContactOf(await getContact(trx, learnerId));
	const fields = changedFields(before, contact);
	if (fields.length === 0) return null;
	if (!(await updateLearner(trx, { id: learnerId, version }, contact))) return "stale";
	const change = { id: newId(), learner_id: learnerId, provider_id: providerId };
	await insertChange(trx, {
		...change,
		at: now.toISOString(),
		fields: fields.join(","),
		old_phone: fields.includes("phone") ? before.phone : null,
		old_email: fields.includes("email") ? before.email : null,
	});
	return { id: change.id, fields, before };
}

export type PastChange = {
	id: string;
	at: Instant;
	fields: OwnField[];
	oldPhone: string | null;
	oldEmail: string | null;
};

/** For the desk: what she changed herself of late, the newest first. */
export async function listOwnChanges(db: Db, learnerId: string, now: Date): Promise<PastChange[]> {
	const since = addDays(londonDate(now), -DAYS_SHOWN);
	return (await listChanges(db, learnerId, since)).map((row) => ({
		id: row.id,
		at: row.at,
		fields: OWN_FIELDS.filter((field) => row.fields.split(",").includes(field)),
		oldPhone: row.old_phone,
		oldEmail: row.old_email,
	}));
}

async function getContact(db: Db, learnerId: string) {
	const found = await findContact(db, learnerId);
	if (!found) throw notFound();
	return found;
}

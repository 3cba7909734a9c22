import type { Person } from "#app/access/person.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { Instant } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { keyed } from "./keyed.server.ts";
import {
	endPersonalLinks,
	findOpenLink,
	findPersonalLink,
	insertPersonalLink,
	type LinkOwner,
} from "./personal-link-queries.server.ts";

export type { LinkOwner } from "./personal-link-queries.server.ts";

const DAYS = 365;

/** Whose page the token opens, and what provider's knowledge of her; null for any other token. */
export async function openPersonalLink(
	db: Db,
	secret: string,
	token: string,
	now: Date,
): Promise<LinkOwner | null> {
	return (await findPersonalLink(db, hashOf(token, secret), now.toISOString())) ?? null;
}

export type ShownLink = { id: string; token: string; expiresAt: Instant };

/** The token is worked out anew from the link's id: only its hash is kept. */
export async function showPersonalLink(
	db: Db,
	secret: string,
	owner: LinkOwner,
	now: Date,
): Promise<ShownLink | null> {
	const link = await findOpenLink(db, owner, now.toISOString());
	return link ? { ...link, token: tokenOf(link.id, secret) } : null;
}

/** Works for a year. Where there is one already, that one stays. Whether she may is asked before. */
export async function makePersonalLink(
	db: Db,
	secret: string,
	person: Person,
	owner: LinkOwner,
	now: Date,
): Promise<void> {
	const at = now.toISOString();
	const id = newId();
	await db.transaction().execute(async (trx) => {
		await endPersonalLinks(trx, owner, { at, before: at });
		await insertPersonalLink(trx, {
			id,
			token_hash: hashOf(tokenOf(id, secret), secret),
			learner_id: owner.learnerId,
			provider_id: owner.providerId,
			created_at: at,
			created_by: person.id,
			expires_at: `${addDays(londonDate(now), DAYS)}${at.slice(10)}`,
			ended_at: null,
		});
	});
}

/** From now on it is a link like any that never was. */
export async function endPersonalLink(db: Db, owner: LinkOwner, now: Date): Promise<void> {
	await endPersonalLinks(db, owner, { at: now.toISOString() });
}

function tokenOf(id: string, secret: string): string {
	return keyed(secret, "token of a personal link", id);
}

/** A copy of the table opens nothing: the key is in the settings. */
function hashOf(token: string, secret: string): string {
	return keyed(secret, "hash of a personal link", token);
}

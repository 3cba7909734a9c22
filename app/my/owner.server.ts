import { notFound } from "#app/http/errors.ts";
import { type LinkOwner, openPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";

export type { LinkOwner } from "#app/keeping/personal-link.server.ts";

/** Whose page it is. A wrong token, an old one and one of another kind are answered alike. */
export async function getOwner(
	db: Db,
	secret: string,
	token: string,
	now: Date,
): Promise<LinkOwner> {
	const owner = await openPersonalLink(db, secret, token, now);
	if (!owner) throw notFound();
	return owner;
}

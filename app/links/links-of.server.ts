import { OPEN } from "#app/enrolments/states.ts";
import { knownLinkTo, linkToRequest } from "#app/keeping/link.server.ts";
import { showPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import { listOpenRequests } from "./lost-link-queries.server.ts";

export type Holder = { learnerId: string; providerId: string };

export type HerLink = { token: string; enrolmentId: string | null };

/** Her own page with that provider; where nobody made one, the pages of her open requests. */
export function linksOf(trx: Db, secret: string, holder: Holder, now: Date): Promise<HerLink[]> {
	return eachLink(trx, secret, holder, now, (id) => linkToRequest(trx, secret, id, now));
}

/** The same, for who reads: of her requests those whose pages were made before. */
export function knownLinksOf(db: Db, secret: string, holder: Holder, now: Date) {
	return eachLink(db, secret, holder, now, (id) => knownLinkTo(db, secret, id));
}

async function eachLink(
	db: Db,
	secret: string,
	holder: Holder,
	now: Date,
	tokenTo: (enrolmentId: string) => Promise<string | null>,
): Promise<HerLink[]> {
	const own = await showPersonalLink(db, secret, holder, now);
	if (own) return [{ token: own.token, enrolmentId: null }];
	const links: HerLink[] = [];
	for (const { id } of await listOpenRequests(db, holder, OPEN)) {
		const token = await tokenTo(id);
		if (token !== null) links.push({ token, enrolmentId: id });
	}
	return links;
}

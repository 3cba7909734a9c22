import { OPEN } from "#app/enrolments/states.ts";
import { linkToRequest } from "#app/keeping/link.server.ts";
import { showPersonalLink } from "#app/keeping/personal-link.server.ts";
import type { Db } from "#db/open.ts";
import { listOpenRequests } from "./lost-link-queries.server.ts";

export type Holder = { learnerId: string; providerId: string };

/** Her own page with that provider; where nobody made one, the pages of her open requests. */
export async function linksOf(trx: Db, secret: string, holder: Holder, now: Date) {
	const own = await showPersonalLink(trx, secret, holder, now);
	if (own) return [{ token: own.token, enrolmentId: null }];
	const links: { token: string; enrolmentId: string }[] = [];
	for (const { id } of await listOpenRequests(trx, holder, OPEN)) {
		const token = await linkToRequest(trx, secret, id, now);
		if (token !== null) links.push({ token, enrolmentId: id });
	}
	return links;
}

import { note } from "#app/audit/note.server.ts";
import type { Organisation } from "#app/http/context.ts";
import type { Db } from "#db/open.ts";
import { foldEmail } from "./emails.ts";
import { comeBack, OrganisationDown, OrganisationRefused } from "./organisation-client.server.ts";
import type { Flow } from "./organisation-flow.server.ts";
import { findIdentity, insertIdentity } from "./organisation-queries.server.ts";
import { provenAtOf, saysSecondFactor, type Told, verifiedEmailOf } from "./organisation-rules.ts";
import { findPersonByEmail } from "./people-queries.server.ts";
import type { Proven } from "./prove.server.ts";
import type { Door } from "./sessions.server.ts";
import { goOn, type Step } from "./sign-in.server.ts";

/** Why she is not in; each has its sentence on the page for signing in. */
export type OrganisationFailure = "down" | "refused" | "unknown";

type Returning = { door: Door; organisation: Organisation; url: URL; flow: Flow };

/** Never makes an account or a role: whom it knows and we do not, we do not know. */
export async function enterByOrganisation(
	db: Db,
	{ door, organisation, url, flow }: Returning,
	now: Date,
): Promise<Step | OrganisationFailure> {
	try {
		const told = await comeBack(organisation, url, flow);
		const person = await personOf(db, organisation.issuer, told, now);
		if (!person) return "unknown";
		const step = await goOn(db, door, provenBy(person, told, now), now);
		return step ?? "unknown";
	} catch (error) {
		if (error instanceof OrganisationDown) return "down";
		if (error instanceof OrganisationRefused) return "refused";
		throw error;
	}
}

type Known = { id: string; password_hash: string | null };

function provenBy({ id, password_hash }: Known, told: Told, now: Date): Proven {
	return {
		personId: id,
		passwordHash: password_hash,
		factor: saysSecondFactor(told) ? "organisation" : null,
		provenAt: provenAtOf(told, now),
	};
}

/** By what it calls her; the first time by an e-mail that it has proven to be hers. */
async function personOf(
	db: Db,
	issuer: string,
	told: Told & { sub: string },
	now: Date,
): Promise<Known | null> {
	const known = await findIdentity(db, issuer, told.sub);
	if (known) return known.disabled_at === null ? known : null;
	const email = verifiedEmailOf(told);
	const person = email ? await findPersonByEmail(db, foldEmail(email)) : undefined;
	if (!person) return null;
	const row = { issuer, subject: told.sub, person_id: person.id, linked_at: now.toISOString() };
	const isLinked = await db.transaction().execute(async (trx) => {
		if (!(await insertIdentity(trx, row))) return false;
		const about = { kind: "sign_in_identity", about: person.id } as const;
		await note(trx, [{ by: person.id, act: "added", ...about }], now);
		return true;
	});
	// Another name of the same organisation has that e-mail already, or two came at once.
	return isLinked ? person : null;
}

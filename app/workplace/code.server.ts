import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { freshCode } from "#app/imports/employers.server.ts";
import type { Db } from "#db/open.ts";
import { updateCode } from "./code-queries.server.ts";
import { openEmployer } from "./workplace.server.ts";

type Change = {
	employerId: string;
	/** The one on the page she saw: sent twice, the second changes nothing. */
	seen: string;
};

/** The poster of before opens nothing any more. */
export async function renewCode(db: Db, person: Person, { employerId, seen }: Change) {
	const { id } = await openEmployer(db, person, employerId);
	await updateCode(db, { id, seen }, { join_code: freshCode(), code_ended_at: null });
}

/** A new code takes the old one's place, and nobody is told it. */
export async function endCode(db: Db, person: Person, { employerId, seen }: Change, now: Date) {
	const { id } = await openEmployer(db, person, employerId);
	await updateCode(db, { id, seen }, { join_code: freshCode(), code_ended_at: now.toISOString() });
}

/** With a poster there is a code to print. */
export async function openCode(db: Db, person: Person, employerId: string) {
	const employer = await openEmployer(db, person, employerId);
	if (employer.code === null) throw notFound();
	return { ...employer, code: employer.code };
}

import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { FactorWay } from "#db/tables/factors.ts";
import { foldEmail } from "./emails.ts";
import { verifyPassword } from "./passwords.server.ts";
import { findPersonByEmail, insertRefusal } from "./people-queries.server.ts";
import type { SignInForm } from "./sign-in-form.ts";

/** Who was found to be true to her word, and the hash of the password that was verified. */
export type Proven = {
	personId: string;
	/** Null where she has none and her organisation says who she is. */
	passwordHash: string | null;
	/** How she proved it a second time; left out or null, she did not. */
	factor?: FactorWay | null;
	/** Left out, it was now. */
	provenAt?: Date;
};

/**
 * Null when e-mail and password do not belong together. The one place where a wrong password is
 * known: it costs the same two statements and the same hash whether anybody has that e-mail or not.
 */
export async function provePassword(
	db: Db,
	{ email, password }: SignInForm,
	now: Date,
): Promise<Proven | null> {
	const email_folded = foldEmail(email);
	const person = await findPersonByEmail(db, email_folded);
	const fits = await verifyPassword(person?.password_hash ?? null, password);
	if (person?.password_hash && fits) {
		return { personId: person.id, passwordHash: person.password_hash };
	}
	await insertRefusal(db, { id: newId(), email_folded, refused_at: now.toISOString() });
	return null;
}

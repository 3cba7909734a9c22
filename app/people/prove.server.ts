import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { FactorWay } from "#db/tables/factors.ts";
import { foldEmail } from "./emails.ts";
import { forgive, takeGuess } from "./guesses.server.ts";
import { deviceThatKnows } from "./known-devices.server.ts";
import { verifyPassword } from "./passwords.server.ts";
import { findPersonByEmail, insertRefusal } from "./people-queries.server.ts";
import type { Door } from "./sessions.server.ts";
import type { SignInForm } from "./sign-in-form.ts";
import { FIRST } from "./turns.ts";

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

/** `too-many`: nothing was looked at, and a right password would have heard the same. */
export type Refused = "wrong" | "too-many";

/**
 * Whether e-mail and password belong together. The one place where a wrong password is known: it costs
 * the same statements and the same hash whether anybody has that e-mail or not.
 */
export async function provePassword(
	db: Db,
	door: Door,
	{ email, password }: SignInForm,
	now: Date,
): Promise<Proven | Refused> {
	const email_folded = foldEmail(email);
	const person = await findPersonByEmail(db, email_folded);
	const { secret, cookies, caller } = door;
	const device = deviceThatKnows(secret, cookies, caller.isSecure, person?.id ?? "");
	const { address } = caller;
	const guess = await takeGuess(
		db,
		{ secret, ...caller },
		{ email: email_folded, address, device },
	);
	if (!guess) return "too-many";
	const lane = device === null ? address : FIRST;
	const fits = await verifyPassword(person?.password_hash ?? null, password, lane);
	if (fits === false) {
		await insertRefusal(db, { id: newId(), email_folded, refused_at: now.toISOString() });
		return "wrong";
	}
	await forgive(db, guess);
	if (fits === null || !person) return "too-many";
	return { personId: person.id, passwordHash: person.password_hash };
}

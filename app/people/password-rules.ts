import type { TextKey } from "#app/http/forms.ts";
import { foldEmail } from "./emails.ts";
import { isWellKnown } from "./well-known-passwords.ts";

export const SHORTEST_PASSWORD = 12;
/** Longer ones cost time to hash and help nobody. */
export const LONGEST_PASSWORD = 256;

/** What is wrong with a new password, or null. Length and guessing are all that counts. */
export function passwordRefusal(password: string, email: string): TextKey | null {
	const signs = [...password].length;
	if (signs < SHORTEST_PASSWORD) return "people:errors.passwordShort";
	if (signs > LONGEST_PASSWORD) return "people:errors.passwordLong";
	if (foldEmail(password) === foldEmail(email)) return "people:errors.passwordIsEmail";
	return isWellKnown(password) ? "people:errors.passwordKnown" : null;
}

import { readPhone } from "#app/enrolments/phone.ts";
import { type Parsed, type TextKey, textOf } from "#app/http/forms.ts";
import { foldEmail, looksLikeEmail } from "#app/people/emails.ts";

export const LONGEST_CONTACT = 254;

/** What she typed, in the one form it is looked up by. */
export type AskedContact = { way: "email" | "phone"; contact: string };

/** Judged by its shape alone: whether anybody has it is looked up after the answer. */
export function parseLostLink(form: FormData): Parsed<AskedContact> {
	const typed = textOf(form, "contact", LONGEST_CONTACT);
	if (typed === "") return wrong("links:errors.contactMissing");
	if (typed.includes("@")) {
		return looksLikeEmail(typed)
			? { ok: true, value: { way: "email", contact: foldEmail(typed) } }
			: wrong("enrolments:errors.emailUnclear");
	}
	const phone = readPhone(typed);
	if (phone === null) return wrong("enrolments:errors.phoneUnclear");
	return { ok: true, value: { way: "phone", contact: phone } };
}

function wrong(contact: TextKey): Parsed<AskedContact> {
	return { ok: false, errors: { contact } };
}

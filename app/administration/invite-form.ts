import type { Grant } from "#app/access/person.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import { parseGrant } from "./role-form.ts";

export type InviteFacts = Grant & { name: string; email: string; language: LanguageTag };

export const LONGEST_PERSON = 120;

export function parseInvite(
	form: FormData,
	providers: readonly { id: string }[],
): Parsed<InviteFacts> {
	const name = textOf(form, "name", LONGEST_PERSON);
	const email = textOf(form, "email", 255);
	const language = form.get("language");
	const grant = parseGrant(form, providers);
	const errors: FieldErrors = {
		...(name === "" && { name: "admin:errors.name" }),
		...(!looksLikeEmail(email) && { email: "admin:errors.email" }),
		...(!grant.ok && grant.errors),
		...(!isLanguage(language) && { language: "admin:errors.language" }),
	};
	if (!grant.ok || !isLanguage(language) || Object.keys(errors).length > 0)
		return { ok: false, errors };
	return { ok: true, value: { ...grant.value, name, email, language } };
}

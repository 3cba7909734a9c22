import { tidyPhone } from "#app/enrolments/phone.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import type { LocalDate } from "#db/columns.ts";

export const HELPER_ROLES = ["volunteer", "londoner"] as const;
export type HelperRole = (typeof HELPER_ROLES)[number];

/** `to` is her last day; null while it is open. */
export type HelperDays = { from: LocalDate; to: LocalDate | null };

export type NewPerson = {
	name: string;
	language: LanguageTag;
	phone: string | null;
	email: string | null;
};

export type HelperForm = HelperDays & {
	role: HelperRole;
	/** Somebody of the list, or a new person. */
	who: { learnerId: string } | NewPerson;
	formKey: string;
};

export function parseHelper(form: FormData): Parsed<HelperForm> {
	const errors: FieldErrors = {};
	const who = parseWho(form, errors);
	const role = HELPER_ROLES.find((one) => one === form.get("role"));
	if (!role) errors.role = "attendance:errors.roleMissing";
	const days = parseDays(form);
	if (!days.ok) return { ok: false, errors: { ...errors, ...days.errors } };
	if (!role || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { ...days.value, role, who, formKey: textOf(form, "form-key", 100) } };
}

export function parseDays(form: FormData): Parsed<HelperDays> {
	const [from, to] = [textOf(form, "from"), textOf(form, "to")];
	if (from === "") return wrong("from", "attendance:errors.fromMissing");
	if (!isLocalDate(from)) return wrong("from", "attendance:errors.dayUnclear");
	if (to === "") return { ok: true, value: { from, to: null } };
	if (!isLocalDate(to)) return wrong("to", "attendance:errors.dayUnclear");
	if (to < from) return wrong("to", "attendance:errors.toBeforeFrom");
	return { ok: true, value: { from, to } };
}

function wrong(name: string, key: FieldErrors[string]): { ok: false; errors: FieldErrors } {
	return { ok: false, errors: { [name]: key } };
}

function parseWho(form: FormData, errors: FieldErrors): HelperForm["who"] {
	const learnerId = textOf(form, "person");
	if (learnerId !== "") return { learnerId };
	const [name, email] = [textOf(form, "name", 100), textOf(form, "email", 200)];
	const language = textOf(form, "language");
	if (name === "") errors.name = "attendance:errors.nameMissing";
	if (email !== "" && !looksLikeEmail(email)) errors.email = "attendance:errors.emailUnclear";
	return {
		name,
		email: email || null,
		phone: tidyPhone(textOf(form, "phone", 40)) || null,
		language: isLanguage(language) ? language : "en",
	};
}

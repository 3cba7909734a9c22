import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { MOST_CHILDREN, readAges } from "#app/learners/details.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import { isAskedLevel, type Request } from "./asking.ts";
import { readPhone, tidyPhone } from "./phone.ts";

/** Everything the form sends, carried from page to page in hidden fields. */
export const JOIN_FIELDS = [
	"name",
	"phone",
	"leave-message",
	"email",
	"language",
	"speaking",
	"reading",
	"message",
	"creche-ages",
	"consent",
	"form-key",
] as const;

export type JoinField = (typeof JOIN_FIELDS)[number];
export type JoinTyped = Partial<Record<JoinField, string>>;

const LONGEST_NAME = 100;
export const LONGEST_MESSAGE = 300;

export function typedJoin(form: FormData): JoinTyped {
	return Object.fromEntries(JOIN_FIELDS.map((name) => [name, textOf(form, name)]));
}

/**
 * A page in another language asks in that language, unless she had chosen one that was not the
 * page's.
 */
export function typedInLanguage(typed: JoinTyped, form: FormData): JoinTyped {
	const [from, to] = [textOf(form, "page-language"), textOf(form, "switch-language")];
	return isLanguage(to) && typed.language === from ? { ...typed, language: to } : typed;
}

export function parseJoin(form: FormData): Parsed<Request> {
	const typed = typedJoin(form);
	const errors = { ...contactErrors(typed), ...answerErrors(typed) };
	const { language, speaking = "", reading = "" } = typed;
	if (Object.keys(errors).length > 0 || !isLanguage(language)) return { ok: false, errors };
	return {
		ok: true,
		value: {
			name: textOf(form, "name", LONGEST_NAME),
			phone: typed.phone ? tidyPhone(typed.phone) : null,
			email: typed.email || null,
			mayLeaveMessage: Boolean(typed.phone) && typed["leave-message"] === "yes",
			language,
			speaking: isAskedLevel(speaking) ? speaking : null,
			reading: isAskedLevel(reading) ? reading : null,
			message: textOf(form, "message", LONGEST_MESSAGE) || null,
			crecheAges: readAges(fold(typed["creche-ages"] ?? "")) ?? [],
			formKey: textOf(form, "form-key", 100),
		},
	};
}

function contactErrors({ name, phone, email, ...rest }: JoinTyped): FieldErrors {
	const errors: FieldErrors = {};
	if (!name) errors.name = "enrolments:errors.nameMissing";
	if (!phone && !email) errors.phone = "enrolments:errors.contactMissing";
	if (phone && readPhone(phone) === null) errors.phone = "enrolments:errors.phoneUnclear";
	if (phone && !rest["leave-message"]) {
		errors["leave-message"] = "enrolments:errors.leaveMessageMissing";
	}
	if (email && !looksLikeEmail(email)) errors.email = "enrolments:errors.emailUnclear";
	return errors;
}

function answerErrors({ language, speaking, reading, message = "", consent, ...rest }: JoinTyped) {
	const errors: FieldErrors = {};
	const ages = readAges(fold(rest["creche-ages"] ?? ""));
	if (ages === null || ages.length > MOST_CHILDREN) {
		errors["creche-ages"] = "enrolments:errors.agesUnclear";
	}
	if (!isLanguage(language)) errors.language = "enrolments:errors.languageMissing";
	if (!isAskedLevel(speaking)) errors.speaking = "enrolments:errors.speakingMissing";
	if (!isAskedLevel(reading)) errors.reading = "enrolments:errors.readingMissing";
	if (message.length > LONGEST_MESSAGE) errors.message = "enrolments:errors.messageLong";
	if (consent !== "yes") errors.consent = "enrolments:errors.consentMissing";
	return errors;
}

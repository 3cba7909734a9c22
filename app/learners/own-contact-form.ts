import { readPhone, tidyPhone } from "#app/enrolments/phone.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import { CONTACT_WAYS } from "./details.ts";
import { LONGEST } from "./details-form.ts";
import type { Typed } from "./details-typed.ts";
import { type OwnContact, type OwnFault, ownFaults } from "./own-contact.ts";

export type OwnContactForm = { contact: OwnContact; version: number };

/** Beside which field each fault is said. */
const FAULTS = {
	phoneForWay: ["contact-way", "learners:errors.phoneForWay"],
	emailForWay: ["contact-way", "learners:errors.emailForWay"],
	unreachable: ["phone", "enrolments:errors.contactMissing"],
} as const satisfies Record<OwnFault, readonly [string, string]>;

export function parseOwnContact(form: FormData, before: OwnContact): Parsed<OwnContactForm> {
	const errors: FieldErrors = {};
	const [phone, email] = [textOf(form, "phone", 40), textOf(form, "email", 254)];
	if (phone !== "" && readPhone(phone) === null) errors.phone = "learners:errors.phoneUnclear";
	if (email !== "" && !looksLikeEmail(email)) errors.email = "learners:errors.emailUnclear";
	const contact = contactOf(form, before);
	for (const fault of ownFaults(before, contact)) {
		const [field, words] = FAULTS[fault];
		errors[field] ??= words;
	}
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	const version = Number.parseInt(textOf(form, "version", 9), 10) || 0;
	return { ok: true, value: { contact, version } };
}

/** The form as it is before anybody types. */
export function typedOwnContact({ contact, version }: OwnContactForm): Typed {
	return {
		version: [String(version)],
		"say-name": [contact.say_name ?? ""],
		language: [contact.language],
		phone: [contact.phone ?? ""],
		email: [contact.email ?? ""],
		"leave-message": [contact.may_leave_message === 1 ? "yes" : "no"],
		"contact-way": [contact.contact_way ?? ""],
	};
}

function contactOf(form: FormData, before: OwnContact): OwnContact {
	const phone = textOf(form, "phone", 40);
	const language = textOf(form, "language");
	return {
		say_name: textOf(form, "say-name", LONGEST.say) || null,
		language: isLanguage(language) ? language : before.language,
		phone: phone === "" ? null : tidyPhone(phone),
		email: textOf(form, "email", 254) || null,
		may_leave_message: phone !== "" && textOf(form, "leave-message") === "yes" ? 1 : 0,
		contact_way: CONTACT_WAYS.find((way) => way === textOf(form, "contact-way")) ?? null,
	};
}

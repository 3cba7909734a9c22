import { readPhone } from "#app/enrolments/phone.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import {
	ABOUT,
	type About,
	LONGEST_CONTACT,
	LONGEST_WORDS,
	OUTCOMES,
	type Outcome,
} from "./complaint.ts";

export type ComplaintForm = {
	/** Made with the page: the same form sent twice is one complaint. */
	key: string;
	about: About;
	/** As it was chosen; whether there is such a provider is looked up. */
	providerId: string | null;
	words: string;
	contact: string | null;
};

export function parseComplaint(form: FormData): Parsed<ComplaintForm> {
	const errors: FieldErrors = {};
	const about = ABOUT.find((one) => one === form.get("about"));
	const words = textOf(form, "words", LONGEST_WORDS);
	const contact = textOf(form, "contact", LONGEST_CONTACT);
	if (!about) errors.about = "privacy:errors.aboutMissing";
	if (words === "") errors.words = "privacy:errors.wordsMissing";
	if (contact.includes("@") && !looksLikeEmail(contact)) {
		errors.contact = "enrolments:errors.emailUnclear";
	} else if (contact !== "" && !contact.includes("@") && readPhone(contact) === null) {
		errors.contact = "enrolments:errors.phoneUnclear";
	}
	if (!about || Object.keys(errors).length > 0) return { ok: false, errors };
	const providerId = textOf(form, "provider", 100) || null;
	const key = textOf(form, "form-key", 100);
	return { ok: true, value: { key, about, providerId, words, contact: contact || null } };
}

export type AnswerForm = { outcome: Outcome; words: string };

export function parseAnswer(form: FormData): Parsed<AnswerForm> {
	const errors: FieldErrors = {};
	const outcome = OUTCOMES.find((one) => one === form.get("outcome"));
	const words = textOf(form, "answer", LONGEST_WORDS);
	if (!outcome) errors.outcome = "privacy:errors.outcomeMissing";
	if (words === "") errors.answer = "privacy:errors.answerMissing";
	if (!outcome || words === "") return { ok: false, errors };
	return { ok: true, value: { outcome, words } };
}

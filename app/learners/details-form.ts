import { readPhone, tidyPhone } from "#app/enrolments/phone.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import {
	CONTACT_WAYS,
	type DetailFault,
	type Details,
	detailFaults,
	MOST_CHILDREN,
	readAges,
} from "./details.ts";

export const LONGEST = { name: 100, say: 100, reference: 60 } as const;

export type DetailsForm = {
	details: Details;
	/** Provider id to the reference, empty for none. */
	references: Map<string, string>;
	version: number;
};

/** Beside which field each fault is said. */
const FAULTS = {
	phoneForWay: ["contact-way", "learners:errors.phoneForWay"],
	emailForWay: ["contact-way", "learners:errors.emailForWay"],
	agesMissing: ["creche-ages", "learners:errors.agesMissing"],
	agesDiffer: ["creche-ages", "learners:errors.agesDiffer"],
} as const satisfies Record<DetailFault, readonly [string, string]>;

export function referenceField(providerId: string): string {
	return `reference.${providerId}`;
}

export function parseDetails(
	form: FormData,
	providerIds: readonly string[],
	language: string,
): Parsed<DetailsForm> {
	const errors = errorsOf(form);
	const details = detailsOf(form, language);
	for (const fault of detailFaults(details)) {
		const [field, words] = FAULTS[fault];
		errors[field] ??= words;
	}
	if (Object.keys(errors).length > 0) return { ok: false, errors };
	const references = providerIds.map((id): [string, string] => [
		id,
		textOf(form, referenceField(id), LONGEST.reference),
	]);
	const version = Number.parseInt(textOf(form, "version", 9), 10) || 0;
	return { ok: true, value: { details, references: new Map(references), version } };
}

function errorsOf(form: FormData): FieldErrors {
	const errors: FieldErrors = {};
	const [phone, email] = [textOf(form, "phone"), textOf(form, "email")];
	if (textOf(form, "name") === "") errors.name = "learners:errors.nameMissing";
	if (phone !== "" && readPhone(phone) === null) errors.phone = "learners:errors.phoneUnclear";
	if (email !== "" && !looksLikeEmail(email)) errors.email = "learners:errors.emailUnclear";
	if (childrenOf(form) === null) errors["creche-children"] = "learners:errors.childrenUnclear";
	if (readAges(fold(textOf(form, "creche-ages", 60))) === null) {
		errors["creche-ages"] = "learners:errors.agesUnclear";
	}
	return errors;
}

/** A language of hers that no page has stays hers until somebody chooses another. */
function detailsOf(form: FormData, before: string): Details {
	const language = textOf(form, "language");
	const phone = textOf(form, "phone");
	const ages = readAges(fold(textOf(form, "creche-ages", 60))) ?? [];
	return {
		preferred_name: textOf(form, "name", LONGEST.name),
		full_name: textOf(form, "full-name", LONGEST.name) || null,
		say_name: textOf(form, "say-name", LONGEST.say) || null,
		language: isLanguage(language) ? language : before,
		phone: phone === "" ? null : tidyPhone(phone),
		email: textOf(form, "email") || null,
		may_leave_message: phone !== "" && textOf(form, "leave-message") === "yes" ? 1 : 0,
		contact_way: CONTACT_WAYS.find((way) => way === textOf(form, "contact-way")) ?? null,
		creche_children: childrenOf(form) ?? 0,
		creche_ages: ages.length > 0 ? ages.join(",") : null,
	};
}

function childrenOf(form: FormData): number | null {
	const text = fold(textOf(form, "creche-children", 9));
	const count = text === "" ? 0 : Number(text);
	return Number.isInteger(count) && count >= 0 && count <= MOST_CHILDREN ? count : null;
}

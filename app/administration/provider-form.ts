import { readPhone, tidyPhone } from "#app/enrolments/phone.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import type { Typed } from "#app/pilots/pilot-form.ts";
import type { ProviderTable } from "#db/tables/places.ts";

export const PROVIDER_KINDS = [
	"college",
	"council",
	"charity",
	"employer-partner",
] as const satisfies readonly ProviderTable["kind"][];

export type ProviderFacts = Pick<ProviderTable, "name" | "kind" | "ukprn" | "email" | "phone">;

export const LONGEST_NAME = 120;

export function parseProvider(form: FormData): Parsed<ProviderFacts> {
	const name = textOf(form, "name", LONGEST_NAME);
	const kind = PROVIDER_KINDS.find((one) => one === form.get("kind"));
	const ukprn = fold(textOf(form, "ukprn")).replaceAll(" ", "");
	const email = textOf(form, "email", 255);
	const phone = tidyPhone(textOf(form, "phone", 40));
	const errors: FieldErrors = {
		...(name === "" && { name: "admin:errors.name" }),
		...(!kind && { kind: "admin:errors.kind" }),
		...(ukprn !== "" && !isUkprn(ukprn) && { ukprn: "admin:errors.ukprn" }),
		...(email !== "" && !looksLikeEmail(email) && { email: "admin:errors.email" }),
		...(phone !== "" && readPhone(phone) === null && { phone: "admin:errors.phone" }),
	};
	if (!kind || Object.keys(errors).length > 0) return { ok: false, errors };
	const facts = { ukprn: ukprn || null, email: email || null, phone: phone || null };
	return { ok: true, value: { name, kind, ...facts } };
}

export function typedProvider({ name, kind, ukprn, email, phone }: ProviderFacts): Typed {
	return {
		name: [name],
		kind: [kind],
		ukprn: [ukprn ?? ""],
		email: [email ?? ""],
		phone: [phone ?? ""],
	};
}

/** UK Register of Learning Providers: eight digits, the first of them 1. */
function isUkprn(text: string): boolean {
	return /^1\d{7}$/.test(text);
}

import type { Details } from "./details.ts";
import { agesOf } from "./details.ts";
import { referenceField } from "./details-form.ts";

/** What stands in the form, by the names of its fields. */
export type Typed = Record<string, string[]>;

export type FieldsProps = { typed: Typed; errors: Record<string, string> };

type Shown = {
	version: number;
	details: Details;
	providers: readonly { id: string; reference: string | null }[];
};

/** The form as it is before anybody types. */
export function typedDetails({ version, details, providers }: Shown): Typed {
	const typed = {
		version: String(version),
		name: details.preferred_name,
		"full-name": details.full_name ?? "",
		"say-name": details.say_name ?? "",
		language: details.language,
		phone: details.phone ?? "",
		email: details.email ?? "",
		"contact-way": details.contact_way ?? "",
		"leave-message": details.may_leave_message === 1 ? "yes" : "no",
		"creche-children": details.creche_children > 0 ? String(details.creche_children) : "",
		"creche-ages": agesOf(details.creche_ages).join(", "),
	};
	const references = providers.map(({ id, reference }): [string, string] => [
		referenceField(id),
		reference ?? "",
	]);
	return Object.fromEntries(
		[...Object.entries(typed), ...references].map(([field, value]) => [field, [value]]),
	);
}

/** Fields in which what was typed differs from what is kept by now. */
export function differingFields(typed: Typed, current: Typed): string[] {
	return Object.keys(current).filter(
		(field) => field !== "version" && (typed[field]?.[0] ?? "") !== (current[field]?.[0] ?? ""),
	);
}

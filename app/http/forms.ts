import type { ParseKeys } from "i18next";
import type { Namespaces } from "#app/i18n/namespaces.ts";
import { plainText } from "#app/i18n/plain-text.ts";

/** A text key with its namespace, such as `enrolments:errors.nameMissing`. */
export type TextKey = ParseKeys<Namespaces>;

/** Field name to the key of what is wrong with it. */
export type FieldErrors = Record<string, TextKey>;

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

/** The field as plain text without outer space, its length tamed; empty when missing or a file. */
export function textOf(form: FormData | URLSearchParams, name: string, longest = 500): string {
	const value = form.get(name);
	if (typeof value !== "string") return "";
	return plainText(value)
		.trim()
		.slice(0, longest)
		.replace(/[\uD800-\uDBFF]$/u, "");
}

/** What was typed, to show again beside the errors; under any name, `constructor` too. */
export function typedValues(form: FormData): Record<string, string[]> {
	const values = new Map<string, string[]>();
	for (const [name, value] of form) {
		if (typeof value !== "string") continue;
		const known = values.get(name);
		if (known) known.push(plainText(value));
		else values.set(name, [plainText(value)]);
	}
	return Object.fromEntries(values);
}

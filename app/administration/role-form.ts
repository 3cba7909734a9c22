import type { Grant } from "#app/access/person.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isOfProvider, isRole } from "./accounts.ts";

/** A role and whom it holds for, out of the two fields of a form. */
export function parseGrant(form: FormData, providers: readonly { id: string }[]): Parsed<Grant> {
	const role = textOf(form, "role");
	const providerId = textOf(form, "provider");
	if (!isRole(role)) return { ok: false, errors: { role: "admin:errors.role" } };
	const error = providerError(isOfProvider(role), providerId, providers);
	return error ? { ok: false, errors: error } : { ok: true, value: { role, providerId } };
}

function providerError(
	isNeeded: boolean,
	providerId: string,
	providers: readonly { id: string }[],
): FieldErrors | null {
	if (!isNeeded) return providerId === "" ? null : { provider: "admin:errors.noProvider" };
	const isThere = providers.some(({ id }) => id === providerId);
	return isThere ? null : { provider: "admin:errors.provider" };
}

import type { Role } from "#app/access/person.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";
import { LONGEST_NAME } from "./accept-form.ts";
import { looksLikeEmail } from "./emails.ts";

/** Whom a coordinator invites and whose role she takes away. */
export const TEAM_ROLES = ["tutor", "coordinator"] as const satisfies readonly Role[];

export type TeamRole = (typeof TEAM_ROLES)[number];

export type TeamInvite = {
	email: string;
	name: string;
	role: TeamRole;
	providerId: string;
	language: LanguageTag;
};

export function parseTeamInvite(
	form: FormData,
	providerIds: readonly string[],
): Parsed<TeamInvite> {
	const email = textOf(form, "email", 254);
	const name = textOf(form, "name", LONGEST_NAME).replace(/\s+/g, " ");
	const role = form.get("role");
	const language = form.get("language");
	// With one provider there is nothing to choose.
	const providerId = providerIds.length === 1 ? providerIds[0]! : textOf(form, "provider", 60);
	const errors: FieldErrors = {
		...(name === "" && { name: "people:errors.theirNameMissing" }),
		...(!looksLikeEmail(email) && { email: "people:errors.theirEmailMissing" }),
		...(!isTeamRole(role) && { role: "people:errors.roleMissing" }),
		...(!providerIds.includes(providerId) && { provider: "people:errors.providerMissing" }),
		...(!isLanguage(language) && { language: "people:errors.languageMissing" }),
	};
	if (Object.keys(errors).length > 0 || !isTeamRole(role) || !isLanguage(language))
		return { ok: false, errors };
	return { ok: true, value: { email, name, role, providerId, language } };
}

export function isTeamRole(value: unknown): value is TeamRole {
	return TEAM_ROLES.some((role) => role === value);
}

import type { Page } from "#app/i18n/page.tsx";
import type { ShownEntry } from "./entries.server.ts";

type Role = ShownEntry["role"];

/** Words for as what somebody acted; none where nobody knows. */
export function roleWords(role: Role, t: Page["t"]): string {
	if (role === null) return "";
	if (role === "herself" || role === "server") return t(`audit:by.${role}`);
	return t(`people:role.${role}`);
}

import { textOf } from "#app/http/forms.ts";
import { addDays, isLocalDate, toInstant } from "#app/i18n/london-time.ts";
import type { AuditEntryTable } from "#db/tables/audit.ts";
import type { After, EntryFilter } from "./reading-queries.server.ts";

export const ACTS = [
	"read",
	"added",
	"changed",
	"removed",
	"exported",
	"entered",
	"refused",
] as const satisfies readonly AuditEntryTable["act"][];

/** What stands in the address, as it was chosen; what is no day or no act is left out. */
export type Asked = { person: string; learner: string; act: string; from: string; to: string };

export function readAsked(query: URLSearchParams): Asked {
	const day = (name: string) => {
		const value = textOf(query, name, 10);
		return isLocalDate(value) ? value : "";
	};
	const act = textOf(query, "act", 20);
	return {
		person: textOf(query, "person", 60),
		learner: textOf(query, "learner", 60),
		act: ACTS.some((one) => one === act) ? act : "",
		from: day("from"),
		to: day("to"),
	};
}

export function filterOf({ person, learner, act, from, to }: Asked): EntryFilter {
	return {
		personId: person || null,
		learnerId: learner || null,
		act: ACTS.find((one) => one === act) ?? null,
		from: from ? toInstant(from, "00:00") : null,
		until: to ? toInstant(addDays(to, 1), "00:00") : null,
	};
}

/** `2026-03-02T10:00:00.000Z_0195…`: the last row of the page before. */
export function readAfter(query: URLSearchParams): After | null {
	const [at = "", id = ""] = textOf(query, "after", 100).split("_");
	return at && id ? { at, id } : null;
}

export function asQuery(asked: Asked, more: Record<string, string> = {}): string {
	const chosen = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== "");
	return new URLSearchParams(chosen).toString();
}

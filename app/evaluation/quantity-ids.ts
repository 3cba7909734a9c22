import type { LocalDate } from "#db/columns.ts";
import type { QuantityId } from "./report-draft.ts";
import type { Subject } from "./report-model.ts";

/** Names quantities of one subject: `named("starts", "area:Newham")`. */
export type Namer = (measure: string, ...parts: readonly string[]) => QuantityId;

/** A pilot has the same name alone and among others, so that its numbers are known to be the same. */
export function groupOf({ slug, pilots }: Subject): string {
	return pilots.some((pilot) => pilot.slug === slug) ? `pilot:${slug}` : `subject:${slug}`;
}

export function namesFor(subject: Subject, day: LocalDate): Namer {
	return namesOf(groupOf(subject), day);
}

export function namesOf(group: string, day: LocalDate): Namer {
	return (measure, ...parts) => `${measure}|${[group, ...parts].join(",")}|${day}`;
}

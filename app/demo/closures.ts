import type { Closure } from "#app/courses/timetable.ts";
import { halfTermOf } from "./calendar.ts";
import { demoId } from "./ids.ts";
import { providerId } from "./people.ts";
import type { ProviderSlug } from "./providers.ts";
import type { Rows } from "./rows.ts";

/** Charities and workplaces go on in the half-term week. */
const CLOSED: readonly ProviderSlug[] = ["lea-valley-college", "docklands-learning"];

export function closuresOf(provider: ProviderSlug, now: Date): Closure[] {
	return CLOSED.includes(provider) ? [halfTermOf(now)] : [];
}

export function addClosures(rows: Rows, now: Date): void {
	for (const slug of CLOSED) {
		const { from, to } = halfTermOf(now);
		rows.add("provider_closure", {
			id: demoId("closure", slug, from),
			provider_id: providerId(slug),
			starts_on: from,
			ends_on: to,
			reason: "Half term",
		});
	}
}

import { notFound } from "#app/http/errors.ts";
import { openPilot, openPilots, type Pilot } from "#app/pilots/pilots.server.ts";
import type { Db } from "#db/open.ts";
import { STRANDS } from "./strands.ts";

export type OpenSubject = { slug: string; name: string; pilots: readonly Pilot[] };

/** A pilot by its own name in the address; "all" or "all-workplace" are several together. */
export async function openSubject(db: Db, slug: string): Promise<OpenSubject> {
	const isGroup = slug === "all" || STRANDS.some((strand) => slug === `all-${strand}`);
	if (!isGroup) {
		const pilot = await openPilot(db, slug);
		return { slug, name: pilot.name, pilots: [pilot] };
	}
	const pilots = (await openPilots(db)).filter(
		({ strand }) => slug === "all" || slug === `all-${strand}`,
	);
	if (pilots.length === 0) throw notFound();
	return { slug, name: slug, pilots };
}

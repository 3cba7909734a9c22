import { type PlacesFacts, placesOf } from "#app/finder/places-free.ts";
import type { LocalDate } from "#db/columns.ts";
import { openId } from "./ids.ts";

const UNIT = { id: openId("unit", "places"), name: "places" };

/** What may be said of places: nothing where the finder says "ask". */
export function capacitiesOf(courseId: string, facts: PlacesFacts, today: LocalDate) {
	const places = placesOf(facts, today);
	if (places.state === "ask") return [];
	return [
		{
			id: openId("capacity", courseId),
			service_id: courseId,
			unit: UNIT,
			available: places.state === "free" ? places.count : 0,
			maximum: facts.capacity ?? undefined,
			updated: `${facts.confirmedOn}T00:00:00.000Z`,
			description: places.state === "waiting" ? `People waiting: ${places.count}` : undefined,
		},
	];
}

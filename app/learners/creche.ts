/** The crèche of a class; null places are not said. */
export type Creche = { places: number | null; taken: number; free: number | null };

/** Null when nobody said how many there are; never less than nought. */
export function crecheFree(places: number | null, taken: number): number | null {
	return places === null ? null : Math.max(0, places - taken);
}

/** The learner's name out of what a loader gave; nothing when the loader failed. */
export function nameIn(data: unknown): string | null {
	if (typeof data !== "object" || data === null || !("name" in data)) return null;
	return typeof data.name === "string" ? data.name : null;
}

/** The pilot's name out of what a loader gave; empty when the loader failed. */
export function pilotName(data: unknown): string {
	if (typeof data !== "object" || data === null || !("pilot" in data)) return "";
	const { pilot } = data;
	if (typeof pilot !== "object" || pilot === null || !("name" in pilot)) return "";
	return typeof pilot.name === "string" ? pilot.name : "";
}

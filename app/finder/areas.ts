import { BOROUGHS, INTEGRATION_AREAS } from "./places/boroughs.ts";
import { findPlace } from "./places/place.ts";

/** The boroughs of London and the Integration Areas outside it. */
export const AREAS = [
	...BOROUGHS,
	...INTEGRATION_AREAS.filter(({ gss }) => BOROUGHS.every((borough) => borough.gss !== gss)),
];

export function areaName(gss: string): string {
	return AREAS.find((area) => area.gss === gss)?.name ?? gss;
}

/** What stands in the address: `waltham-forest`. */
export function areaSlug(gss: string): string {
	return slugOf(areaName(gss));
}

/** The GSS code of an area by its code, its name or its slug. */
export function findArea(value: string): string | null {
	const found = AREAS.find(
		({ gss, name }) => gss === value.toUpperCase() || slugOf(name) === value.toLowerCase(),
	);
	if (found) return found.gss;
	const place = findPlace(value.replaceAll("-", " "));
	return place?.kind === "borough" ? (place.area ?? null) : null;
}

function slugOf(name: string): string {
	return name.toLowerCase().replaceAll(" ", "-");
}

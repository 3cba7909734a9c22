import { BOROUGHS, INTEGRATION_AREAS } from "#app/finder/places/boroughs.ts";
import { fold } from "#app/i18n/fold.ts";
import { flag } from "#db/columns.ts";
import type { AreaTable } from "#db/tables/places.ts";

/** Every London borough and Integration Area; Waltham Forest is both and stands once. */
export function areaRows(): AreaTable[] {
	const integration = new Set(INTEGRATION_AREAS.map(({ gss }) => gss));
	const boroughs = new Set(BOROUGHS.map(({ gss }) => gss));
	return [...BOROUGHS, ...INTEGRATION_AREAS.filter(({ gss }) => !boroughs.has(gss))].map(
		({ gss, name }) => ({
			id: gss,
			name,
			name_folded: fold(name),
			kind: boroughs.has(gss) ? "borough" : "integration-area",
			integration: flag(integration.has(gss)),
		}),
	);
}

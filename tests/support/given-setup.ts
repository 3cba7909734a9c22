import type { Typed } from "#app/pilots/pilot-form.ts";
import type { Db } from "#db/open.ts";
import { givenProvider } from "./given.ts";
import { givenPilot } from "./given-pilot.ts";

/** A pilot with one provider that takes part. */
export async function givenTakingPart(db: Db) {
	const pilot = await givenPilot(db);
	const provider = await givenProvider(db);
	const pair = { pilot_id: pilot.id, provider_id: provider.id };
	await db.insertInto("pilot_provider").values(pair).execute();
	return { pilot, provider };
}

/** The form as a browser sends it. */
export function formOf(fields: Typed): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(fields)) {
		for (const value of values) form.append(name, value);
	}
	return form;
}

import type { Db } from "#db/open.ts";
import { lockPlaces } from "./join-queries.server.ts";

/**
 * Who asks for two classes of a provider at once must not become two learners. Taken before the
 * class, as an import takes them, so that neither waits for the other for ever.
 */
export function lockProvider(trx: Db, providerId: string) {
	return trx
		.updateTable("provider")
		.set((eb) => ({ name: eb.ref("name") }))
		.where("id", "=", providerId)
		.execute();
}

/** Providers, then classes, each in the order of their ids, as everybody takes them. */
export async function lockInOrder(
	trx: Db,
	providerIds: readonly string[],
	courseIds: readonly string[],
): Promise<void> {
	for (const id of [...new Set(providerIds)].sort()) await lockProvider(trx, id);
	for (const id of [...new Set(courseIds)].sort()) await lockPlaces(trx, id);
}

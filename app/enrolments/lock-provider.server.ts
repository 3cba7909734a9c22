import type { Db } from "#db/open.ts";

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

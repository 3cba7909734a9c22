import type { Db } from "#db/open.ts";

/** A way in that she was shown to have: recovery codes alone are none. */
export async function countFactors(db: Db, personId: string): Promise<number> {
	const { apps, passkeys } = await db
		.selectNoFrom((eb) => [
			eb
				.selectFrom("authenticator")
				.where("person_id", "=", personId)
				.select((one) => one.fn.countAll<number>().as("count"))
				.as("apps"),
			eb
				.selectFrom("passkey")
				.where("person_id", "=", personId)
				.select((one) => one.fn.countAll<number>().as("count"))
				.as("passkeys"),
		])
		.executeTakeFirstOrThrow();
	return (apps ?? 0) + (passkeys ?? 0);
}

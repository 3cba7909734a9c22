import { keyId } from "#app/equality/seal.server.ts";
import type { Task } from "#app/server/compute/tasks.ts";

let runs = 0;

export const TASKS: Readonly<Record<string, Task>> = {
	runs: async () => String(++runs),
	"name of": async ({ db }, { id = "" }) => {
		const row = await db
			.selectFrom("person")
			.where("id", "=", id)
			.select("name")
			.executeTakeFirst();
		return JSON.stringify(row?.name ?? null);
	},
	"ids of keys": async ({ equalityKeys }) => JSON.stringify(equalityKeys.map(keyId)),
	fails: async () => {
		throw new TypeError("not to be had");
	},
	ends: async () => process.exit(1),
};

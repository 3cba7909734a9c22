import type { Compute } from "#app/http/compute.ts";
import type { Db } from "#db/open.ts";
import { TASKS } from "./tasks.ts";

/** The same without a thread, for a server that is not measured. */
export function computeHere(db: Db): Compute {
	return async (task, input) => {
		const run = TASKS[task];
		if (!run) throw new Error(`There is no task ${task}`);
		return run(db, input);
	};
}

import type { Compute } from "#app/http/compute.ts";
import { TASKS, type TaskPlace } from "./tasks.ts";

/** The same without a thread, for a server that is not measured. */
export function computeHere(place: TaskPlace): Compute {
	return async (task, input) => {
		const run = TASKS[task];
		if (!run) throw new Error(`There is no task ${task}`);
		return run(place, input);
	};
}

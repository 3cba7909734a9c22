import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openDb } from "#db/open.ts";
import type { Task, TaskPlace } from "./tasks.ts";

// The thread beside the server: one task after the other, on a connection of its own.

type Asked = { id: number; task: string; input: Readonly<Record<string, string>> };

type Given = { databaseUrl: string; tasksFile: string; equalityKeys: readonly Uint8Array[] };

const { databaseUrl, tasksFile, equalityKeys }: Given = workerData;
stepBack();
const { TASKS }: { TASKS: Readonly<Record<string, Task>> } = await import(tasksFile);
const place: TaskPlace = {
	db: openDb(databaseUrl),
	equalityKeys: equalityKeys.map((key) => Buffer.from(key)),
};
let last = Promise.resolve();

parentPort?.on("message", (asked: Asked) => {
	last = last.then(() => answer(asked));
});

async function answer({ id, task, input }: Asked): Promise<void> {
	try {
		const run = TASKS[task];
		if (!run) throw new Error(`There is no task ${task}`);
		parentPort?.postMessage({ id, answer: await run(place, input) });
	} catch (error) {
		parentPort?.postMessage({ id, error: error instanceof Error ? error : new Error("refused") });
	}
}

/** Where readers and this thread want the same core, readers go first. Linux knows threads apart. */
function stepBack(): void {
	try {
		const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
		setPriority(thread, constants.priority.PRIORITY_LOW);
	} catch {
		// Elsewhere both are alike.
	}
}

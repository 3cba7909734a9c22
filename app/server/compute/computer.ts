import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Compute } from "#app/http/compute.ts";

const FOLDER = join(process.cwd(), "app/server/compute");
const THREAD = join(FOLDER, "thread.ts");
const IDLE_MS = 60_000;
const MEMORY_MB = 512;

type Waiting = { resolve: (json: string) => void; reject: (error: unknown) => void };
type Said = { id: number; answer?: string; error?: unknown };

/**
 * One thread beside the server, begun with the first task and ended when nobody asked for a while.
 * Whoever asks for what is being worked out gets the same answer.
 */
export class Computer {
	readonly #databaseUrl: string;
	readonly #tasksFile: string;
	readonly #waiting = new Map<number, Waiting>();
	readonly #coming = new Map<string, Promise<string>>();
	#worker: Worker | undefined;
	#idle: NodeJS.Timeout | undefined;
	#asked = 0;

	constructor(databaseUrl: string, tasksFile = join(FOLDER, "tasks.ts")) {
		this.#databaseUrl = databaseUrl;
		this.#tasksFile = tasksFile;
	}

	readonly compute: Compute = (task, input) => {
		const key = JSON.stringify([task, input]);
		const known = this.#coming.get(key);
		if (known) return known;
		const coming = this.#ask(task, input).finally(() => this.#coming.delete(key));
		this.#coming.set(key, coming);
		return coming;
	};

	async stop(): Promise<void> {
		clearTimeout(this.#idle);
		await this.#end(new Error("The server stops."));
	}

	#ask(task: string, input: Readonly<Record<string, string>>): Promise<string> {
		clearTimeout(this.#idle);
		const { promise, resolve, reject } = Promise.withResolvers<string>();
		const id = this.#asked++;
		this.#waiting.set(id, { resolve, reject });
		this.#worker ??= this.#begin();
		this.#worker.postMessage({ id, task, input });
		return promise;
	}

	#begin(): Worker {
		const worker = new Worker(THREAD, {
			workerData: { databaseUrl: this.#databaseUrl, tasksFile: this.#tasksFile },
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
		});
		worker.unref();
		worker.on("message", (said: Said) => this.#hear(said));
		const end = (error: unknown) => this.#worker === worker && this.#end(error);
		worker.on("error", end);
		worker.on("exit", () => end(new Error("The thread ended.")));
		return worker;
	}

	#hear({ id, answer, error }: Said): void {
		const waiting = this.#waiting.get(id);
		this.#waiting.delete(id);
		if (answer === undefined) waiting?.reject(error);
		else waiting?.resolve(answer);
		if (this.#waiting.size === 0) this.#rest();
	}

	#rest(): void {
		clearTimeout(this.#idle);
		this.#idle = setTimeout(() => this.#end(new Error("The thread rests.")), IDLE_MS).unref();
	}

	/** Who still waits is told; the next who asks begins a new thread. */
	async #end(error: unknown): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
		await worker?.terminate();
	}
}

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Compute } from "#app/http/compute.ts";

const FOLDER = join(process.cwd(), "app/server/compute");
const THREAD = join(FOLDER, "thread.ts");
const IDLE_MS = 60_000;
const MEMORY_MB = 512;
/** A report makes and forgets much: with little room for the young the collector copies it about. */
const YOUNG_MB = 96;

type Waiting = { resolve: (json: string) => void; reject: (error: unknown) => void };
type Said = { id: number; answer?: string; error?: unknown };

/**
 * One thread beside the server. When nobody asked for a while another takes its place, which holds
 * no memory of what was worked out. Whoever asks for what is being worked out gets the same answer.
 */
export class Computer {
	readonly #data: Readonly<Record<string, unknown>>;
	readonly #waiting = new Map<number, Waiting>();
	readonly #coming = new Map<string, Promise<string>>();
	#worker: Worker | undefined;
	#idle: NodeJS.Timeout | undefined;
	#asked = 0;
	#stopped = false;

	constructor(
		databaseUrl: string,
		equalityKeys: readonly Buffer[],
		tasksFile = join(FOLDER, "tasks.ts"),
	) {
		// A buffer is a part of a larger piece of memory, which would go along.
		const keys = equalityKeys.map((key) => Uint8Array.from(key));
		this.#data = { databaseUrl, tasksFile, equalityKeys: keys };
	}

	readonly compute: Compute = (task, input) => {
		const key = JSON.stringify([task, input]);
		const known = this.#coming.get(key);
		if (known) return known;
		const coming = this.#ask(task, input).finally(() => this.#coming.delete(key));
		this.#coming.set(key, coming);
		return coming;
	};

	/** Begins the thread before anybody asks: to read its sources takes as long as many a report. */
	warm(): void {
		if (!this.#stopped) this.#worker ??= this.#begin();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
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
			workerData: this.#data,
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
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
		this.#idle = setTimeout(() => this.#renew(), IDLE_MS).unref();
	}

	async #renew(): Promise<void> {
		await this.#end(new Error("The thread rests."));
		this.warm();
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

import type { Random } from "#app/demo/random.ts";
import { callsOf } from "./system-calls.ts";

/** @property end what the file's name has behind the database's: nothing, or `-wal` */
export type DiskEvent =
	| { kind: "write"; end: string; at: number; bytes: Buffer }
	| { kind: "cut"; end: string; length: number }
	| { kind: "sync" | "gone"; end: string }
	| { kind: "answer" };

type Pending = Extract<DiskEvent, { kind: "write" | "cut" }>;

const SECTOR = 512;
/** Made anew from the log by whoever opens the file first. */
const SHARED = "-shm";

/** A disk with a cache of its own: what it was not told to sync may arrive or not. */
export class UnsureDisk {
	readonly #synced: Map<string, Buffer>;
	readonly #pending = new Map<string, Pending[]>();
	readonly #isDeaf: boolean;

	/** @param isDeaf syncs are not heard, as some disks do not; what is lost there must be noticed */
	constructor(files: ReadonlyMap<string, Buffer>, isDeaf = false) {
		this.#synced = new Map(files);
		this.#isDeaf = isDeaf;
	}

	get unsynced(): number {
		return [...this.#pending.values()].reduce((sum, list) => sum + list.length, 0);
	}

	take(event: DiskEvent): void {
		if (event.kind === "answer" || (event.kind === "sync" && this.#isDeaf)) return;
		const { end } = event;
		const pending = this.#pending.get(end) ?? [];
		if (event.kind === "write" || event.kind === "cut") {
			pending.push(event);
			this.#pending.set(end, pending);
			return;
		}
		this.#pending.delete(end);
		if (event.kind === "gone") this.#synced.delete(end);
		else this.#synced.set(end, written(this.#synced.get(end) ?? Buffer.alloc(0), pending));
	}

	/** The files as somebody finds them who turns the power on again. */
	afterCut(random: Random): Map<string, Buffer> {
		const files = new Map(this.#synced);
		for (const [end, pending] of this.#pending) {
			const luck = random.next();
			const arrived = shuffled(pending.flatMap(inSectors), random).filter(() =>
				random.chance(luck),
			);
			const [torn, ...whole] = arrived;
			const parts = torn?.kind === "write" ? [tornOf(torn, random), ...whole] : arrived;
			files.set(end, written(files.get(end) ?? Buffer.alloc(0), parts));
		}
		return files;
	}
}

/** The file after these, in one copy: a checkpoint is thousands of them. */
function written(file: Buffer, events: readonly Pending[]): Buffer {
	const ends = events.map((event) =>
		event.kind === "cut" ? event.length : event.at + event.bytes.length,
	);
	const room = Buffer.alloc(ends.reduce((most, end) => Math.max(most, end), file.length));
	file.copy(room);
	let { length } = file;
	for (const event of events) {
		if (event.kind === "cut") {
			room.fill(0, event.length);
			length = event.length;
		} else {
			event.bytes.copy(room, event.at);
			length = Math.max(length, event.at + event.bytes.length);
		}
	}
	return room.subarray(0, length);
}

function inSectors(event: Pending): Pending[] {
	if (event.kind === "cut") return [event];
	const parts: Pending[] = [];
	for (let from = 0; from < event.bytes.length; ) {
		const until = Math.min(event.bytes.length, from + SECTOR - ((event.at + from) % SECTOR));
		parts.push({ ...event, at: event.at + from, bytes: event.bytes.subarray(from, until) });
		from = until;
	}
	return parts;
}

function tornOf(event: Extract<Pending, { kind: "write" }>, random: Random): Pending {
	return { ...event, bytes: event.bytes.subarray(0, random.between(0, event.bytes.length)) };
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
	return list
		.map((one) => ({ one, place: random.next() }))
		.toSorted((a, b) => a.place - b.place)
		.map(({ one }) => one);
}

/** What strace saw of the database's files, and of answers that say 200 or 303. */
export async function eventsOf(log: string, file: string): Promise<DiskEvent[]> {
	const events: DiskEvent[] = [];
	for await (const { name, on, args, phase } of callsOf(log)) {
		if (phase === (/sync/.test(name) ? "begins" : "ends")) continue;
		const where = plain(on);
		if (name === "unlink") {
			const path = plain(/^"([^"]*)"/.exec(args)?.[1] ?? "");
			if (path.startsWith(file)) events.push({ kind: "gone", end: path.slice(file.length) });
		} else if (where.startsWith("TCP")) {
			const [, hex = ""] = /"((?:\\x[0-9a-f]{2}){0,16})/.exec(args) ?? [];
			if (/^HTTP\/1\.1 (200|303)/.test(plain(hex))) events.push({ kind: "answer" });
		} else if (where.startsWith(file) && !where.endsWith(SHARED)) {
			events.push(eventOf(name, where.slice(file.length), args));
		}
	}
	return events;
}

function eventOf(name: string, end: string, args: string): DiskEvent {
	if (/sync/.test(name)) return { kind: "sync", end };
	if (name === "ftruncate") return { kind: "cut", end, length: Number.parseInt(args, 10) };
	const [, hex = "", at = ""] = /^"([^"]*)", \d+, (\d+)/.exec(args) ?? [];
	if (name !== "pwrite64" || at === "")
		throw new Error(`${name} is not understood: ${args.slice(-60)}`);
	return { kind: "write", end, at: Number(at), bytes: bytesOf(hex) };
}

function bytesOf(hex: string): Buffer {
	return Buffer.from(hex.replaceAll("\\x", ""), "hex");
}

function plain(text: string): string {
	return text.replace(/(?:\\x[0-9a-f]{2})+/g, (hex) => bytesOf(hex).toString());
}

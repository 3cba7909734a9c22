import { closeSync, openSync, statSync } from "node:fs";
import type Database from "better-sqlite3";
import { isBusy, isReadOnly, needsReopening } from "./busy.ts";
import { openReader, openWriter } from "./handles.ts";
import { StatementCache } from "./statements.ts";

/** While the disk is in trouble, a new connection is tried so often at most. */
const TRY_MS = 100;

/**
 * A connection that writes and one that reads, and how they come back after trouble with the disk. What
 * still reads goes on reading until something better is open: the finder needs no more than that.
 */
export class Connections {
	readonly #file: string;
	#writer!: StatementCache;
	#reader!: StatementCache;
	#inode = 0;
	#openings = 0;
	#broken = { writer: false, reader: false };
	#trouble: unknown;
	#triedAt = Number.NEGATIVE_INFINITY;

	constructor(file: string) {
		this.#file = file;
	}

	get openings(): number {
		return this.#openings;
	}

	/** For inside a transaction; before one, ask for `mendedWriter`. */
	get writer(): StatementCache {
		return this.#writer;
	}

	open(mustExist = false): void {
		this.#writer = new StatementCache(openWriter(this.#file, mustExist));
		this.#reader = new StatementCache(openReader(this.#file));
		this.#broken = { writer: false, reader: false };
		this.#opened();
	}

	close(): void {
		this.#reader?.handle.close();
		this.#writer?.handle.close();
	}

	notice(which: "writer" | "reader", error: unknown): void {
		if (needsReopening(error)) this.#broken[which] = true;
	}

	/** Throws where no connection can write: nobody may believe that something was kept. */
	mendedWriter(): StatementCache {
		if (this.#writer.handle.inTransaction) return this.#writer;
		const isMoved = this.#isMoved();
		if (!this.#broken.writer && !isMoved) return this.#writer;
		if (!this.#mayTry() && !isMoved) return this.#still(this.#writer);
		try {
			this.#swapWriter(openWriter(this.#file, true));
		} catch (error) {
			this.#broken.writer = true;
			// As long as one connection is open, all of this process may share a view that only reads.
			if (!isReadOnly(error) || !mayBeWritten(this.#file)) throw error;
			this.#reopenBoth();
		}
		return this.#writer;
	}

	mendedReader(): StatementCache {
		if (this.#broken.reader && this.#mayTry()) this.#swapReader(openReader(this.#file));
		return this.#still(this.#reader);
	}

	/** Closed for a new one that could not be opened: what was in the way is in the way still. */
	#still(cache: StatementCache): StatementCache {
		if (!cache.handle.open) throw this.#trouble;
		return cache;
	}

	#swapWriter(fresh: Database.Database): void {
		try {
			tryWriting(fresh);
		} catch (error) {
			fresh.close();
			throw error;
		}
		const isMoved = this.#isMoved();
		this.#writer.handle.close();
		this.#writer = new StatementCache(fresh);
		this.#broken.writer = false;
		if (isMoved) this.#swapReader(openReader(this.#file));
		this.#opened();
	}

	#swapReader(fresh: Database.Database): void {
		this.#reader.handle.close();
		this.#reader = new StatementCache(fresh);
		this.#broken.reader = false;
		this.#opened();
	}

	#reopenBoth(): void {
		this.#broken = { writer: true, reader: true };
		this.close();
		try {
			this.open(true);
		} catch (error) {
			this.#trouble = error;
			throw error;
		}
	}

	#opened(): void {
		this.#inode = statSync(this.#file).ino;
		this.#openings++;
	}

	/** Another file under the name: what is written to the open one would be lost. */
	#isMoved(): boolean {
		return statSync(this.#file, { throwIfNoEntry: false })?.ino !== this.#inode;
	}

	#mayTry(): boolean {
		const now = performance.now();
		if (now < this.#triedAt + TRY_MS) return false;
		this.#triedAt = now;
		return true;
	}
}

/** The lock is asked for and given back; that somebody else holds it is no trouble of the disk. */
function tryWriting(handle: Database.Database): void {
	try {
		handle.exec("begin immediate");
		handle.exec("rollback");
	} catch (error) {
		if (!isBusy(error)) throw error;
	}
}

function mayBeWritten(file: string): boolean {
	try {
		closeSync(openSync(file, "r+"));
		return true;
	} catch {
		return false;
	}
}

import { changeStamp, listChanges, type Since } from "#db/changes.ts";
import type { Db } from "#db/open.ts";

/** A number that goes up whenever something changed that the public sees. */
export class PublicVersion {
	readonly #db: Db;
	#version = 0;
	#since: Since | undefined;
	/** The database's stamp from before it was last asked. */
	#stamp: string | undefined;
	#asking: { stamp: string; answer: Promise<number> } | undefined;

	constructor(db: Db) {
		this.#db = db;
	}

	/** Null when somebody may have written since, and only the database can tell what. */
	known(): number | null {
		return changeStamp(this.#db) === this.#stamp ? this.#version : null;
	}

	/** Never an answer to a question that was put before the caller came. */
	async ask(): Promise<number> {
		const stamp = changeStamp(this.#db);
		if (stamp === this.#stamp) return this.#version;
		if (this.#asking?.stamp !== stamp) {
			this.#asking = { stamp, answer: this.#askAfter(this.#asking?.answer, stamp) };
		}
		return this.#asking.answer;
	}

	async #askAfter(earlier: Promise<number> | undefined, stamp: string): Promise<number> {
		// Whoever waited for the earlier answer hears of its failure; here only its end matters.
		await earlier?.catch(() => undefined);
		try {
			const { since, subjects } = await listChanges(this.#db, this.#since);
			if (subjects.length > 0) this.#version++;
			this.#since = since;
			this.#stamp = stamp;
			return this.#version;
		} finally {
			if (this.#asking?.stamp === stamp) this.#asking = undefined;
		}
	}
}

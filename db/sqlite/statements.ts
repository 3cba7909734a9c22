import type Database from "better-sqlite3";

const MOST_KEPT = 500;

/** Preparing costs more than running for most of our statements, so the last ones are kept. */
export class StatementCache {
	readonly handle: Database.Database;
	readonly #kept = new Map<string, Database.Statement>();

	constructor(handle: Database.Database) {
		this.handle = handle;
	}

	prepare(sql: string): Database.Statement {
		const kept = this.#kept.get(sql);
		if (kept) return kept;
		const statement = this.handle.prepare(sql);
		if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		this.#kept.set(sql, statement);
		return statement;
	}
}

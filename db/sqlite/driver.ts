import type Database from "better-sqlite3";
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import { needsReopening, whenFree } from "./busy.ts";
import { openReader, openWriter } from "./handles.ts";
import { Lock } from "./lock.ts";
import { StatementCache } from "./statements.ts";

/** Asking SQLite takes its locks: for other processes' commits it is asked so often at most. */
const STAMP_MS = 20;

/**
 * Two connections to one file. Reads outside a transaction never wait for a writer; writers take
 * turns, and a transaction begins immediate, so that it cannot fail half way for want of the lock.
 */
export class SqliteDriver implements Driver {
	readonly #file: string;
	readonly #lock = new Lock();
	#writer!: StatementCache;
	#reader!: StatementCache;
	#broken = false;
	#openings = 0;
	#stamp = "";
	#stampedAt = Number.NEGATIVE_INFINITY;
	/** We ourselves may have committed since the stamp was read. */
	#wroteSince = true;

	constructor(file: string) {
		this.#file = file;
	}

	async init(): Promise<void> {
		this.#open();
	}

	/** Our writer is another connection to the reader, so its commits show here as well. */
	stamp(): string {
		if (this.#openings === 0) return "";
		const now = performance.now();
		if (this.#wroteSince || now >= this.#stampedAt + STAMP_MS) {
			const version = this.#reader.prepare("pragma data_version").pluck().get();
			this.#stamp = `${this.#openings} ${version}`;
			this.#stampedAt = now;
			this.#wroteSince = false;
		}
		return this.#stamp;
	}

	#open(): void {
		this.#writer = new StatementCache(openWriter(this.#file));
		this.#reader = new StatementCache(openReader(this.#file));
		this.#openings++;
		this.#wroteSince = true;
	}

	async acquireConnection(): Promise<SqliteConnection> {
		return new SqliteConnection(this);
	}

	async beginTransaction(connection: SqliteConnection): Promise<void> {
		const release = await this.#lock.acquire();
		try {
			this.#healed();
			await whenFree(() => this.#writer.handle.exec("begin immediate"));
			connection.release = release;
		} catch (error) {
			this.#notice(error);
			release();
			throw error;
		}
	}

	async commitTransaction(connection: SqliteConnection): Promise<void> {
		await this.#guarded(() => this.#writer.handle.exec("commit"));
		this.#wroteSince = true;
		connection.leave();
	}

	async rollbackTransaction(connection: SqliteConnection): Promise<void> {
		try {
			if (this.#writer.handle.inTransaction) this.#writer.handle.exec("rollback");
		} finally {
			connection.leave();
		}
	}

	async releaseConnection(): Promise<void> {}

	async destroy(): Promise<void> {
		this.#reader?.handle.close();
		this.#writer?.handle.close();
	}

	async run(query: CompiledQuery, inTransaction: boolean): Promise<QueryResult<unknown>> {
		if (inTransaction) return this.#guarded(() => execute(this.#writer, query));
		this.#healed();
		if (this.#reader.prepare(query.sql).readonly) {
			return this.#guarded(() => execute(this.#reader, query));
		}
		const release = await this.#lock.acquire();
		try {
			return await this.#guarded(() => execute(this.#writer, query));
		} finally {
			this.#wroteSince = true;
			release();
		}
	}

	iterate(query: CompiledQuery): IterableIterator<unknown> {
		return this.#reader.handle.prepare(query.sql).iterate(...query.parameters);
	}

	async #guarded<T>(work: () => T): Promise<T> {
		try {
			return await whenFree(work);
		} catch (error) {
			this.#notice(error);
			throw error;
		}
	}

	#notice(error: unknown): void {
		if (needsReopening(error)) this.#broken = true;
	}

	#healed(): void {
		if (!this.#broken || this.#writer.handle.inTransaction) return;
		this.#reader.handle.close();
		this.#writer.handle.close();
		this.#open();
		this.#broken = false;
	}
}

export class SqliteConnection implements DatabaseConnection {
	readonly #driver: SqliteDriver;
	/** Set while this connection is inside a transaction. */
	release: (() => void) | undefined;

	constructor(driver: SqliteDriver) {
		this.#driver = driver;
	}

	leave(): void {
		this.release?.();
		this.release = undefined;
	}

	executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		return this.#driver.run(query, this.release !== undefined) as Promise<QueryResult<Row>>;
	}

	async *streamQuery<Row>(
		query: CompiledQuery,
		chunkSize = 500,
	): AsyncIterableIterator<QueryResult<Row>> {
		let rows: Row[] = [];
		for (const row of this.#driver.iterate(query)) {
			rows.push(row as Row);
			if (rows.length < chunkSize) continue;
			yield { rows };
			rows = [];
		}
		if (rows.length > 0) yield { rows };
	}
}

function execute(cache: StatementCache, query: CompiledQuery): QueryResult<unknown> {
	const statement: Database.Statement = cache.prepare(query.sql);
	if (statement.reader) return { rows: statement.all(...query.parameters) };
	const { changes, lastInsertRowid } = statement.run(...query.parameters);
	return {
		rows: [],
		numAffectedRows: BigInt(changes),
		insertId: BigInt(lastInsertRowid),
	};
}

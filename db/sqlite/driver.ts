import type Database from "better-sqlite3";
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import { whenFree } from "./busy.ts";
import { Connections } from "./connections.ts";
import { Lock } from "./lock.ts";
import type { StatementCache } from "./statements.ts";

/** Asking SQLite takes its locks: for other processes' commits it is asked so often at most. */
const STAMP_MS = 20;

/**
 * Two connections to one file. Reads outside a transaction never wait for a writer; writers take
 * turns, and a transaction begins immediate, so that it cannot fail half way for want of the lock.
 */
export class SqliteDriver implements Driver {
	readonly #connections: Connections;
	readonly #lock = new Lock();
	#isOpen = false;
	#stamp = "";
	#stampedAt = Number.NEGATIVE_INFINITY;
	/** We ourselves may have committed since the stamp was read. */
	#wroteSince = true;

	constructor(file: string) {
		this.#connections = new Connections(file);
	}

	async init(): Promise<void> {
		this.#connections.open();
		this.#isOpen = true;
	}

	/** Our writer is another connection to the reader, so its commits show here as well. */
	stamp(): string {
		if (!this.#isOpen) return "";
		const now = performance.now();
		if (this.#wroteSince || now >= this.#stampedAt + STAMP_MS) {
			const version = this.#reading((reader) =>
				reader.prepare("pragma data_version").pluck().get(),
			);
			this.#stamp = `${this.#connections.openings} ${version}`;
			this.#stampedAt = now;
			this.#wroteSince = false;
		}
		return this.#stamp;
	}

	async acquireConnection(): Promise<SqliteConnection> {
		return new SqliteConnection(this);
	}

	async beginTransaction(connection: SqliteConnection): Promise<void> {
		const asked = performance.now();
		const release = await this.#lock.acquire();
		try {
			await this.#writing((writer) => writer.handle.exec("begin immediate"), asked);
			connection.release = release;
		} catch (error) {
			release();
			throw error;
		}
	}

	async commitTransaction(connection: SqliteConnection): Promise<void> {
		await this.#writing((writer) => writer.handle.exec("commit"));
		this.#wroteSince = true;
		connection.leave();
	}

	async rollbackTransaction(connection: SqliteConnection): Promise<void> {
		try {
			const { handle } = this.#connections.writer;
			if (handle.inTransaction) handle.exec("rollback");
		} finally {
			connection.leave();
		}
	}

	async releaseConnection(): Promise<void> {}

	async destroy(): Promise<void> {
		this.#connections.close();
	}

	async run(query: CompiledQuery, inTransaction: boolean): Promise<QueryResult<unknown>> {
		if (inTransaction) return this.#writing((writer) => execute(writer, query));
		if (this.#reading((reader) => reader.prepare(query.sql).readonly)) {
			return whenFree(() => this.#reading((reader) => execute(reader, query)));
		}
		const asked = performance.now();
		const release = await this.#lock.acquire();
		try {
			return await this.#writing((writer) => execute(writer, query), asked);
		} finally {
			this.#wroteSince = true;
			release();
		}
	}

	iterate(query: CompiledQuery): IterableIterator<unknown> {
		return this.#reading((reader) => reader.handle.prepare(query.sql).iterate(...query.parameters));
	}

	async #writing<T>(work: (writer: StatementCache) => T, since?: number): Promise<T> {
		try {
			return await whenFree(() => work(this.#connections.mendedWriter()), since);
		} catch (error) {
			this.#connections.notice("writer", error);
			throw error;
		}
	}

	#reading<T>(work: (reader: StatementCache) => T): T {
		try {
			return work(this.#connections.mendedReader());
		} catch (error) {
			this.#connections.notice("reader", error);
			throw error;
		}
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

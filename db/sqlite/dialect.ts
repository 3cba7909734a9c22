import {
	type DatabaseIntrospector,
	type Dialect,
	type Driver,
	type Kysely,
	type QueryCompiler,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from "kysely";
import { SqliteDriver } from "./driver.ts";

export class SqliteDialect implements Dialect {
	readonly #driver: SqliteDriver;

	constructor(file: string) {
		this.#driver = new SqliteDriver(file);
	}

	createDriver(): Driver {
		return this.#driver;
	}

	/** Another one after every commit by anybody. */
	stamp(): string {
		return this.#driver.stamp();
	}

	createQueryCompiler(): QueryCompiler {
		return new SqliteQueryCompiler();
	}

	createAdapter(): SqliteAdapter {
		return new TwoConnectionsAdapter();
	}

	// biome-ignore lint/suspicious/noExplicitAny: Kysely's own signature
	createIntrospector(db: Kysely<any>): DatabaseIntrospector {
		return new SqliteIntrospector(db);
	}
}

/** Kysely's own lets one query in at a time; ours takes turns only where SQLite needs it. */
class TwoConnectionsAdapter extends SqliteAdapter {
	override get supportsMultipleConnections(): boolean {
		return true;
	}

	/** SQLite's own can do it: a step and the line that says it was taken are one transaction. */
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

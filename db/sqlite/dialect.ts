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
	readonly #file: string;

	constructor(file: string) {
		this.#file = file;
	}

	createDriver(): Driver {
		return new SqliteDriver(this.#file);
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
}

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Dialect, Kysely, type KyselyPlugin, type LogEvent } from "kysely";
import pg from "pg";
import Cursor from "pg-cursor";
import { CountingPostgresDialect, Writes } from "./postgres/dialect.ts";
import type { Schema } from "./schema.ts";
import { SqliteDialect } from "./sqlite/dialect.ts";

/** The whole database; a transaction is one as well. */
export type Db = Kysely<Schema>;

/**
 * @param url `file:./data/esol-plus.sqlite` or `postgres://…`
 * @param onQuery told of every statement, for tests that count them
 */
export function openDb(url: string, onQuery?: (event: LogEvent) => void): Db {
	const { stamp, ...engine } = engineOf(url);
	const db = new Kysely<Schema>({ ...engine, ...(onQuery && { log: onQuery }) });
	return Object.assign(db, { [STAMP]: stamp });
}

/** One with more plugins is the same database: what is kept for that one is kept for it. */
export function asSameDatabase(one: Db, db: Db): Db {
	return Object.assign(one, { [STAMP]: () => stampOf(db), [OPENED]: openedDb(db) });
}

/** What was opened, for what is kept by database. */
export function openedDb(db: Db): Db {
	return isDerived(db) ? db[OPENED] : db;
}

type Stamp = () => string;

// Registered, since the build has a copy of this module and is handed the server's database.
const STAMP: unique symbol = Symbol.for("esol-plus.stamp");
const OPENED: unique symbol = Symbol.for("esol-plus.opened");

/** See `changeStamp`. */
export function stampOf(db: Db): string {
	if (isStamped(db)) return db[STAMP]();
	throw new Error("Only a database that was opened has a stamp, not a transaction.");
}

function isStamped(db: Db): db is Db & { [STAMP]: Stamp } {
	return STAMP in db;
}

function isDerived(db: Db): db is Db & { [OPENED]: Db } {
	return OPENED in db;
}

type Engine = { dialect: Dialect; plugins?: KyselyPlugin[]; stamp: Stamp };

function engineOf(url: string): Engine {
	if (url.startsWith("file:")) {
		const dialect = new SqliteDialect(fileOf(url));
		return { dialect, stamp: () => dialect.stamp() };
	}
	if (/^postgres(ql)?:/.test(url)) {
		const writes = new Writes();
		return {
			dialect: new CountingPostgresDialect({ pool: poolOf(url), cursor: Cursor }, writes),
			plugins: [writes.plugin()],
			stamp: () => writes.stamp(),
		};
	}
	throw new Error("DATABASE_URL must begin with file: or postgres://");
}

/**
 * A database that restarts hangs up on every connection, also on those nobody asks anything of.
 * Without a listener that would end the process; with one the next question opens a new line.
 */
function poolOf(url: string): pg.Pool {
	const pool = new pg.Pool({ connectionString: url, max: 10, types: connectionTypes });
	const forgetIt = () => undefined;
	pool.on("error", forgetIt);
	pool.on("connect", (client) => client.on("error", forgetIt));
	return pool;
}

export function fileOf(url: string): string {
	const file = pathOf(url);
	mkdirSync(dirname(file), { recursive: true });
	return file;
}

/** Where the file is, or will be. */
export function pathOf(url: string): string {
	return url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
}

const INT8 = 20;
const NUMERIC = 1700;

/** node-pg gives counts and sums as text; ours all fit a JavaScript number. */
export const connectionTypes = {
	getTypeParser(oid: number, format?: "text" | "binary") {
		if (oid === INT8 || oid === NUMERIC) return Number;
		return pg.types.getTypeParser(oid, format as "text");
	},
};

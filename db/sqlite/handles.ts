import Database from "better-sqlite3";

/** `timeout: 0`: waiting for a lock inside SQLite would stop the whole site, so we wait outside. */
const OPTIONS = { timeout: 0 };

/** What must be in force on every connection; set, then read back. */
const PRAGMAS: Record<string, number | string> = {
	// A WAL database is reopened at NORMAL, and a power cut then takes acknowledged writes.
	synchronous: 2,
	foreign_keys: 1,
	// An erased name must not stay in the free pages of the file.
	secure_delete: 1,
	trusted_schema: 0,
	// Kibibytes, by its minus sign: what a busy site reads again and again stays at hand.
	cache_size: -32_000,
};

/** @param mustExist where a file went away, an empty one in its place would be the worse news */
export function openWriter(file: string, mustExist = false): Database.Database {
	const handle = new Database(file, { ...OPTIONS, fileMustExist: mustExist });
	handle.pragma("journal_mode = WAL");
	expectPragma(handle, "journal_mode", "wal");
	return withPragmas(handle);
}

export function openReader(file: string): Database.Database {
	return withPragmas(new Database(file, { ...OPTIONS, readonly: true }));
}

function withPragmas(handle: Database.Database): Database.Database {
	for (const [name, value] of Object.entries(PRAGMAS)) {
		handle.pragma(`${name} = ${value}`);
		expectPragma(handle, name, value);
	}
	return handle;
}

function expectPragma(handle: Database.Database, name: string, value: number | string): void {
	const found = handle.pragma(name, { simple: true });
	if (found !== value) throw new Error(`SQLite answers ${name} = ${found} instead of ${value}.`);
}

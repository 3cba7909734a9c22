import { type Kysely, PostgresAdapter } from "kysely";

// biome-ignore lint/suspicious/noExplicitAny: any schema, also that of an old migration
export function isPostgres(db: Kysely<any>): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

export function isUniqueViolation(error: unknown): boolean {
	if (!(error instanceof Error) || !("code" in error)) return false;
	return (
		error.code === "SQLITE_CONSTRAINT_UNIQUE" ||
		error.code === "SQLITE_CONSTRAINT_PRIMARYKEY" ||
		error.code === "23505"
	);
}

import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

type Code = { join_code: string; code_ended_at: Instant | null };

/** `seen` is the code, or nothing where it had ended. */
export function updateCode(db: Db, { id, seen }: { id: string; seen: string }, code: Code) {
	return db
		.updateTable("employer")
		.set(code)
		.where("id", "=", id)
		.where((eb) =>
			seen === ""
				? eb("code_ended_at", "is not", null)
				: eb.and([eb("join_code", "=", seen), eb("code_ended_at", "is", null)]),
		)
		.executeTakeFirst();
}

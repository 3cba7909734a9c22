import { sql } from "kysely";
import { type AnyDb, inTransaction, isFlag, oneOf, text } from "./columns.ts";

const REASONS = ["tutor-ill", "venue", "weather", "too-few", "other"];

/**
 * A lesson moved singly remembers when it was to be, so that the weekly pattern does not bring it a
 * second time; one that is given besides the pattern is not taken away by it.
 */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		const t = text(trx);
		const alter = () => trx.schema.alterTable("lesson");
		await alter().addColumn("moved_from_starts_at", t).execute();
		await alter().addColumn("moved_at", t).execute();
		await alter()
			.addColumn("moved_reason", t, (c) =>
				c.check(
					sql`${oneOf("moved_reason", REASONS)}
						and (moved_at is null) = (moved_reason is null)
						and (moved_at is null) = (moved_from_starts_at is null)`,
				),
			)
			.execute();
		await alter()
			.addColumn("extra", "integer", (c) => c.notNull().defaultTo(0).check(isFlag("extra")))
			.execute();
	});
}

import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const STRANDS = ["greater-support", "workplace", "coming-together", "community-based"];
const FUNDS = [
	"esol-plus",
	"london-family-fund",
	"integration-areas",
	"controlling-migration-fund",
	"other",
];

export function up(db: AnyDb): Promise<void> {
	const t = text(db);
	return inTransaction(db, async (trx) => {
		await trx.schema
			.createTable("pilot")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("slug", t, (c) => c.notNull().unique())
			.addColumn("name", t, (c) => c.notNull())
			.addColumn("summary", t, (c) => c.notNull())
			.addColumn("strand", t, (c) => c.notNull().check(oneOf("strand", STRANDS)))
			.addColumn("fund", t, (c) => c.notNull().check(oneOf("fund", FUNDS)))
			.addColumn("starts_on", t, (c) => c.notNull())
			.addColumn("ends_on", t, (c) => c.notNull())
			.execute();

		await trx.schema
			.createTable("pilot_area")
			.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
			.addColumn("area_id", t, (c) => c.notNull().references("area.id"))
			.addPrimaryKeyConstraint("pilot_area_key", ["pilot_id", "area_id"])
			.execute();

		await trx.schema
			.createTable("release")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
			.addColumn("period_end", t, (c) => c.notNull())
			.addColumn("body", t, (c) => c.notNull())
			.addColumn("body_hash", t, (c) => c.notNull())
			.addColumn("published_at", t, (c) => c.notNull())
			.addColumn("published_by", t, (c) => c.notNull().references("person.id"))
			.execute();
		await trx.schema
			.createIndex("release_pilot")
			.on("release")
			.columns(["pilot_id", "published_at"])
			.execute();
	});
}

import { type AnyDb, inTransaction, isFlag, oneOf, text } from "./columns.ts";

export function up(db: AnyDb): Promise<void> {
	const t = text(db);
	return inTransaction(db, async (trx) => {
		await trx.schema
			.createTable("area")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("name", t, (c) => c.notNull())
			.addColumn("name_folded", t, (c) => c.notNull())
			.addColumn("kind", t, (c) =>
				c.notNull().check(oneOf("kind", ["borough", "integration-area", "wider"])),
			)
			.addColumn("integration", "integer", (c) =>
				c.notNull().defaultTo(0).check(isFlag("integration")),
			)
			.execute();

		await trx.schema
			.createTable("provider")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("slug", t, (c) => c.notNull().unique())
			.addColumn("name", t, (c) => c.notNull())
			.addColumn("kind", t, (c) =>
				c.notNull().check(oneOf("kind", ["college", "council", "charity", "employer-partner"])),
			)
			.addColumn("ukprn", t)
			.addColumn("email", t)
			.addColumn("phone", t)
			.addColumn("is_example", "integer", (c) =>
				c.notNull().defaultTo(0).check(isFlag("is_example")),
			)
			.execute();

		await trx.schema
			.createTable("venue")
			.addColumn("id", t, (c) => c.primaryKey())
			.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
			.addColumn("reference", t)
			.addColumn("name", t, (c) => c.notNull())
			.addColumn("address", t, (c) => c.notNull())
			.addColumn("town", t, (c) => c.notNull())
			.addColumn("postcode", t, (c) => c.notNull())
			.addColumn("outcode", t, (c) => c.notNull())
			.addColumn("area_id", t, (c) => c.references("area.id"))
			.addColumn("latitude", "double precision")
			.addColumn("longitude", "double precision")
			.addColumn("step_free", "integer", (c) => c.notNull().defaultTo(0).check(isFlag("step_free")))
			.addColumn("directions", t)
			.addUniqueConstraint("venue_reference", ["provider_id", "reference"])
			.execute();

		await trx.schema.createIndex("venue_area").on("venue").column("area_id").execute();
	});
}

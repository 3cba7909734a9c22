import type { Db } from "#db/open.ts";

export function lockPilot(trx: Db, slug: string) {
	return trx
		.updateTable("pilot")
		.set((eb) => ({ slug: eb.ref("slug") }))
		.where("slug", "=", slug)
		.execute();
}

/** The providers that take part, by name. */
export function listTakingPart(db: Db, pilotId: string) {
	return db
		.selectFrom("pilot_provider")
		.innerJoin("provider", "provider.id", "pilot_provider.provider_id")
		.where("pilot_provider.pilot_id", "=", pilotId)
		.select(["provider.id", "provider.slug", "provider.name", "provider.left_on"])
		.orderBy("provider.name")
		.orderBy("provider.id")
		.execute();
}

export function listBudgetLines(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("budget_line")
		.where("pilot_id", "in", pilotIds)
		.selectAll()
		.orderBy("pilot_id")
		.orderBy("quarter_end")
		.orderBy("provider_id")
		.orderBy("kind")
		.execute();
}

export function listTargets(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("pilot_target")
		.where("pilot_id", "in", pilotIds)
		.selectAll()
		.orderBy("pilot_id")
		.orderBy("indicator")
		.orderBy("quarter_end")
		.execute();
}

/** Column by column in their order. */
export function listBoxes(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("logic_box")
		.where("pilot_id", "in", pilotIds)
		.selectAll()
		.orderBy("pilot_id")
		.orderBy("stage")
		.orderBy("position")
		.orderBy("id")
		.execute();
}

export function listBoxIndicators(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("logic_box_indicator")
		.innerJoin("logic_box", "logic_box.id", "logic_box_indicator.box_id")
		.where("logic_box.pilot_id", "in", pilotIds)
		.select(["logic_box_indicator.box_id", "logic_box_indicator.indicator"])
		.orderBy("logic_box_indicator.box_id")
		.orderBy("logic_box_indicator.indicator")
		.execute();
}

export function listArrows(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("logic_arrow")
		.innerJoin("logic_box", "logic_box.id", "logic_arrow.from_id")
		.where("logic_box.pilot_id", "in", pilotIds)
		.select(["logic_arrow.from_id", "logic_arrow.to_id"])
		.orderBy("logic_arrow.from_id")
		.orderBy("logic_arrow.to_id")
		.execute();
}

/** Everything said of the design of the pilots, the first first. */
export function listDesigns(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("pilot_design")
		.innerJoin("person", "person.id", "pilot_design.said_by")
		.where("pilot_design.pilot_id", "in", pilotIds)
		.selectAll("pilot_design")
		.select("person.name as said_by_name")
		.orderBy("pilot_design.pilot_id")
		.orderBy("pilot_design.version")
		.execute();
}

export function listDesignOutcomes(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("pilot_design_outcome")
		.innerJoin("pilot_design", "pilot_design.id", "pilot_design_outcome.design_id")
		.where("pilot_design.pilot_id", "in", pilotIds)
		.select(["pilot_design_outcome.design_id", "pilot_design_outcome.indicator"])
		.orderBy("pilot_design_outcome.design_id")
		.orderBy("pilot_design_outcome.indicator")
		.execute();
}

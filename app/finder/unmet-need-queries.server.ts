import type { Db } from "#db/open.ts";
import type { Dimension, Need } from "./unmet-need.ts";

/** One more, in one statement: however many come at once, none is lost. */
export function addOne(db: Db, month: string, need: Need) {
	return db
		.insertInto("unmet_need")
		.values({ month, ...need, searches: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(["month", "level", "area_id", "time", "childcare"])
				.doUpdateSet((eb) => ({ searches: eb("unmet_need.searches", "+", 1) })),
		)
		.execute();
}

export function listNeed(db: Db, dimension: Dimension, from: string, to: string) {
	return db
		.selectFrom("unmet_need")
		.where("month", ">=", from)
		.where("month", "<=", to)
		.select((eb) => [
			"month",
			eb.ref(dimension).as("value"),
			eb.fn.sum<number>("searches").as("searches"),
		])
		.groupBy(["month", dimension])
		.orderBy("month")
		.orderBy(dimension)
		.execute();
}

import type { SqlBool } from "kysely";
import { type RawBuilder, sql } from "kysely";
import type { Point } from "#app/finder/places/place.ts";

// Of the sphere on which `milesBetween` counts: 3958.76 miles.
const EARTH_METRES = 6_371_006.84;
const RADIANS = Math.PI / 180;

/**
 * True for venues so near. Databases differ in what they know of angles, so the haversine is
 * written as the first terms of its series: over a hundred kilometres it is right to a metre.
 */
export function isWithin(point: Point, metres: number): RawBuilder<SqlBool> {
	const reach = metres / EARTH_METRES;
	const up = sql`((venue.latitude - ${sql.lit(point.latitude)}) * ${sql.lit(RADIANS)})`;
	const along = sql`((venue.longitude - ${sql.lit(point.longitude)}) * ${sql.lit(RADIANS)})`;
	const cos = Math.cos(point.latitude * RADIANS);
	const sin = Math.sin(point.latitude * RADIANS);
	const cosThere = sql`(${sql.lit(cos)} * (1 - ${up} * ${up} / 2.0) - ${sql.lit(sin)} * ${up} * (1 - ${up} * ${up} / 6.0))`;
	const havUp = sql`(${up} * ${up} / 4.0 * (1 - ${up} * ${up} / 12.0))`;
	const havAlong = sql`(${along} * ${along} / 4.0 * (1 - ${along} * ${along} / 12.0))`;
	const limit = Math.sin(reach / 2) ** 2;
	const rows = boxAround(point, reach);
	return sql<SqlBool>`${rows} and ${havUp} + ${sql.lit(cos)} * ${cosThere} * ${havAlong} <= ${sql.lit(limit)}`;
}

/** A square that holds the circle: most venues are told apart by two comparisons. */
function boxAround({ latitude, longitude }: Point, reach: number): RawBuilder<SqlBool> {
	const up = (reach / RADIANS) * 1.001;
	const along = up / Math.cos((Math.abs(latitude) + up) * RADIANS);
	return sql<SqlBool>`venue.latitude between ${sql.lit(latitude - up)} and ${sql.lit(latitude + up)}
		and venue.longitude between ${sql.lit(longitude - along)} and ${sql.lit(longitude + along)}`;
}

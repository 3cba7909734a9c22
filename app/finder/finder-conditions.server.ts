import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { LocalDate } from "#db/columns.ts";
import type { Schema } from "#db/schema.ts";
import { taken } from "./class-counts.server.ts";
import { DAYS, type PartOfDay, type Search } from "./finder-search.ts";
import { freshSince } from "./places-free.ts";

export type Classes = ExpressionBuilder<Schema, "course" | "venue">;
type Slots = ExpressionBuilder<Schema, "course" | "venue" | "weekly_slot">;
type Condition = Expression<SqlBool>;

const HOURS: Record<PartOfDay, { from: string; before: string }> = {
	morning: { from: "00:00", before: "12:00" },
	afternoon: { from: "12:00", before: "17:00" },
	evening: { from: "17:00", before: "24:00" },
};

// The last sign there is: every word that begins with the prefix comes before.
const END = "\u{10FFFF}";

export function hasWord(eb: Classes, typed: string): Condition {
	return eb(
		"course.id",
		"in",
		eb.selectFrom("search_word").where(beginsWith(typed)).select("search_word.course_id"),
	);
}

export function beginsWith(typed: string): Condition {
	const word = sql.ref("search_word.word");
	return sql<SqlBool>`(${word} >= ${typed} and ${word} < ${typed + END})`;
}

export function hasCode(eb: Classes, code: string | null): Condition {
	return eb.exists(
		eb
			.selectFrom("employer")
			.whereRef("employer.id", "=", "course.employer_id")
			.where("employer.join_code", "=", code)
			.select("employer.id"),
	);
}

export function hasLevel(eb: Classes, levels: Search["level"]): Condition {
	return eb.exists(
		eb
			.selectFrom("course_level")
			.whereRef("course_level.course_id", "=", "course.id")
			.where("course_level.level", "in", levels)
			.select("course_level.course_id"),
	);
}

export function hasSlot(eb: Classes, fits: (slot: Slots) => Condition): Condition {
	return eb.exists(
		eb
			.selectFrom("weekly_slot")
			.whereRef("weekly_slot.course_id", "=", "course.id")
			.where((slot) => fits(slot))
			.select("weekly_slot.id"),
	);
}

export function onDays(slot: Slots, days: Search["day"]): Condition {
	return slot(
		"weekly_slot.weekday",
		"in",
		days.map((day) => DAYS.indexOf(day) + 1),
	);
}

export function atTimes(slot: Slots, times: Search["time"]): Condition {
	return slot.or(
		times.map((time) =>
			slot.and([
				slot("weekly_slot.starts", ">=", HOURS[time].from),
				slot("weekly_slot.starts", "<", HOURS[time].before),
			]),
		),
	);
}

export function hasPlaces(eb: Classes, today: LocalDate): Condition {
	return eb.and([
		eb("course.confirmed_on", ">=", freshSince(today)),
		eb("course.capacity", ">", taken(eb)),
	]);
}

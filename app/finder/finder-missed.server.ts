import { type AliasableExpression, type Expression, type SqlBool, sql } from "kysely";
import type { LocalDate } from "#db/columns.ts";
import { activeGroups, type Group } from "./finder-address.ts";
import {
	atTimes,
	beginsWith,
	type Classes,
	hasCode,
	hasLevel,
	hasPlaces,
	hasSlot,
	hasWord,
	onDays,
} from "./finder-conditions.server.ts";
import { bitOf, NOT_TOGETHER } from "./finder-matches.ts";
import type { Search } from "./finder-search.ts";

type Condition = Expression<SqlBool>;

/** The groups a class does not meet, as one number: a class missing one is near the search. */
export function missed(eb: Classes, search: Search, today: LocalDate): AliasableExpression<number> {
	const bits = activeGroups(search)
		// Distance is a matter for code.
		.filter((group) => group !== "within")
		.map((group) => unless(conditionOf(eb, group, search, today), bitOf(group)));
	if (search.day.length > 0 && search.time.length > 0) {
		const together = hasSlot(eb, (slot) =>
			slot.and([onDays(slot, search.day), atTimes(slot, search.time)]),
		);
		bits.push(unless(together, NOT_TOGETHER));
	}
	return bits.length === 0 ? sql.lit(0) : sql<number>`${sql.join(bits, sql` + `)}`;
}

/** How well the words fit: the weight of all the words they begin. */
export function weight(eb: Classes, words: readonly string[]): AliasableExpression<number> {
	if (words.length === 0) return sql.lit(0);
	return eb.fn.coalesce(
		eb
			.selectFrom("search_word")
			.whereRef("search_word.course_id", "=", "course.id")
			.where((word) => word.or(words.map((typed) => beginsWith(typed))))
			.select((word) => word.fn.sum<number>("search_word.weight").as("weight")),
		sql.lit(0),
	);
}

function unless(condition: Condition, bit: number): AliasableExpression<number> {
	return sql<number>`case when ${condition} then 0 else ${sql.lit(bit)} end`;
}

function conditionOf(eb: Classes, group: Group, search: Search, today: LocalDate): Condition {
	switch (group) {
		case "q":
			return eb.and(search.words.map((word) => hasWord(eb, word)));
		case "area":
			return eb("venue.area_id", "=", search.area);
		case "code":
			return hasCode(eb, search.code);
		case "level":
			return hasLevel(eb, search.level);
		case "day":
			return hasSlot(eb, (slot) => onDays(slot, search.day));
		case "time":
			return hasSlot(eb, (slot) => atTimes(slot, search.time));
		case "kind":
			return eb("course.kind", "in", search.kind);
		case "childcare":
			return eb("course.childcare", "in", search.childcare);
		case "places":
			return hasPlaces(eb, today);
		default:
			return factOf(eb, group);
	}
}

function factOf(eb: Classes, group: Group): Condition {
	switch (group) {
		case "free":
			return eb("course.cost_pence", "=", 0);
		case "women":
			return eb("course.women_only", "=", 1);
		case "step-free":
			return eb("venue.step_free", "=", 1);
		case "school-hours":
			return eb("course.school_hours", "=", 1);
		case "no-papers":
			return eb("course.no_papers", "=", 1);
		case "drop-in":
			return eb("course.drop_in", "=", 1);
		case "shift-friendly":
			return eb("course.shift_friendly", "=", 1);
		case "online":
			return eb("course.online", "=", 1);
		default:
			throw new Error(`no fact of a class: ${group}`);
	}
}

import { withoutHidden } from "#app/i18n/plain-text.ts";
import type { Problem, ProblemCode } from "./problems.ts";

/** A service of a feed being read, and what was found so far. */
export type FeedCheck = { line: number; errors: Problem[]; warnings: Problem[] };

/** Something in a feed, and where it stood: `schedules/0`. */
export type Thing = { at: string; fields: ReadonlyMap<string, unknown> };

/** More than any text of ours may have: what is longer is refused all the same, and kept short. */
const MOST_SIGNS = 3_000;
const MOST_THINGS = 500;

export function thingOf(check: FeedCheck, value: unknown, at: string): Thing | null {
	if (value === undefined || value === null) return null;
	if (typeof value === "object" && !Array.isArray(value)) {
		return { at, fields: new Map(Object.entries(value)) };
	}
	return refuse(check, at, "feed-type", "{…}");
}

export function oneIn(check: FeedCheck, { at, fields }: Thing, name: string): Thing | null {
	return thingOf(check, fields.get(name), pathOf(at, name));
}

export function allIn(check: FeedCheck, { at, fields }: Thing, name: string): Thing[] {
	const value = fields.get(name);
	const path = pathOf(at, name);
	if (value === undefined || value === null) return [];
	if (!Array.isArray(value)) return refuse(check, path, "feed-type", "[…]") ?? [];
	if (value.length > MOST_THINGS) refuse(check, path, "feed-long", String(MOST_THINGS));
	return value.slice(0, MOST_THINGS).flatMap((one, n) => thingOf(check, one, `${path}/${n}`) ?? []);
}

/** Without outer space; empty when it is not there. */
export function textIn(check: FeedCheck, { at, fields }: Thing, name: string): string {
	const value = fields.get(name);
	if (value === undefined || value === null) return "";
	if (typeof value !== "string") return refuse(check, pathOf(at, name), "feed-type", '"…"') ?? "";
	return withoutHidden(value.slice(0, MOST_SIGNS)).replace(/\r\n?/g, "\n").trim();
}

/** Some directories write numbers as text. */
export function numberIn(check: FeedCheck, { at, fields }: Thing, name: string): number | null {
	const value = fields.get(name);
	if (value === undefined || value === null || value === "") return null;
	const number = typeof value === "string" ? Number(value) : value;
	if (typeof number === "number" && Number.isFinite(number)) return number;
	return refuse(check, pathOf(at, name), "feed-type", "1");
}

/** Notes it and gives nothing, so that a reader can end with it. */
export function refuse(
	check: FeedCheck,
	column: string,
	code: ProblemCode,
	allowed: string,
	value = "",
): null {
	check.errors.push({ line: check.line, column, code, value, allowed });
	return null;
}

export function tell(check: FeedCheck, column: string, code: ProblemCode, value = ""): void {
	check.warnings.push({ line: check.line, column, code, value });
}

function pathOf(at: string, name: string): string {
	return at === "" ? name : `${at}/${name}`;
}

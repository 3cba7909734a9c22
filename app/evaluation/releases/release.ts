import { canEvaluate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import type { LocalDate } from "#db/columns.ts";
import type { ReleaseTable } from "#db/tables/pilots.ts";
import type { Audience, Period } from "../report-model.ts";

export type ReleaseKind = ReleaseTable["kind"];
export type ReleaseState = ReleaseTable["state"];

/** Who it can be made for: true numbers never leave. */
export type OutsideAudience = Exclude<Audience, "evaluator">;

export const OUTSIDE_AUDIENCES: readonly OutsideAudience[] = ["public", "agreement"];

/** What a release is to be of. */
export type Wanted = {
	kind: ReleaseKind;
	slug: string;
	period: Period;
	audience: OutsideAudience;
};

export function isOutsideAudience(value: unknown): value is OutsideAudience {
	return OUTSIDE_AUDIENCES.some((one) => one === value);
}

type Draft = { state: ReleaseState; createdBy: string | null };

/** Somebody else than who made it reads the draft before it goes out. */
export function canSign(person: Person, { createdBy }: Draft): boolean {
	return canEvaluate(person) && createdBy !== person.id;
}

/** She takes her own draft away; another person sends it back, with a note. */
export function canTakeAway(person: Person, { createdBy }: Draft): boolean {
	return canEvaluate(person) && createdBy === person.id;
}

type Shown = { state: ReleaseState; audience: OutsideAudience };

/** What was withdrawn stays readable: it cannot be called back, only marked. */
export function isForEverybody({ state, audience }: Shown): boolean {
	return audience === "public" && (state === "published" || state === "withdrawn");
}

/** A pilot has no figures before it begins, and nobody knows tomorrow's. */
export function isPeriod({ from, until }: Period, today: LocalDate): boolean {
	return from <= until && until <= today;
}

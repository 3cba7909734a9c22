import { LEVELS, type Level } from "#app/assessments/levels.ts";
import type { NextStepTable } from "#db/tables/outcomes.ts";

export type Destination = NextStepTable["destination"];
export type DestinationGroup = "work" | "volunteering" | "learning" | "other";

type Meaning = {
	group: DestinationGroup;
	/** Destination and progression type of the individualised learner record, 2018-19 lookups (`OutType`). */
	ilr: "EDU" | "EMP" | "GAP" | "NPE" | "OTH" | "SDE" | "VOL";
	/** It begins on a day, which somebody can say. */
	begins: boolean;
};

/** In the order they are offered. A code in use is never taken away. */
export const DESTINATIONS: Record<Destination, Meaning> = {
	"work-full-time": { group: "work", ilr: "EMP", begins: true },
	"work-part-time": { group: "work", ilr: "EMP", begins: true },
	"work-own": { group: "work", ilr: "EMP", begins: true },
	"work-same": { group: "work", ilr: "EMP", begins: false },
	volunteering: { group: "volunteering", ilr: "VOL", begins: true },
	esol: { group: "learning", ilr: "EDU", begins: true },
	"other-course": { group: "learning", ilr: "EDU", begins: true },
	"looking-for-work": { group: "other", ilr: "NPE", begins: false },
	caring: { group: "other", ilr: "NPE", begins: false },
	"moved-away": { group: "other", ilr: "OTH", begins: false },
	"nothing-planned": { group: "other", ilr: "OTH", begins: false },
	"not-known": { group: "other", ilr: "OTH", begins: false },
};

export const GROUPS: readonly DestinationGroup[] = ["work", "volunteering", "learning", "other"];

/** What she can say of herself: that nobody knows is for others to say. */
export const OWN_WORDS: readonly Destination[] = [
	"work-full-time",
	"work-part-time",
	"work-own",
	"work-same",
	"volunteering",
	"esol",
	"other-course",
	"looking-for-work",
	"caring",
	"nothing-planned",
];

/** A choice of the form: a destination, of an English class with its level where it is known. */
export type Choice = { destination: Destination; level: Level | null };

export const CHOICES: readonly Choice[] = destinations().flatMap((destination) => {
	const plain = { destination, level: null };
	if (destination !== "esol") return [plain];
	return [plain, ...LEVELS.map((level) => ({ destination, level }))];
});

export function choiceValue({ destination, level }: Choice): string {
	return level ? `${destination}:${level}` : destination;
}

export function choiceOf(value: string): Choice | undefined {
	return CHOICES.find((choice) => choiceValue(choice) === value);
}

function destinations(): Destination[] {
	return Object.keys(DESTINATIONS).filter(isDestination);
}

function isDestination(value: string): value is Destination {
	return Object.hasOwn(DESTINATIONS, value);
}

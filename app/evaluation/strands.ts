import type { PilotTable } from "#db/tables/pilots.ts";

export type Strand = PilotTable["strand"];

export const STRANDS: readonly Strand[] = [
	"greater-support",
	"workplace",
	"coming-together",
	"community-based",
];

export function isStrand(value: unknown): value is Strand {
	return STRANDS.some((strand) => strand === value);
}

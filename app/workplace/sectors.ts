import type { Sector } from "#db/tables/places.ts";

/**
 * UK Standard Industrial Classification 2007 (ONS), its sections in plain words and in its order:
 * A, B–C, D–E, F, G, H, I, J, K, L, M, 81, 80, rest of N, O, P, 86, 87–88, R, S, T–U.
 */
export const SECTORS: readonly Sector[] = [
	"farming",
	"industry",
	"utilities",
	"building",
	"shops",
	"transport",
	"hospitality",
	"media",
	"finance",
	"property",
	"professional",
	"cleaning",
	"security",
	"office-services",
	"public",
	"education",
	"health",
	"social-care",
	"arts",
	"personal-services",
	"other",
];

export function isSector(value: unknown): value is Sector {
	return SECTORS.some((sector) => sector === value);
}

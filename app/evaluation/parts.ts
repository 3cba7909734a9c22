import {
	type OutcomeMeasure,
	outcomeParts,
	type Parts,
	type RegisterMeasure,
	registerParts,
} from "#app/registers/rate-parts.ts";
import type { Measured } from "./measured.ts";

export type { Parts } from "#app/registers/rate-parts.ts";

export type ShareMeasure = RegisterMeasure | OutcomeMeasure;

export function partsOf({ counts, outcomes, ended }: Measured): Record<ShareMeasure, Parts> {
	return { ...registerParts(counts), ...outcomeParts(outcomes, ended) };
}

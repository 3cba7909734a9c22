import { AREAS } from "./areas.ts";

/** What the first page and the page of boroughs tell; private classes are in no count. */
export type ClassCounts = {
	/** Areas with a class that everybody may see. */
	areas: readonly { gss: string; name: string; classes: number }[];
	online: number;
	total: number;
	hasExamples: boolean;
};

export type AreaClasses = { gss: string; name: string; classes: number };

/** Also the areas that have no class yet. */
export function everyArea({ areas }: Pick<ClassCounts, "areas">): AreaClasses[] {
	const counts = new Map(areas.map(({ gss, classes }) => [gss, classes]));
	return AREAS.map(({ gss, name }) => ({ gss, name, classes: counts.get(gss) ?? 0 }));
}

import { tidyCode } from "#app/finder/join-code.ts";
import { demoId } from "./ids.ts";
import type { Rows } from "./rows.ts";

/** Invented; the code is as on the poster at work. */
export const EMPLOYERS = [
	{ slug: "brightway", name: "Brightway Cleaning (example)", poster: "CLEAN-2026" },
] as const;

export type EmployerSlug = (typeof EMPLOYERS)[number]["slug"];

export const employerId = (slug: EmployerSlug): string => demoId("employer", slug);

export function addEmployers(rows: Rows): void {
	for (const { slug, name, poster } of EMPLOYERS) {
		const join_code = tidyCode(poster);
		if (!join_code) throw new Error(`${poster} can be no code`);
		rows.add("employer", { id: employerId(slug), name, join_code });
	}
}

import type { Report } from "../report-model.ts";

const KINDS = { evaluator: "working", agreement: "agreement", public: "report" } as const;

/** Begins every file of the same report; safe on any disk and in any header. */
export function fileName({ subject, audience, period }: Report): string {
	const slug = subject.slug.toLowerCase().replaceAll(/[^a-z0-9-]/g, "");
	return `${slug}-${KINDS[audience]}-${period.until}`;
}

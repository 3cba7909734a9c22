import type { Report } from "../report-model.ts";

const KINDS = { evaluator: "working", agreement: "agreement", public: "report" } as const;

type Named = Pick<Report, "subject" | "audience" | "period">;

/** Begins every file of the same report; safe on any disk and in any header. */
export function fileName({ subject, audience, period }: Named): string {
	const slug = subject.slug.toLowerCase().replaceAll(/[^a-z0-9-]/g, "");
	return `${slug}-${KINDS[audience]}-${period.until}`;
}

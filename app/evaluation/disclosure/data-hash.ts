import { createHash } from "node:crypto";
import type { ReportDraft } from "../report-draft.ts";

/** Two drafts with the same true numbers have the same one. */
export function dataHash({ subject, period, sections, quantities }: ReportDraft): string {
	const counts = quantities.map(({ id, count }) => `${id}=${count}`).toSorted();
	return createHash("sha256")
		.update(JSON.stringify([subject.slug, period, counts, sections]))
		.digest("hex");
}

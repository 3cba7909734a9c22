import type { Compute } from "#app/http/compute.ts";
import type { TextKey } from "#app/http/forms.ts";
import type { Instant } from "#db/columns.ts";
import type { Period, Report } from "../report-model.ts";
import type { Wanted } from "./release.ts";

/** A report ready to be kept, with what its audit needs; or why it must not be made. */
export type Drafted = { ok: true; report: Report; trail: string } | { ok: false; error: TextKey };

// A report over many marks takes seconds: it is worked out beside the server.

export async function askWorking(
	compute: Compute,
	slug: string,
	period: Period,
	now: Date,
): Promise<Report> {
	const report: Report = JSON.parse(
		await compute("report", { slug, ...period, now: now.toISOString() }),
	);
	return report;
}

export async function askDraft(compute: Compute, wanted: Wanted, now: Date): Promise<Drafted> {
	const drafted: Drafted = JSON.parse(await compute("draft", inputOf(wanted, now.toISOString())));
	return drafted;
}

/** Of the true numbers as they are now. */
export async function askDataHash(compute: Compute, wanted: Wanted, now: Date): Promise<string> {
	const hash: string = JSON.parse(await compute("data-hash", inputOf(wanted, now.toISOString())));
	return hash;
}

/** Null when nothing can be worked out of the draft and all that went out before. */
export async function askAudit(compute: Compute, id: string): Promise<TextKey | null> {
	const error: TextKey | null = JSON.parse(await compute("audit", { id }));
	return error;
}

function inputOf({ kind, slug, period, audience }: Wanted, now: Instant): Record<string, string> {
	return { kind, slug, ...period, audience, now };
}

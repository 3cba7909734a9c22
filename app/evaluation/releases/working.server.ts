import type { RequestContext } from "#app/http/context.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Report } from "../report-model.ts";
import { openSubject } from "../subject.server.ts";
import { readVoices } from "../voices-read.server.ts";
import { askWorking } from "./asks.ts";
import { readPeriod } from "./draft-form.ts";
import { wholePeriod } from "./returns.ts";

type Where = Pick<RequestContext, "db" | "compute" | "now">;

/** True numbers, for evaluators alone: the caller has asked who she is. */
export async function openWorking(
	{ db, compute, now }: Where,
	slug: string,
	params: URLSearchParams,
): Promise<Report> {
	const { pilots } = await openSubject(db, slug);
	const today = londonDate(now);
	const period = readPeriod(params, wholePeriod(pilots, today), today);
	return readVoices(db, await askWorking(compute, slug, period, now));
}

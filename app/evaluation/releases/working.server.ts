import type { Compute } from "#app/http/compute.ts";
import type { RequestContext } from "#app/http/context.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { changeStamp } from "#db/changes.ts";
import { openSubject } from "../subject.server.ts";
import { readVoices } from "../voices-read.server.ts";
import { readPeriod } from "./draft-form.ts";
import { KeptWorking, type Working } from "./kept-working.ts";
import { wholePeriod } from "./returns.ts";

type Where = Pick<RequestContext, "db" | "compute" | "now">;

/** By the server they were made for: the tests have several in one process. */
const keptBy = new WeakMap<Compute, KeptWorking>();

/** True numbers, for evaluators alone: the caller has asked who she is. */
export async function openWorking(
	{ db, compute, now }: Where,
	slug: string,
	params: URLSearchParams,
): Promise<Working> {
	const { pilots } = await openSubject(db, slug);
	const today = londonDate(now);
	const period = readPeriod(params, wholePeriod(pilots, today), today);
	const kept = keptBy.get(compute) ?? new KeptWorking();
	keptBy.set(compute, kept);
	const wanted = { slug, period, now, stamp: changeStamp(db) };
	const { report, madeAt } = await kept.open(compute, wanted);
	return { report: await readVoices(db, report), madeAt };
}

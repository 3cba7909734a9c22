import { hash, timingSafeEqual } from "node:crypto";
import type { Context, Handler } from "hono";
import type { PageCache } from "../page-cache.ts";
import type { Env, Parts } from "../parts.ts";
import { databaseState } from "./database-state.ts";
import { EXPOSITION, exposition, type Family } from "./exposition.ts";
import { counter, gauge, type Metrics } from "./metrics.ts";
import { processState } from "./process-state.ts";

type Needed = Pick<Parts, "db" | "settings"> & { metrics: Metrics; pages: PageCache | undefined };

/** For who holds `METRICS_TOKEN`; where there is none, there is no such address. */
export function answerMetrics({ db, settings, metrics, pages }: Needed): Handler<Env> {
	return async (c, next) => {
		const { metricsToken, now } = settings;
		if (metricsToken === null) return next();
		if (!holds(c, metricsToken)) return c.text("unknown\n", 401, { "WWW-Authenticate": "Bearer" });
		const waiting = await databaseState(db, now()).catch(() => []);
		const up = gauge("esol_database_up", "Whether the database answers.", [
			{ value: waiting.length > 0 ? 1 : 0 },
		]);
		const all = [...metrics.families(), ...keptPages(pages), ...processState(), ...waiting, up];
		return c.body(exposition(all), 200, {
			"Content-Type": EXPOSITION,
			"Cache-Control": "no-store",
		});
	};
}

/** Compared as hashes: those are of one length, whatever was sent. */
function holds(c: Context<Env>, token: string): boolean {
	const given = c.req.header("authorization")?.match(/^Bearer (\S+)$/i)?.[1] ?? "";
	const [one, other] = [given, token].map((text) => hash("sha256", text, "buffer"));
	return timingSafeEqual(one!, other!);
}

function keptPages(pages: PageCache | undefined): Family[] {
	if (!pages) return [];
	return [
		counter("esol_kept_pages_answered_total", "Answers from kept pages, not counted above.", [
			{ value: pages.answered },
		]),
		gauge("esol_kept_pages_bytes", "Memory of kept pages.", [{ value: pages.bytes }]),
	];
}

import { requireFresh } from "#app/access/fresh.ts";
import type { RequestContext } from "#app/http/context.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import { type Format, reportFile } from "../formats/report-file.server.ts";
import { isForEverybody } from "./release.ts";
import { openRelease } from "./releases.server.ts";

/** For whoever may read its page; programs of any site may read what is for everybody, the rest is an export. */
export async function releaseFile(
	context: RequestContext,
	{ slug, id }: { slug: string; id: string },
	format: Format,
): Promise<Response> {
	const { db, person, texts, language, now } = context;
	const release = await openRelease(db, person, slug, id);
	const isOpen = isForEverybody(release);
	if (!isOpen) requireFresh(context, `/${language}/pilots/${slug}/releases/${id}`);
	const answer = reportFile(release.report, format, { t: texts.t, language });
	if (!isOpen) return answer;
	keepUntil(context, endOfDay(now));
	answer.headers.set("Access-Control-Allow-Origin", "*");
	return answer;
}

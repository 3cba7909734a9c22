import type { LoaderFunctionArgs } from "@remix-run/node";
import { openRelease } from "#app/evaluation/releases.server.ts";
import { csvAnswer } from "#app/evaluation/report-files.server.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";

/** Open to everybody, as the page is. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	const { view } = await openRelease(context.db, params.slug!, params.releaseId!);
	keepUntil(context, endOfDay(context.now));
	return csvAnswer(view, context.texts.t);
}

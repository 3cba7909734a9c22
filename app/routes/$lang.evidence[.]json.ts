import type { LoaderFunctionArgs } from "@remix-run/node";
import { catalogueOf } from "#app/evaluation/releases/catalogue.ts";
import { openPublished } from "#app/evaluation/releases/evidence.server.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";

/** For programs, of any site: there is nothing here that is not for everybody. */
export async function loader({ context }: LoaderFunctionArgs) {
	const { db, publicUrl, language, texts, now } = context;
	const catalogue = catalogueOf(await openPublished(db), { publicUrl, language, t: texts.t });
	keepUntil(context, endOfDay(now));
	return new Response(JSON.stringify(catalogue, null, "\t"), {
		headers: {
			"Content-Type": "application/ld+json; charset=utf-8",
			"Access-Control-Allow-Origin": "*",
		},
	});
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageOfFile, requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { reportFile } from "#app/evaluation/formats/report-file.server.ts";
import { openWorking } from "#app/evaluation/releases/working.server.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	requireFresh(context, pageOfFile(request));
	const { report } = await openWorking(context, params.slug!, new URL(request.url).searchParams);
	return reportFile(report, "ods", { t: context.texts.t, language: context.language });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { loadWorkingView } from "#app/evaluation/report.server.ts";
import { csvAnswer } from "#app/evaluation/report-files.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	const view = await loadWorkingView(context.db, params.slug!, context.now);
	return csvAnswer(view, context.texts.t);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { rowsFile } from "#app/evaluation/rows/rows-file.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "evaluator");
	return rowsFile(context.db, params.slug!, context.sessionSecret, context.now);
}

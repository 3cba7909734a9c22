import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { rowsFile } from "#app/evaluation/rows/rows-file.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "evaluator");
	requireFresh(context, `/${context.language}/pilots/${params.slug}/report`);
	return rowsFile(
		context.db,
		person,
		{ slug: params.slug!, secret: context.sessionSecret },
		context.now,
	);
}

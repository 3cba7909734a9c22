import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { learnersTemplateAnswer } from "#app/imports/import-csv.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	return learnersTemplateAnswer();
}

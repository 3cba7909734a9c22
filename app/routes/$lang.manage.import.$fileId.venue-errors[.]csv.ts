import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { errorsAnswer } from "#app/imports/import-csv.server.ts";
import { openImportFile } from "#app/imports/import-file.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const file = await openImportFile(context.db, person, params.fileId!, context.now);
	return errorsAnswer(file, "venues", context.texts.t);
}

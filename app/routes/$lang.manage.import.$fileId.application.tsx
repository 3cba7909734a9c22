import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { readForm } from "#app/http/read-form.ts";
import { applyImportFile } from "#app/imports/import-file.server.ts";
import { doneQuery } from "#app/imports/import-start.server.ts";
import { countActions } from "#app/imports/report.ts";
import { toldIn } from "#app/privacy/told.ts";

/** Only to be posted to; whoever opens it sees what the file would bring. */
export function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "coordinator");
	throw redirect(`/${context.language}/manage/import/${params.fileId}`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { db, language, now } = context;
	const told = toldIn(await readForm(request));
	const { report, ...file } = await applyImportFile(db, person, params.fileId!, now, told);
	const query = doneQuery(file, countActions(report.classes));
	throw redirect(`/${language}/manage/import?${query}`, 303);
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/access/require.ts";
import { codeStep, openCodes } from "#app/administration/codes.server.ts";
import { notFound } from "#app/http/errors.ts";
import { textOf } from "#app/http/forms.ts";

/** A button of the list; reading leads there. */
export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	if (!codeStep(params.codeStep)) throw notFound();
	const { name } = await openCodes(context.db, params.codeList!);
	throw redirect(`/${context.language}/admin/codes/${name}`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const person = requirePerson(context, "administrator");
	const { db, language, now } = context;
	const change = codeStep(params.codeStep);
	if (!change) throw notFound();
	const [list, code] = [params.codeList!, textOf(await request.formData(), "code")];
	await change(db, person, { list, code }, now);
	throw redirect(`/${language}/admin/codes/${list}?done=saved`, 303);
}

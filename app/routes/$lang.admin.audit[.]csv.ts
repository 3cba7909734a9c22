import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requireFresh } from "#app/access/fresh.ts";
import { requirePerson } from "#app/access/require.ts";
import { exportEntries } from "#app/audit/entries.server.ts";
import { readAsked } from "#app/audit/entry-form.ts";
import { londonDate } from "#app/i18n/london-time.ts";

export function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "administrator");
	requireFresh(context, `/${context.language}/admin/audit`);
	const asked = readAsked(new URL(request.url).searchParams);
	const { db, now } = context;
	const pieces = Readable.from(exportEntries(db, person, asked, now));
	return new Response(createReadableStreamFromReadable(pieces), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="audit-${londonDate(now)}.csv"`,
		},
	});
}

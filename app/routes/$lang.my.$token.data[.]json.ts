import type { LoaderFunctionArgs } from "@remix-run/node";
import { SECRET_ADDRESS } from "#app/http/private-page.ts";
import { takePersonData } from "#app/links/person-data.server.ts";
import { jsonOf } from "#app/links/person-json.ts";
import { getOwner } from "#app/my/owner.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, texts, now } = context;
	const owner = await getOwner(db, sessionSecret, params.token!, now);
	const data = await takePersonData(db, { ...owner, opened: false }, "herself", now);
	return new Response(jsonOf(data, texts), {
		headers: {
			...SECRET_ADDRESS,
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": 'attachment; filename="my-data.json"',
		},
	});
}

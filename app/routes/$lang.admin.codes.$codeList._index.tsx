import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import type { CodeListName } from "#app/administration/code-lists.ts";
import { openCodes } from "#app/administration/codes.server.ts";
import { CodesPage } from "#app/administration/codes-page.tsx";
import { useDone } from "#app/administration/done.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ name: CodeListName }> = {
	title: (t, { name }) => t(`admin:codes.lists.${name}`),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	requirePerson(context, "administrator");
	return openCodes(context.db, params.codeList!);
}

export default function Codes() {
	return <CodesPage {...useLoaderData<typeof loader>()} done={useDone()} />;
}

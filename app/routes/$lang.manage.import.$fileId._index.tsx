import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { openImportFile } from "#app/imports/import-file.server.ts";
import { ImportPreviewPage } from "#app/imports/import-preview-page.tsx";
import { viewOfImport } from "#app/imports/import-view.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("manage:import.preview") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const { id, kind, name, provider, report } = await openImportFile(
		context.db,
		person,
		params.fileId!,
		context.now,
	);
	return { id, name, provider, view: viewOfImport(kind, report) };
}

export default function ImportPreview() {
	return <ImportPreviewPage {...useLoaderData<typeof loader>()} />;
}

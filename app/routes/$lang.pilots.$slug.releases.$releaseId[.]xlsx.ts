import type { LoaderFunctionArgs } from "@remix-run/node";
import { releaseFile } from "#app/evaluation/releases/release-file.server.ts";

/** Open to everybody where the page is. */
export function loader({ context, params }: LoaderFunctionArgs) {
	return releaseFile(context, { slug: params.slug!, id: params.releaseId! }, "xlsx");
}

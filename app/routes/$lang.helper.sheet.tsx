import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepUntil } from "#app/http/keep.ts";
import { openSheet } from "#app/keeping/sheet.server.ts";
import { MOST_ON_SHEET, readChoice, sheetPath } from "#app/keeping/sheet-address.ts";
import { SheetPage } from "#app/keeping/sheet-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("keeping:sheet") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { db, language, now, publicUrl } = context;
	const { searchParams, pathname, search } = new URL(request.url);
	const choice = readChoice(searchParams, language);
	const path = sheetPath(choice);
	// Comes from the search: the sheet has its own address, in the language of who is helped.
	if (searchParams.has("for") && path !== pathname + search) throw redirect(path);
	const { classes, validUntil } = await openSheet(db, choice.slugs, language, now);
	keepUntil(context, validUntil);
	return { classes, address: publicUrl + path, hasMore: choice.slugs.length > MOST_ON_SHEET };
}

export default function Sheet() {
	return <SheetPage {...useLoaderData<typeof loader>()} />;
}

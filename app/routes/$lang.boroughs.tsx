import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BoroughPage } from "#app/finder/borough-page.tsx";
import { countClasses } from "#app/finder/finder.server.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	title: (t) => t("finder:home.boroughs"),
	description: (t) => t("finder:boroughs.lead"),
};

export async function loader({ context }: LoaderFunctionArgs) {
	keepUntil(context, endOfDay(context.now));
	return { counts: await countClasses(context.db, context.now) };
}

export default function Boroughs() {
	return <BoroughPage {...useLoaderData<typeof loader>()} />;
}

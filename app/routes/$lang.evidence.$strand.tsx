import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openStrand } from "#app/evaluation/releases/evidence.server.ts";
import { SideBySide } from "#app/evaluation/releases/side-by-side.tsx";
import { StrandPage } from "#app/evaluation/releases/strand-page.tsx";
import { sideBySide } from "#app/evaluation/releases/what-works.ts";
import { isStrand } from "#app/evaluation/strands.ts";
import { openNeedForAll } from "#app/finder/unmet-need.server.ts";
import { notFound } from "#app/http/errors.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = {
	report: true,
	title: (t) => t("releases:evidence.whatWorks"),
	description: (t) => t("releases:strand.intro"),
};

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { strand } = params;
	if (!isStrand(strand)) throw notFound();
	const reports = await openStrand(context.db, strand);
	keepUntil(context, endOfDay(context.now));
	return {
		strand,
		need: await openNeedForAll(context.db, context.now),
		compared: sideBySide(reports.map(({ report }) => report)),
		pilots: reports.map(({ published }) => published),
	};
}

export default function PilotsSideBySide() {
	const { strand, need, ...found } = useLoaderData<typeof loader>();
	return (
		<StrandPage strand={strand} need={need}>
			<SideBySide {...found} />
		</StrandPage>
	);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type LevelStep, readLevelCheck } from "#app/finder/level-check/level-answers.ts";
import { LevelPage } from "#app/finder/level-check/level-page.tsx";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle<{ step: LevelStep }> = {
	title: (t, { step }) => t(step === "result" ? "guide:level.resultTitle" : "guide:level.title"),
	description: (t) => t("guide:level.description"),
	readAloud: true,
};

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { search, searchParams } = new URL(request.url);
	// With answers there are more pages than anybody could keep.
	if (search === "") keepUntil(context, endOfDay(context.now));
	return readLevelCheck(searchParams);
}

export default function LevelCheck() {
	return <LevelPage {...useLoaderData<typeof loader>()} />;
}

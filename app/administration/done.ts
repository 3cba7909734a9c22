import { usePage } from "#app/i18n/page.tsx";

/** What a page that was changed says when she comes back to it. */
const DONE = [
	"saved",
	"removed",
	"invited",
	"withdrawn",
	"role-added",
	"role-removed",
	"sessions",
	"reset",
	"factors",
	"closure",
	"reopening",
] as const;

export type Done = (typeof DONE)[number];

/** The words for what the address says was done; null when it says nothing we know. */
export function useDone(): string | null {
	const { t, url } = usePage();
	const done = DONE.find((one) => one === url.searchParams.get("done"));
	return done ? t(`admin:done.${done}`) : null;
}

import { formatDay } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { type Page, usePage } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { subjectWords } from "../label-words.ts";
import type { Period } from "../report-model.ts";
import type { ReleaseState } from "./release.ts";
import type { Release, ReleaseSummary } from "./releases.server.ts";

export function periodWords({ from, until }: Period, { t, language }: Page): string {
	const [first, last] = [from, until].map((day) => formatDay(day, language, "short"));
	return t("releases:list.period", { from: first, until: last });
}

/** Above a return; a report has its usual title. */
export function returnTitle(
	{ kind, report }: Pick<Release, "kind" | "report">,
	page: Page,
): string | undefined {
	if (kind === "report") return undefined;
	return page.t("releases:release.returnTitle", { subject: subjectWords(report.subject, page) });
}

export function dayOf(at: string, language: string): string {
	return formatDay(londonDate(new Date(at)), language, "short");
}

const TONES = { draft: "wait", published: "good", discarded: "quiet", withdrawn: "warn" } as const;

export function StateMark({ state }: { state: ReleaseState }) {
	const { t } = usePage();
	return <Status tone={TONES[state]}>{t(`releases:state.${state}`)}</Status>;
}

/** Who did what and when; for evaluators, who know each other. */
export function Steps({ release }: { release: ReleaseSummary }) {
	const { t, language } = usePage();
	const { created, published, ended, state, kind, createdBy } = release;
	const values = ({ by, at }: { by: string | null; at: string }) => ({
		...{ name: by ?? t("releases:step.somebody"), at: dayOf(at, language) },
	});
	const end =
		state === "withdrawn" ? "withdrawn" : ended?.byId === createdBy ? "taken" : ("back" as const);
	return (
		<ul className="plain small soft">
			{created.by && <li>{t("releases:step.created", values(created))}</li>}
			{published && (
				<li>
					{t(
						kind === "return" ? "releases:step.signed" : "releases:step.published",
						values(published),
					)}
				</li>
			)}
			{ended && <li>{t(`releases:step.${end}`, values(ended))}</li>}
		</ul>
	);
}

import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { subjectWords } from "../label-words.ts";
import type { Period } from "../report-model.ts";
import { ReportPage } from "../report-page/report-page.tsx";
import type { Working } from "./kept-working.ts";

/** True numbers of a pilot or a group, for the days she chose. */
export function WorkingPage({ report, madeAt }: Working) {
	const page = usePage();
	const { t, language } = page;
	const href = useHref();
	const { subject, period } = report;
	const path = `/pilots/${subject.slug}`;
	const isPilot = subject.pilots.some(({ slug }) => slug === subject.slug);
	const back = isPilot
		? { href: href(path), label: subjectWords(subject, page) }
		: { href: href("/pilots"), label: t("evaluation:pilots.back") };
	return (
		<PageFrame wide back={back}>
			<ReportPage report={report} files={`${path}/report`} chosenDays>
				<div className="actions no-print">
					<ButtonLink href={href(`${path}/releases`)}>{t("releases:working.releases")}</ButtonLink>
					<ButtonLink href={href(`${path}/returns`)} kind="secondary">
						{t("releases:working.returns")}
					</ButtonLink>
				</div>
				<p className="small soft no-print">
					{t("releases:working.madeAt", { at: formatInstant(madeAt, language) })}
				</p>
				<ChooseDays period={period} />
			</ReportPage>
		</PageFrame>
	);
}

function ChooseDays({ period: { from, until } }: { period: Period }) {
	const { t } = usePage();
	return (
		<details className="fold no-print">
			<summary>{t("releases:working.period")}</summary>
			<form method="get" className="stack">
				<div className="cluster">
					<TextField
						{...{ name: "from", type: "date", label: t("releases:make.from"), value: from }}
					/>
					<TextField
						{...{ name: "until", type: "date", label: t("releases:make.until"), value: until }}
					/>
				</div>
				<div>
					<Button kind="secondary">{t("releases:working.show")}</Button>
				</div>
			</form>
		</details>
	);
}

import { formatDay } from "#app/i18n/format.ts";
import { type Page, useHref, usePage } from "#app/i18n/page.tsx";
import { firstDayOf, type QuarterEnd } from "#app/pilots/quarters.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";
import { subjectWords } from "../label-words.ts";
import type { QuarterReturn } from "./returns.server.ts";

type ReturnsPageProps = {
	subject: { slug: string; name: string };
	quarters: readonly QuarterReturn[];
};

/** Quarter by quarter: what is signed off, what waits, what is not made yet. */
export function ReturnsPage({ subject, quarters }: ReturnsPageProps) {
	const page = usePage();
	const { t } = page;
	const href = useHref();
	const { slug } = subject;
	const back = { href: href(`/pilots/${slug}/report`), label: t("releases:list.back") };
	return (
		<PageFrame wide back={back}>
			<h1>{t("releases:returns.title", { subject: subjectWords(subject, page) })}</h1>
			<p className="lead">{t("releases:returns.intro")}</p>
			{quarters.length === 0 ? (
				<p>{t("releases:returns.none")}</p>
			) : (
				<DataTable
					caption={t("releases:returns.caption")}
					rowHeader="quarter"
					columns={[
						{ key: "quarter", label: t("releases:returns.quarter") },
						{ key: "state", label: t("releases:returns.state") },
					]}
					rows={quarters.map((one) => ({
						quarter: (
							<a href={href(`/pilots/${slug}/returns/${one.quarter}`)}>
								{quarterWords(one.quarter, page)}
							</a>
						),
						state: <ReturnState of={one} />,
					}))}
				/>
			)}
		</PageFrame>
	);
}

export function ReturnState({ of: { current } }: { of: QuarterReturn }) {
	const { t } = usePage();
	if (!current) return <Status tone="quiet">{t("releases:returns.notMade")}</Status>;
	const isSigned = current.state === "published";
	return (
		<Status tone={isSigned ? "good" : "wait"}>
			{t(isSigned ? "releases:returns.signed" : "releases:returns.draft")}
		</Status>
	);
}

export function quarterWords(quarter: QuarterEnd, { t, language }: Page): string {
	const [from, until] = [firstDayOf(quarter), quarter].map((day) =>
		formatDay(day, language, "short"),
	);
	return t("releases:list.period", { from, until });
}

import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";
import { MonthsPart } from "./months-part.tsx";
import { WorkClassCard } from "./work-class-card.tsx";
import type { Workplace } from "./workplace.server.ts";

const DONE = ["renewed", "ended"] as const;
type CodeDone = (typeof DONE)[number];

export function codeDone(value: string | null): CodeDone | null {
	return DONE.find((one) => one === value) ?? null;
}

type WorkplacePageProps = { workplaces: readonly Workplace[]; done: CodeDone | null };

/** What an employer sees: classes, times, places, months. Nobody's name, nobody's marks. */
export function WorkplacePage({ workplaces, done }: WorkplacePageProps) {
	const { t } = useTranslation("workplace");
	const isExample = workplaces.some(({ classes }) => classes.some((one) => one.isExample));
	return (
		<PageFrame wide demo={isExample}>
			{done && (
				<p role="status">
					<Status tone="good">{t(`code.done.${done}`)}</Status>
				</p>
			)}
			<h1>{t("title")}</h1>
			<p className="lead">{t("intro")}</p>
			{workplaces.length === 0 && (
				<Notice tone="info">
					<p>{t("none")}</p>
				</Notice>
			)}
			{workplaces.map((workplace) => (
				<EmployerPart key={workplace.id} workplace={workplace} />
			))}
		</PageFrame>
	);
}

function EmployerPart({ workplace }: { workplace: Workplace }) {
	const { t } = useTranslation("workplace");
	const { language } = usePage();
	const { name, classes, told, nextTold } = workplace;
	return (
		<section className="stack-l part">
			<h2>
				<Bdi>{name}</Bdi>
			</h2>
			{classes.length === 0 && <p className="soft">{t("noClasses")}</p>}
			<ul className="grid">
				{classes.map((course) => (
					<WorkClassCard key={course.id} course={course} />
				))}
			</ul>
			<CodePart workplace={workplace} />
			<MonthsPart told={told} nextTold={formatDay(nextTold, language)} />
		</section>
	);
}

/** The code is for the people at work alone; who loses a poster makes a new one. */
function CodePart({ workplace: { id, code } }: { workplace: Workplace }) {
	const { t } = useTranslation("workplace");
	const href = useHref();
	return (
		<Card tone="warm" as="section" heading={<h3>{t("code.title")}</h3>}>
			<p>{t(code === null ? "code.none" : "code.intro")}</p>
			{code !== null && (
				<p className="join-code">
					<bdi dir="ltr">{code}</bdi>
				</p>
			)}
			<p className="cluster">
				{code !== null && (
					<ButtonLink href={href(`/workplace/${id}/poster`)} picto="print">
						{t("poster.open")}
					</ButtonLink>
				)}
				<ButtonLink href={href(`/workplace/${id}/code`)} kind="secondary">
					{t("code.renew")}
				</ButtonLink>
				{code !== null && (
					<ButtonLink href={href(`/workplace/${id}/code-end`)} kind="quiet">
						{t("code.end")}
					</ButtonLink>
				)}
			</p>
		</Card>
	);
}

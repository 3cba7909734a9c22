import { useTranslation } from "react-i18next";
import { formatDay, formatInstant, formatTime } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Attention } from "./attention.server.ts";
import { DAYS_LOOKED_BACK } from "./attention.ts";
import { ClassLink, LearnerLink, NothingLeft } from "./attention-parts.tsx";
import { WalkIns } from "./attention-walk-ins.tsx";
import { DeskFrame } from "./desk-frame.tsx";

type Of<List extends Attention["list"]> = Extract<Attention, { list: List }>;

/** One of the numbers of the desk, person by person or lesson by lesson. */
export function AttentionPage({ attention }: { attention: Attention }) {
	const { t } = useTranslation("manage");
	const href = useHref();
	return (
		<DeskFrame back={{ href: href("/manage"), label: t("desk.title") }}>
			<h1>{t(`attention.${attention.list}.title`)}</h1>
			<p className="lead">{t(`attention.${attention.list}.intro`, { count: DAYS_LOOKED_BACK })}</p>
			{attention.list === "registers" && <Registers lessons={attention.lessons} />}
			{attention.list === "walk-ins" && <WalkIns walkIns={attention.walkIns} />}
			{attention.list === "offers" && <Offers offers={attention.offers} />}
			{attention.list === "returns" && <Returns returns={attention.returns} />}
			{attention.list === "assessments" && <Assessments learners={attention.learners} />}
		</DeskFrame>
	);
}

function Registers({ lessons }: Pick<Of<"registers">, "lessons">) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const href = useHref();
	if (lessons.length === 0) return <NothingLeft />;
	return (
		<DataTable
			caption={t("attention.registers.title")}
			captionHidden
			rowHeader="lesson"
			columns={[
				{ key: "lesson", label: t("attention.lesson") },
				{ key: "course", label: t("attention.class") },
			]}
			rows={lessons.map(({ id, day, time, isToday, course }) => ({
				lesson: (
					<span className="cell-lines">
						<a className="target" href={href(`/lessons/${id}/register`)}>
							{t("attention.lessonAt", {
								day: formatDay(day, language, "weekday"),
								time: formatTime(time),
							})}
						</a>
						{isToday && <Status tone="warn">{t("attention.today")}</Status>}
					</span>
				),
				course: <ClassLink course={course} />,
			}))}
		/>
	);
}

function Offers({ offers }: Pick<Of<"offers">, "offers">) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const href = useHref();
	if (offers.length === 0) return <NothingLeft />;
	return (
		<DataTable
			caption={t("attention.offers.title")}
			captionHidden
			rowHeader="learner"
			columns={[
				{ key: "learner", label: t("attention.learner") },
				{ key: "until", label: t("attention.until") },
				{ key: "course", label: t("attention.class") },
			]}
			rows={offers.map(({ learner_id, name, expiresAt, isOver, course }) => ({
				learner: <LearnerLink href={href(`/learners/${learner_id}`)} name={name} />,
				until: (
					<span className="cell-lines">
						{formatInstant(expiresAt, language)}
						{isOver && <Status tone="warn">{t("attention.over")}</Status>}
					</span>
				),
				course: <ClassLink course={course} />,
			}))}
		/>
	);
}

function Returns({ returns }: Pick<Of<"returns">, "returns">) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const href = useHref();
	if (returns.length === 0) return <NothingLeft />;
	return (
		<DataTable
			caption={t("attention.returns.title")}
			captionHidden
			rowHeader="learner"
			columns={[
				{ key: "learner", label: t("attention.learner") },
				{ key: "expected", label: t("attention.expected") },
				{ key: "course", label: t("attention.class") },
			]}
			rows={returns.map(({ id, name, expected, course }) => ({
				learner: <LearnerLink href={href(`/manage/enrolments/${id}`)} name={name} />,
				expected: formatDay(expected, language, "short"),
				course: <ClassLink course={course} />,
			}))}
		/>
	);
}

function Assessments({ learners }: Pick<Of<"assessments">, "learners">) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const href = useHref();
	if (learners.length === 0) return <NothingLeft />;
	return (
		<DataTable
			caption={t("attention.assessments.title")}
			captionHidden
			rowHeader="learner"
			columns={[
				{ key: "learner", label: t("attention.learner") },
				{ key: "course", label: t("attention.class") },
			]}
			rows={learners.map(({ id, name, classes }) => ({
				learner: <LearnerLink href={href(`/learners/${id}/assessments`)} name={name} />,
				course: (
					<ul className="stack-s">
						{classes.map(({ course, startedOn }) => (
							<li key={course.id} className="cell-lines">
								<ClassLink course={course} />
								{startedOn && (
									<span className="small soft">
										{t("attention.since", { day: formatDay(startedOn, language, "short") })}
									</span>
								)}
							</li>
						))}
					</ul>
				),
			}))}
		/>
	);
}

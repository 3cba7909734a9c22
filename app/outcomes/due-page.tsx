import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { CourseTitle } from "#app/registers/lesson-words.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { UnknownStep } from "./due.server.ts";

/** Whom to ask what came after the class. */
export function DuePage({ unknown }: { unknown: readonly UnknownStep[] }) {
	const { t } = useTranslation(["outcomes", "manage"]);
	const href = useHref();
	return (
		<DeskFrame back={{ href: href("/manage"), label: t("manage:desk.title") }}>
			<h1>{t("due.title")}</h1>
			<p className="lead">{t("due.intro")}</p>
			{unknown.length === 0 ? (
				<Notice tone="good">
					<p>{t("manage:attention.none")}</p>
				</Notice>
			) : (
				<People unknown={unknown} />
			)}
		</DeskFrame>
	);
}

function People({ unknown }: { unknown: readonly UnknownStep[] }) {
	const { t } = useTranslation(["outcomes", "manage"]);
	const { language } = usePage();
	const href = useHref();
	return (
		<DataTable
			caption={t("due.title")}
			captionHidden
			rowHeader="learner"
			columns={[
				{ key: "learner", label: t("manage:attention.learner") },
				{ key: "ended", label: t("due.ended") },
				{ key: "course", label: t("manage:attention.class") },
			]}
			rows={unknown.map(({ learnerId, name, endedOn, ...course }) => ({
				learner: (
					<a className="target" href={href(`/learners/${learnerId}/outcomes`)}>
						<Bdi>{name}</Bdi>
					</a>
				),
				ended: formatDay(endedOn, language, "short"),
				course: <CourseTitle {...course} />,
			}))}
		/>
	);
}

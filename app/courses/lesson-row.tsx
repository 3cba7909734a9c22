import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ListedLesson } from "./lesson-list.server.ts";
import { reasonKey, timeOf } from "./single-lesson.ts";

type LessonRowProps = { lesson: ListedLesson; page: string };

export function LessonRow({ lesson, page }: LessonRowProps) {
	return (
		<li className="lesson-row" id={lesson.id}>
			<div>
				<h2 className="lesson-day">
					<LessonWords lesson={lesson} />
				</h2>
				<Told lesson={lesson} />
			</div>
			<LessonState lesson={lesson} />
			<Changes lesson={lesson} page={page} />
		</li>
	);
}

/** "Monday 7 September, 10:00 to 12:00". */
export function LessonWords({ lesson }: { lesson: Pick<ListedLesson, "startsAt" | "endsAt"> }) {
	const { t } = useTranslation("timetable");
	const { language } = usePage();
	const { day, starts, ends } = timeOf(lesson);
	return t("lessons.when", {
		day: formatDay(day, language, "weekday"),
		from: formatTime(starts),
		to: formatTime(ends),
	});
}

function LessonState({ lesson: { state, isOver, id } }: { lesson: ListedLesson }) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	if (state === "cancelled") return <Status tone="full">{t("lessons.state.cancelled")}</Status>;
	if (!isOver) return <Status tone="quiet">{t("lessons.state.planned")}</Status>;
	const isTaken = state === "submitted" || state === "locked";
	return (
		<a href={href(`/lessons/${id}/register`)}>
			<Status tone={isTaken ? "good" : "warn"}>
				{t(isTaken ? "lessons.state.taken" : "lessons.state.notTaken")}
			</Status>
		</a>
	);
}

/** Why it is not as the week has it. */
function Told({ lesson }: { lesson: ListedLesson }) {
	const { t } = usePage();
	const { language } = usePage();
	const lines: ReactNode[] = [];
	if (lesson.moved) {
		const { day, starts } = timeOf({ startsAt: lesson.moved.from, endsAt: lesson.moved.from });
		const from = formatDay(day, language, "weekday");
		const reason = t(reasonKey(lesson.moved.reason));
		lines.push(t("timetable:lessons.movedFrom", { day: from, time: formatTime(starts), reason }));
	}
	if (lesson.cancelledReason) {
		const reason = t(reasonKey(lesson.cancelledReason));
		lines.push(t("timetable:lessons.cancelledFor", { reason }));
	}
	if (lesson.isExtra) lines.push(t("timetable:lessons.extra"));
	return lines.map((line, index) => (
		<p key={index} className="small soft">
			{line}
		</p>
	));
}

function Changes({ lesson, page }: LessonRowProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const here = href(`${page}/${lesson.id}`);
	if (!lesson.mayChange) return null;
	const hidden = (
		<span className="visually-hidden">
			{" "}
			<LessonWords lesson={lesson} />
		</span>
	);
	if (lesson.state === "cancelled") {
		return (
			<form method="post" action={`${here}/reinstatement`}>
				<Button kind="quiet">
					{t("lessons.reinstate")}
					{hidden}
				</Button>
			</form>
		);
	}
	return (
		<p className="cluster">
			<a href={`${here}/move`}>
				{t("lessons.move")}
				{hidden}
			</a>
			<a href={`${here}/cancellation`}>
				{t("lessons.cancel")}
				{hidden}
			</a>
		</p>
	);
}

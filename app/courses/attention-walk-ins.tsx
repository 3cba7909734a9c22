import { useTranslation } from "react-i18next";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { Attention } from "./attention.server.ts";
import { ClassLink, LearnerLink, NothingLeft } from "./attention-parts.tsx";

type Props = Pick<Extract<Attention, { list: "walk-ins" }>, "walkIns">;

/** Each name leads to the page that asks whose it is; two columns fit a phone. */
export function WalkIns({ walkIns }: Props) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const href = useHref();
	if (walkIns.length === 0) return <NothingLeft />;
	return (
		<DataTable
			caption={t("attention.walk-ins.title")}
			captionHidden
			rowHeader="name"
			columns={[
				{ key: "name", label: t("attention.walkInName") },
				{ key: "course", label: t("attention.class") },
			]}
			rows={walkIns.map(({ id, name, lesson_id, day, time, course }) => ({
				name: (
					<span className="cell-lines">
						<LearnerLink href={href(`/lessons/${lesson_id}/walk-ins/${id}`)} name={name} />
						<span className="small soft">
							{t("attention.lessonAt", {
								day: formatDay(day, language, "weekday"),
								time: formatTime(time),
							})}
						</span>
					</span>
				),
				course: <ClassLink course={course} />,
			}))}
		/>
	);
}

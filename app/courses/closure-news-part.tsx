import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import type { ClosureNews } from "./closures-desk.server.ts";
import { LessonNewsLists } from "./lesson-news-part.tsx";

type ClosureNewsPartProps = { news: ClosureNews; children: ReactNode };

/** Class by class what happens, before it does. */
export function ClosureNewsPart({ news: { classes }, children }: ClosureNewsPartProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	return (
		<Card tone="warm" as="section" heading={<h2>{t("news.title")}</h2>}>
			{classes.length === 0 && <p>{t("news.none")}</p>}
			{classes.map(({ id, title, news }) => (
				<div key={id} className="stack-s">
					<h3>
						<a href={href(`/manage/classes/${id}/lessons`)}>
							<bdi>{title}</bdi>
						</a>
					</h3>
					<LessonNewsLists news={news} />
				</div>
			))}
			<p className="small">{t("news.kept")}</p>
			<p>{t("news.saveHelp")}</p>
			{children}
		</Card>
	);
}

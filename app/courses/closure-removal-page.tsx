import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ClosureNewsPart } from "./closure-news-part.tsx";
import type { ClosureNews } from "./closures-desk.server.ts";
import { ClosedDaysWords, type ListedClosure } from "./closures-page.tsx";
import { DeskFrame } from "./desk-frame.tsx";

type ClosureRemovalPageProps = {
	closure: Pick<ListedClosure, "id" | "startsOn" | "endsOn">;
	news: ClosureNews;
};

export function ClosureRemovalPage({ closure, news }: ClosureRemovalPageProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	return (
		<DeskFrame back={{ href: href("/manage/closures"), label: t("closures.title") }}>
			<h1>{t("closures.openTitle")}</h1>
			<p className="lead">
				<ClosedDaysWords closure={closure} />
			</p>
			<ClosureNewsPart news={news}>
				<form method="post" action={href(`/manage/closures/${closure.id}/removal`)}>
					<Button picto="check">{t("closures.openSubmit")}</Button>
				</form>
			</ClosureNewsPart>
		</DeskFrame>
	);
}

import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { ComparableClass } from "./arms.server.ts";
import type { DesignKind } from "./design.ts";

type Props = {
	slug: string;
	course: ComparableClass;
	design: DesignKind | null;
	today: string;
};

export function ArmClass({ slug, course, design, today }: Props) {
	const { t, language } = usePage();
	const number = (count: number) => formatNumber(count, language);
	const { startsOn, endsOn, counts, openedOn } = course;
	const day = (date: string) => formatDay(date, language, "short");
	return (
		<Card
			as="li"
			heading={
				<h3>
					<bdi>{course.title}</bdi>
				</h3>
			}
		>
			{startsOn && endsOn && (
				<p className="small soft">
					{t("compare:page.dates", { from: day(startsOn), to: day(endsOn) })}
				</p>
			)}
			<Facts
				items={[
					{ term: t("compare:page.has"), value: number(counts.treatment) },
					{
						term: t(openedOn === null ? "compare:page.waits" : "compare:page.compared"),
						value: number(counts.comparison),
					},
				]}
			/>
			{openedOn === null ? (
				<Opening {...{ slug, course, design, today }} />
			) : (
				<p>
					<strong>
						{t(course.isMatched ? "compare:page.openedMatched" : "compare:page.opened", {
							day: day(openedOn),
						})}
					</strong>
				</p>
			)}
		</Card>
	);
}

/** One button, or two where a class can be matched; the reason where there is none. */
function Opening({ slug, course, design, today }: Props) {
	const { t } = usePage();
	const href = useHref();
	if (design === null || design === "before-after") return <p>{t("compare:page.notOpen")}</p>;
	if (course.endsOn !== null && course.endsOn < today) return <p>{t("compare:page.over")}</p>;
	return (
		<form method="post" action={href(`/pilots/${slug}/arms`)} className="actions">
			<input type="hidden" name="class" value={course.id} />
			<Button name="group" value="pilot">
				{t("compare:page.open")}
			</Button>
			{design === "matched" && (
				<Button kind="secondary" name="group" value="matched">
					{t("compare:page.openMatched")}
				</Button>
			)}
		</form>
	);
}

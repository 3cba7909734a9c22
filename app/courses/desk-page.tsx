import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";
import type { loadDesk } from "./desk.server.ts";
import { DeskFrame } from "./desk-frame.tsx";

export type Desk = Awaited<ReturnType<typeof loadDesk>>;

/** What needs somebody comes first and warm; the rest is there, quietly. */
export function DeskPage({ desk }: { desk: Desk }) {
	const { t } = useTranslation("manage");
	const urgent = desk.asking + desk.drafts + desk.untakenToday + desk.untakenBefore + desk.doubted;
	return (
		<DeskFrame>
			<h1>{t("desk.title")}</h1>
			{urgent === 0 && (
				<Notice tone="good">
					<p>{t("desk.calm")}</p>
				</Notice>
			)}
			<ul className="grid">
				<Task
					picto="message"
					count={desk.asking}
					to="/manage/waiting-list"
					link={t("desk.askingDo")}
				>
					{t("desk.asking", { count: desk.asking })}
				</Task>
				<Untaken desk={desk} />
				<Task picto="pen" count={desk.drafts} to="/manage/classes#draft" link={t("desk.draftsDo")}>
					{t("desk.drafts", { count: desk.drafts })}
				</Task>
				<Task picto="warning" count={desk.doubted} to="/manage/quality" link={t("desk.doubtedDo")}>
					{t("desk.doubted", { count: desk.doubted })}
				</Task>
				<Task picto="late" quiet to="/manage/waiting-list" link={t("desk.waitingDo")}>
					{t("desk.waiting", { count: desk.waiting })}
				</Task>
				<Task picto="calendar" quiet to="/manage/classes" link={t("desk.publishedDo")}>
					{t("desk.published", { count: desk.published })}
				</Task>
			</ul>
		</DeskFrame>
	);
}

function Untaken({ desk: { untakenToday, untakenBefore, daysLookedBack } }: { desk: Desk }) {
	const { t } = useTranslation("manage");
	const count = untakenToday + untakenBefore;
	return (
		<Task picto="check" count={count} to="/today" link={t("desk.untakenDo")}>
			{t("desk.untakenToday", { count: untakenToday })}
			<span className="task-more">
				{t("desk.untakenBefore", { count: untakenBefore, days: daysLookedBack })}
			</span>
		</Task>
	);
}

type TaskProps = {
	picto: PictoName;
	/** Nothing to do is quiet. */
	count?: number;
	quiet?: boolean;
	to: string;
	link: string;
	children: ReactNode;
};

function Task({ picto, count = 1, quiet = false, to, link, children }: TaskProps) {
	const href = useHref();
	const tone = quiet ? "plain" : "warm";
	return (
		<Card as="li" tone={count === 0 ? "quiet" : tone}>
			<p className="task">
				<Picto name={picto} size="l" />
				<span>{children}</span>
			</p>
			<p className="card-foot">
				<a href={href(to)}>{link}</a>
			</p>
		</Card>
	);
}

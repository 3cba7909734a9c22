import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import type { loadDesk } from "./desk-home.server.ts";

export type Desk = Awaited<ReturnType<typeof loadDesk>>;

/** What needs somebody comes first and warm; what is in order follows, quietly. */
export function DeskPage({ desk }: { desk: Desk }) {
	const { t } = useTranslation("manage");
	const tasks = useTasks(desk);
	const [urgent, calm] = [tasks.filter(({ count }) => count > 0), tasks.filter(isDone)];
	return (
		<DeskFrame>
			<h1>{t("desk.title")}</h1>
			{urgent.length === 0 && (
				<Notice tone="good">
					<p>{t("desk.calm")}</p>
				</Notice>
			)}
			<ul className="grid">
				{[...urgent, ...calm].map((task) => (
					<TaskCard key={task.link} task={task} />
				))}
				<TaskCard
					isPlain
					task={{
						picto: "late",
						count: desk.waiting,
						to: "/manage/waiting-list",
						words: t("desk.waiting", { count: desk.waiting }),
						link: t("desk.waitingDo"),
					}}
				/>
				<TaskCard
					isPlain
					task={{
						picto: "calendar",
						count: desk.published,
						to: "/manage/classes",
						words: t("desk.published", { count: desk.published }),
						link: t("desk.publishedDo"),
					}}
				/>
			</ul>
		</DeskFrame>
	);
}

type Task = {
	picto: PictoName;
	count: number;
	words: ReactNode;
	/** A second number of the same kind. */
	more?: ReactNode;
	to: string;
	link: string;
};

function isDone({ count }: Task): boolean {
	return count === 0;
}

/** In the order of how soon each of them is too late. */
function useTasks(desk: Desk): Task[] {
	const { t } = useTranslation(["manage", "offline", "my"]);
	const { untakenToday, untakenBefore, daysLookedBack: days, offersEnding, offersOver } = desk;
	return [
		{
			picto: "check",
			count: untakenToday + untakenBefore,
			to: "/manage/attention/registers",
			words: t("desk.untakenToday", { count: untakenToday }),
			more: t("desk.untakenBefore", { count: untakenBefore, days }),
			link: t("desk.untakenDo"),
		},
		{
			picto: "people",
			count: desk.walkIns,
			to: "/manage/attention/walk-ins",
			words: t("desk.walkIns", { count: desk.walkIns }),
			link: t("desk.walkInsDo"),
		},
		{
			picto: "clock",
			count: offersEnding + offersOver,
			to: "/manage/attention/offers",
			words: t("desk.offersEnding", { count: offersEnding }),
			more: t("desk.offersOver", { count: offersOver }),
			link: t("desk.offersDo"),
		},
		{
			picto: "late",
			count: desk.corrections,
			to: "/manage/corrections",
			words: t("offline:correction.waiting", { count: desk.corrections }),
			link: t("offline:correction.see"),
		},
		{
			picto: "hand",
			count: desk.claims,
			to: "/today/corrections",
			words: t("my:claims.count", { count: desk.claims }),
			link: t("my:claims.open"),
		},
		...useContactTasks(desk),
		...useLinkTasks(desk),
		...useLaterTasks(desk),
		...useStepTasks(desk),
	];
}

function useContactTasks({ toRing, unsent }: Desk): Task[] {
	const { t } = useTranslation("contact");
	return [
		{
			picto: "phone",
			count: toRing,
			to: "/manage/absences",
			words: t("absences.count", { count: toRing }),
			link: t("absences.open"),
		},
		{
			picto: "mail",
			count: unsent,
			to: "/manage/messages?state=failed",
			words: t("outbox.unsent", { count: unsent }),
			link: t("outbox.unsentDo"),
		},
	];
}

function useLinkTasks({ linkAsks, erasures, complaints }: Desk): Task[] {
	const { t } = useTranslation(["links", "privacy"]);
	return [
		{
			picto: "message",
			count: linkAsks,
			to: "/manage/links",
			words: t("asks.count", { count: linkAsks }),
			link: t("asks.see"),
		},
		{
			picto: "shield",
			count: erasures,
			to: "/manage/erasures",
			words: t("requests.count", { count: erasures }),
			link: t("requests.see"),
		},
		{
			picto: "message",
			count: complaints,
			to: "/manage/complaints",
			words: t("privacy:desk.count", { count: complaints }),
			link: t("privacy:desk.answer"),
		},
	];
}

function useLaterTasks({ asking, overdue, unassessed, doubted, drafts }: Desk): Task[] {
	const { t } = useTranslation("manage");
	return [
		{
			picto: "message",
			count: asking,
			to: "/manage/waiting-list",
			words: t("desk.asking", { count: asking }),
			link: t("desk.askingDo"),
		},
		{
			picto: "calendar",
			count: overdue,
			to: "/manage/attention/returns",
			words: t("desk.overdue", { count: overdue }),
			link: t("desk.overdueDo"),
		},
		{
			picto: "level",
			count: unassessed,
			to: "/manage/attention/assessments",
			words: t("desk.unassessed", { count: unassessed }),
			link: t("desk.unassessedDo"),
		},
		{
			picto: "warning",
			count: doubted,
			to: "/manage/quality",
			words: t("desk.doubted", { count: doubted }),
			link: t("desk.doubtedDo"),
		},
		{
			picto: "pen",
			count: drafts,
			to: "/manage/classes#draft",
			words: t("desk.drafts", { count: drafts }),
			link: t("desk.draftsDo"),
		},
	];
}

function useStepTasks({ unknownSteps }: Desk): Task[] {
	const { t } = useTranslation("outcomes");
	return [
		{
			picto: "arrow",
			count: unknownSteps,
			to: "/manage/next-steps",
			words: t("due.count", { count: unknownSteps }),
			link: t("due.see"),
		},
	];
}

function TaskCard({ task, isPlain = false }: { task: Task; isPlain?: boolean }) {
	const href = useHref();
	const tone = isPlain ? "plain" : "warm";
	return (
		<Card as="li" tone={task.count === 0 ? "quiet" : tone}>
			<p className="task">
				<Picto name={task.picto} size="l" />
				<span>
					{task.words}
					{task.more && <span className="task-more">{task.more}</span>}
				</span>
			</p>
			<p className="card-foot">
				<a href={href(task.to)}>{task.link}</a>
			</p>
		</Card>
	);
}
